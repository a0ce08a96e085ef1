import { scoreFunctionById } from '@fil/instruments/scales';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { idOf } from '../bench.ts';
import type { Bench } from '../bench.ts';

/** What is told at a field: what is wrong with it, or what is still to say there. */
export interface FieldNote {
  readonly text: string;
  /** `open`: still to say; `wrong`: must be corrected. */
  readonly kind: 'open' | 'wrong';
}

/** What is not said yet is no fault before somebody wants to keep it. */
const waiting: ReadonlySet<string> = new Set(['limitsMissing', 'bandWithoutMeaning', 'malformedField']);

/** The control itself says that it waits: « À dire… », « Choisir la question… ». */
const saidByControl: ReadonlySet<string> = new Set([
  'inputMissing',
  'sourceWithoutQuestion',
  'optionWithoutValue',
  'valuesMissing',
  'nothingToCount',
]);

export function notesAt({ words, draft }: Bench, field: string): readonly FieldNote[] {
  if (draft.isUnread(field)) return [{ text: words.term('unreadNumber'), kind: 'wrong' }];
  const here = draft.errors.filter(
    ({ at, code }) => at === field && !(saidByControl.has(code) && !draft.isChecked),
  );
  return [...new Map(here.map((one) => [one.code, one])).values()].map(({ code, detail }) => ({
    text: words.term(`mapping.${code}`, { detail, takes: takesWords(draft.document.score, field, words) }),
    kind: waiting.has(code) && !draft.isChecked ? 'open' : 'wrong',
  }));
}

/** The line under a field; its id goes into `aria-describedby`. */
export function noteLine(bench: Bench, field: string): TemplateResult | typeof nothing {
  const notes = notesAt(bench, field);
  if (notes.length === 0) return nothing;
  const isWrong = notes.some(({ kind }) => kind === 'wrong');
  return html`<span class=${isWrong ? 'note error' : 'note open'} id="${idOf(field)}-note"
    >${notes.map(({ text }) => text).join(' ')}</span
  >`;
}

/** Attributes of a control whose notes stand under it. */
export function noted(bench: Bench, field: string) {
  const notes = notesAt(bench, field);
  return {
    id: idOf(field),
    describedBy: notes.length === 0 ? nothing : `${idOf(field)}-note`,
    invalid: notes.some(({ kind }) => kind === 'wrong') ? ('true' as const) : nothing,
  };
}

/** What an input of the function takes, as a list: « 0, 0,5, 1 ». */
function takesWords(
  score: Bench['draft']['document']['score'],
  field: string,
  words: Bench['words'],
): string {
  if (score?.method !== 'function') return '';
  const input = scoreFunctionById(score.function)?.inputs.find(({ id }) =>
    `${field}.`.startsWith(`score.inputs.${id}.`),
  );
  return (input?.values ?? []).map((value) => words.number(value)).join(words.term('orSeparator'));
}
