import { applyMapping, ownRules } from '@fil/instruments/mapping';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';

/** At most this many names of missing answers; the rest are counted. */
const mostNames = 3;

/** What the answers given on trial make of the score, as a colleague would read it. */
export function trialScore(bench: Bench): TemplateResult {
  const { words } = bench;
  return html`<h4>${words.term('trialTitle')}</h4>
    <div role="status" class="trial-score">${result(bench)}</div>`;
}

function result(bench: Bench): TemplateResult {
  const { words, draft, preview } = bench;
  if (draft.document.score === undefined) return html`<p class="muted">${words.term('trialNone')}</p>`;
  const { mapping } = draft.reading;
  if (mapping === undefined || draft.unread.length > 0)
    return html`<p class="muted">${words.term('trialNotYet')}</p>`;
  const { status, value, possible, meaning, missing, method } = applyMapping(mapping, preview.answers);
  if (status === 'complete')
    return html`<p class="score"><b>${words.number(value ?? 0)}</b></p>
      ${meaning === undefined ? nothing : html`<p>${ownRules('', mapping).meaning(meaning, words.locale)}</p>`}
      <p class="small muted">${words.term(`method.${method}`)}</p>`;
  const range =
    possible === undefined
      ? ''
      : words.term('trialRange', {
          lowest: possible.lowest,
          highest: possible.highest,
        });
  return html`<p>${words.term('trialMissing', { count: missing.length })} ${range}</p>
    <p class="small muted">${missingNames(bench, missing)}</p>
    ${preview.isAnswered ? nothing : html`<p class="small muted">${words.term('trialAct')}</p>`}`;
}

function missingNames({ words, draft }: Bench, missing: readonly string[]): string {
  const names = missing.slice(0, mostNames).map((linkId) => {
    const item = draft.form.item(linkId);
    return item ? itemWords(item, words.locale) : linkId;
  });
  const more = missing.length - names.length;
  const list = names.join(words.term('separator'));
  return more > 0 ? words.term('andMore', { list, count: more }) : list;
}
