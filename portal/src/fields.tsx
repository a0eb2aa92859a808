// The fields of a form. What they are says the tree that form.ts makes of the schema.
import { useState } from 'preact/hooks';
import { element, itemsOf, typed, type Field } from './form.js';
import { child, isObject, put, rename, type Json } from './json.js';
import { ChangeNote, counted, FindingNote, inWords, isMissing, isName, isSecret, worst } from './notes.js';
import { notesWithin, placed, type Finding, type Notes, type Placed } from './report.js';
import { beginning, type Rule, type Schema } from './schema.js';
import { texts } from './texts.js';

/** What all fields of a form share. */
export interface Form {
  schema: Schema;
  payload: Json;
  notes: Placed;
  touched: Set<string>;
  /** Whether missing values are faults already. */
  strict: boolean;
  change(payload: Json, pointer: string): void;
}

const NONE: Notes = { findings: [], changes: [] };

/** As many elements of a list are shown at a time, so that a thousand stay fast. */
const AT_A_TIME = 50;

const FEW = 3;

export const idOf = (pointer: string): string => `field${pointer}`;

function visible(form: Form, notes: Notes): Notes {
  const findings = notes.findings.filter(
    (finding) => form.strict || form.touched.has(finding.pointer) || !isMissing(finding, form.payload),
  );
  return { findings, changes: notes.changes };
}

function mend(form: Form, finding: Finding): void {
  const { pointer, nearest } = finding;
  const mended = isName(finding) ? rename(form.payload, pointer, nearest!) : put(form.payload, pointer, nearest);
  form.change(mended, pointer);
}

function NotesOf(props: { form: Form; field: Field }) {
  const { form, field } = props;
  const { findings, changes } = visible(form, form.notes.at.get(field.pointer) ?? NONE);
  return (
    <div class="notes" id={`${idOf(field.pointer)}-notes`}>
      {findings.map((finding) => (
        <FindingNote finding={finding} use={(one) => mend(form, one)} />
      ))}
      {changes.map((change) => (
        <ChangeNote change={change} payload={form.payload} />
      ))}
    </div>
  );
}

