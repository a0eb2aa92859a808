import type { ComponentChildren } from 'preact';
import type { Field } from './form.js';
import { at, tokens, writtenAt, type Json } from './json.js';
import { isName, type Change, type Finding, type Notes } from './report.js';
import { texts } from './texts.js';

export const counted = ({ findings, changes }: Notes): string => {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return texts.counts(errors, findings.length - errors, changes.length);
};

export const worst = ({ findings, changes }: Notes): 'error' | 'warning' | 'change' | undefined =>
  findings.some((finding) => finding.severity === 'error')
    ? 'error'
    : findings.length > 0
      ? 'warning'
      : changes.length > 0
        ? 'change'
        : undefined;

export function Note(props: { tone: 'error' | 'warning' | 'change'; code: string; children: ComponentChildren }) {
  return (
    <p class={`note ${props.tone}`}>
      <strong>{texts[props.tone]}</strong> {props.children} <code>{props.code}</code>
    </p>
  );
}

export function FindingNote(props: { finding: Finding; use?: ((finding: Finding) => void) | undefined }) {
  const { finding, use } = props;
  return (
    <div class="finding">
      <Note tone={finding.severity === 'error' ? 'error' : 'warning'} code={finding.code}>
        {finding.message}
        {finding.hint && <span class="reason"> {finding.hint}</span>}
      </Note>
      {finding.nearest !== undefined && use && (
        <button type="button" class="small" onClick={() => use(finding)}>
          {texts.use(finding.nearest)}
        </button>
      )}
    </div>
  );
}

/** What was written, and what will be sent. */
export function ChangeNote(props: { change: Change; payload: Json }) {
  const { change } = props;
  const name = (pointer: string) => tokens(pointer).at(-1) ?? '';
  const shown = (value: Json | undefined) => inWords(name(change.path), value);
  return (
    <Note tone="change" code={change.code}>
      {change.op === 'move' ? (
        <>
          <q>{name(change.from ?? '')}</q> {texts.willMove(name(change.path))}.
        </>
      ) : change.op === 'remove' ? (
        <>
          <q>{name(change.path)}</q> {texts.willLeaveOut}.
        </>
      ) : change.op === 'add' ? (
        <>
          <q>{name(change.path)}</q> {texts.willAdd(shown(change.value as Json))}.
        </>
      ) : (
        <>
          <del>{shown(writtenAt(props.payload, change.path))}</del> {texts.willSend}{' '}
          <ins>{shown(change.value as Json)}</ins>.
        </>
      )}{' '}
      <span class="reason">{change.reason}.</span>
    </Note>
  );
}

/** A value in a sentence. What may be a key, or has one inside, is never shown. */
export function inWords(name: string, value: Json | undefined): string {
  if (isSecretName(name)) return texts.hidden;
  if (typeof value === 'object' && value !== null) return texts.somethingInside(Object.keys(value).length);
  return typeof value === 'string' ? `“${value}”` : String(value ?? texts.nothingThere);
}

/** Whether it only says that something is not there yet, which a form that is being filled need not hear. */
export const isMissing = (finding: Finding, payload: Json): boolean => {
  const value = at(payload, finding.pointer);
  const empty = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return empty && finding.pointer.startsWith('/');
};

/** Keys, also under a misspelt name: what looks like one is never shown. */
export const isSecret = (field: Pick<Field, 'kind' | 'name'>): boolean => field.kind === 'secret' || isSecretName(field.name);

export const isSecretName = (name: string): boolean => /shared|psk|secret|password|passwd/i.test(name);

export { isName };
