// Where findings and changes of a report stand in a form.
import type { components } from '../target/facade.js';
import type { Field } from './form.js';
import { folded, tokens } from './json.js';

export type Report = Omit<components['schemas']['Report'], 'findings'> & { findings: Finding[] };
/** Of a report, or of an error's details, which say less. */
export type Finding = Pick<components['schemas']['Finding'], 'code' | 'severity' | 'pointer' | 'message'> &
  Partial<components['schemas']['Finding']>;
export type Change = components['schemas']['Change'];
export type ODataError = components['schemas']['ODataError'];

export interface Notes {
  findings: Finding[];
  changes: Change[];
}

export interface Placed {
  /** By the pointer of the field. */
  at: Map<string, Notes>;
  /** What no field has: of the whole payload, or of a parameter. */
  top: Notes;
}

const nothing = (): Notes => ({ findings: [], changes: [] });

export function placed(root: Field, report: Pick<Report, 'findings' | 'changes'>): Placed {
  const all: Placed = { at: new Map(), top: nothing() };
  const notesAt = (pointer: string): Notes => {
    const deepest = fieldAt(root, pointer);
    if (deepest === root) return all.top;
    const notes = all.at.get(deepest.pointer) ?? nothing();
    all.at.set(deepest.pointer, notes);
    return notes;
  };
  report.findings.forEach((finding) => notesAt(finding.pointer).findings.push(finding));
  report.changes.forEach((change) => notesAt(change.from ?? change.path).changes.push(change));
  return all;
}

/** The deepest field on the way to this place. Pointers are spelled as they were written, or as Graph spells them. */
export function fieldAt(root: Field, pointer: string): Field {
  if (!pointer.startsWith('/')) return root;
  let found = root;
  for (const token of tokens(pointer).slice(tokens(root.pointer).length)) {
    const next =
      found.fields.find((field) => field.key === token) ??
      found.fields.find((field) => folded(field.name) === folded(token) || folded(field.key) === folded(token));
    if (!next) return found;
    found = next;
  }
  return found;
}

/** Of a field and of all inside it. */
export function notesWithin(notes: Placed, pointer: string): Notes {
  const all = nothing();
  for (const [place, { findings, changes }] of notes.at) {
    if (place === pointer || place.startsWith(`${pointer}/`)) {
      all.findings.push(...findings);
      all.changes.push(...changes);
    }
  }
  return all;
}

/** A value that can be put in place of what is written; for an unknown property it is a name. */
export const isName = (finding: Finding): boolean => finding.code === 'unknown-property';