function Rules(props: { title: string; rules: Rule[] }) {
  if (props.rules.length === 0) return null;
  return (
    <details class="rules">
      <summary aria-label={`${props.title}: ${texts.rules(props.rules.length)}`}>{texts.rules(props.rules.length)}</summary>
      <ul>
        {props.rules.map((rule) => (
          <li class={rule.severity}>
            {rule.message} <code>{rule.code}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function FieldView(props: { form: Form; field: Field }) {
  const { form, field } = props;
  if (field.kind === 'object') return <ObjectField form={form} field={field} />;
  if (field.kind === 'list') return <ListField form={form} field={field} />;
  return <Scalar form={form} field={field} />;
}

export function Fields(props: { form: Form; fields: Field[] }) {
  const { form, fields } = props;
  const all = fields.filter((field) => field.required || field.kind === 'other');
  const optional = fields.filter((field) => !field.required && field.kind !== 'other');
  if (optional.length <= FEW || all.length === 0) {
    return (
      <>
        {fields.map((field) => (
          <FieldView key={field.name} form={form} field={field} />
        ))}
      </>
    );
  }
  return (
    <>
      {all.map((field) => (
        <FieldView key={field.name} form={form} field={field} />
      ))}
      <Optional form={form} fields={optional} />
    </>
  );
}

/** Opened by who wants them, and where there is something to see. */
function Optional(props: { form: Form; fields: Field[] }) {
  const { form, fields } = props;
  const told = fields.some(
    (field) => field.value !== undefined || worst(visible(form, notesWithin(form.notes, field.pointer))) !== undefined,
  );
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? told;
  return (
    <details class="optional" open={open} onToggle={(event) => setOpened(event.currentTarget.open === told ? undefined : event.currentTarget.open)}>
      <summary>{texts.optional(fields.length)}</summary>
      {open && fields.map((field) => <FieldView key={field.name} form={form} field={field} />)}
    </details>
  );
}

function ObjectField(props: { form: Form; field: Field }) {
  const { form, field } = props;
  const allOptional = field.fields.length > FEW && field.fields.every((inner) => !inner.required);
  const name = `${idOf(field.pointer)}-type`;
  return (
    <fieldset id={idOf(field.pointer)} tabIndex={-1} aria-describedby={`${idOf(field.pointer)}-notes`}>
      <legend>
        {field.title}
        {field.required && <span class="required"> ({texts.required})</span>}
      </legend>
      {field.help && <p class="help">{field.help}</p>}
      <NotesOf form={form} field={field} />
      {field.odd && <Odd form={form} field={field} />}
      {field.type && (
        <div class="choice" role="radiogroup" aria-label={texts.kindOfTunnel(field.title)}>
          {field.types.map((type) => (
            <label>
              <input
                type="radio"
                name={name}
                checked={field.type!.value === type.value}
                onChange={() => form.change(put(form.payload, child(field.pointer, field.type!.key), type.value), field.pointer)}
              />
              {type.title}
            </label>
          ))}
        </div>
      )}
      {allOptional ? <Optional form={form} fields={field.fields} /> : <Fields form={form} fields={field.fields} />}
      <Rules title={field.title} rules={field.rules} />
    </fieldset>
  );
}

/** Something that does not fit into the field: it is not shown if it may have a key in it. */
function Odd(props: { form: Form; field: Field }) {
  const { form, field } = props;
  const value = field.value;
  const shown = inWords(field.name, value);
  return (
    <p class="odd">
      {field.kind === 'other' ? texts.otherProperty : texts.otherValue} <output>{shown}</output>{' '}
      <button
        type="button"
        class="small"
        aria-label={texts.removeIt(field.title)}
        onClick={() => form.change(put(form.payload, field.pointer, undefined), field.pointer)}
      >
        {texts.remove}
      </button>
    </p>
  );
}

function ListField(props: { form: Form; field: Field }) {
  const { form, field } = props;
  const [shown, setShown] = useState(AT_A_TIME);
  const length = field.fields.length;
  const items = itemsOf(form.schema, field);
  const add = () => {
    const begun = beginning(form.schema, items) ?? {};
    form.change(put(form.payload, field.pointer, [...(field.value as Json[] | undefined ?? []), begun]), field.pointer);
    setShown(Math.max(shown, length + 1));
  };
  return (
    <fieldset id={idOf(field.pointer)} tabIndex={-1} aria-describedby={`${idOf(field.pointer)}-notes`}>
      <legend>
        {field.title}
        {field.required && <span class="required"> ({texts.required})</span>}
      </legend>
      {field.help && <p class="help">{field.help}</p>}
      <NotesOf form={form} field={field} />
      {field.odd && <Odd form={form} field={field} />}
      {field.fields.slice(0, shown).map((inner, index) => (
        <Element key={index} form={form} holder={field} index={index} alone={length === 1} title={inner.title} />
      ))}
      {length > shown && (
        <button type="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {texts.more(Math.min(AT_A_TIME, length - shown))}
        </button>
      )}
      {!field.odd && (
        <button type="button" onClick={add}>
          {texts.add(items.title ?? field.title)}
        </button>
      )}
      <Rules title={field.title} rules={field.rules} />
    </fieldset>
  );
}

/** One of a list: closed unless it is the only one, because each has many fields. */
function Element(props: { form: Form; holder: Field; index: number; alone: boolean; title: string }) {
  const { form, holder, index } = props;
  const pointer = child(holder.pointer, index);
  const notes = visible(form, form.notes.at.get(pointer) ?? NONE);
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? (props.alone || !isWritten(holder, index));
  const value = Array.isArray(holder.value) ? holder.value[index] : undefined;
  const called = isObject(value) ? value['name'] ?? value['Name'] : undefined;
  const title = texts.element(props.title, index);
  const tone = worst(notes);
  return (
    <details class="element" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {title}
        {typeof called === 'string' && <span class="called"> {called}</span>}
        {tone && <span class={`badge ${tone}`}>{counted(notes)}</span>}
      </summary>
      {open && <Inside form={form} holder={holder} index={index} />}
      <button
        type="button"
        class="small"
        aria-label={texts.removeIt(title)}
        onClick={() => form.change(put(form.payload, pointer, undefined), holder.pointer)}
      >
        {texts.remove}
      </button>
    </details>
  );
}

const isWritten = (holder: Field, index: number): boolean => {
  const value = Array.isArray(holder.value) ? holder.value[index] : undefined;
  return !isObject(value) || 'name' in value || Object.values(value).some((one) => typeof one !== 'object');
};

function Inside(props: { form: Form; holder: Field; index: number }) {
  const { form, holder, index } = props;
  const whole = element(form.schema, holder, index);
  const notes = placed(whole, form.notes.at.get(whole.pointer) ?? NONE);
  const inner = { ...form, notes: { ...notes, at: new Map([...notes.at, [whole.pointer, notes.top]]) } };
  return (
    <>
      <NotesOf form={inner} field={whole} />
      {whole.odd && <Odd form={inner} field={whole} />}
      <Fields form={inner} fields={whole.fields} />
    </>
  );
}

function Scalar(props: { form: Form; field: Field }) {
  const { form, field } = props;
  const id = idOf(field.pointer);
  const notes = visible(form, form.notes.at.get(field.pointer) ?? NONE);
  const tone = worst(notes);
  const readable = field.kind === 'other' ? typeof field.value !== 'object' || field.value === null : !field.odd;
  return (
    <div class={`field ${tone ?? ''}`}>
      <label for={id}>
        {field.title}
        {field.required && <span class="required"> ({texts.required})</span>}
      </label>
      {readable ? <Input form={form} field={field} invalid={tone === 'error'} /> : <Odd form={form} field={field} />}
      <p class="help" id={`${id}-help`}>
        {field.help} {field.example && texts.example(field.example)}
        {field.kind === 'texts' && texts.oneALine}
        {field.kind === 'other' && texts.otherProperty}
      </p>
      <NotesOf form={form} field={field} />
      <Rules title={field.title} rules={field.rules} />
    </div>
  );
}

function Input(props: { form: Form; field: Field; invalid: boolean }) {
  const { form, field } = props;
  const [seen, setSeen] = useState(false);
  const id = idOf(field.pointer);
  const common = {
    id,
    name: field.name,
    'aria-describedby': `${id}-notes ${id}-help`,
    'aria-invalid': props.invalid,
    'aria-required': field.required,
    autoComplete: 'off',
    spellcheck: false,
  };
  const change = (event: { currentTarget: { value: string } }) =>
    form.change(put(form.payload, field.pointer, typed(field, event.currentTarget.value)), field.pointer);
  const text = textOf(field.value);
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const choices = field.kind === 'boolean' ? ['true', 'false'] : field.choices;
    return (
      <select {...common} value={text} onChange={change}>
        <option value="">{texts.choose}</option>
        {text !== '' && !choices.includes(text) && <option value={text}>{texts.asWritten(text)}</option>}
        {choices.map((choice) => (
          <option value={choice}>{field.kind === 'boolean' ? (choice === 'true' ? texts.yes : texts.no) : choice}</option>
        ))}
      </select>
    );
  }
  if (field.kind === 'texts') return <textarea {...common} rows={3} value={text} onInput={change} />;
  if (isSecret(field)) {
    return (
      <span class="secret">
        <input {...common} type={seen ? 'text' : 'password'} autoComplete="new-password" value={text} onInput={change} />
        <button
          type="button"
          class="small"
          aria-label={seen ? texts.hideKey(field.title) : texts.showKey(field.title)}
          onClick={() => setSeen(!seen)}
        >
          {seen ? texts.hide : texts.show}
        </button>
      </span>
    );
  }
  return (
    <span class="line">
      <input {...common} type="text" inputMode={field.kind === 'number' ? 'numeric' : 'text'} value={text} onInput={change} />
      {field.kind === 'other' && (
        <button
          type="button"
          class="small"
          aria-label={texts.removeIt(field.title)}
          onClick={() => form.change(put(form.payload, field.pointer, undefined), field.pointer)}
        >
          {texts.remove}
        </button>
      )}
    </span>
  );
}

const textOf = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join('\n') : String(value);
