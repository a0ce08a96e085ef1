import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { parts } from '../bench.ts';
import type { Bench, Part } from '../bench.ts';
import type { Draft } from '../draft.ts';
import { keepPart } from './keep.ts';
import { placesPart } from './places.ts';
import { scorePart } from './score.ts';
import { summaryPart } from './summary.ts';
import { tryPart } from './try.ts';

const draw: Readonly<Record<Part, (bench: Bench) => TemplateResult>> = {
  summary: summaryPart,
  try: tryPart,
  places: placesPart,
  score: scorePart,
  keep: keepPart,
};

/** The steps that a reader has: who may change nothing looks and tries. */
export const partsFor = (mayChange: boolean): readonly Part[] =>
  mayChange ? parts : parts.filter((part) => part === 'summary' || part === 'try');

/** The steps, the one that is shown, and the way to the next. */
export function workbench(bench: Bench, part: Part): TemplateResult {
  const { words, draft, show } = bench;
  const shown = partsFor(bench.mayChange);
  const next = shown[shown.indexOf(part) + 1];
  return html`<nav class="steps" aria-label=${words.term('partsLabel')}>
      <ol class="tabs">
        ${shown.map(
          (one) =>
            html`<li>
              <button
                type="button"
                data-part=${one}
                aria-current=${one === part ? 'step' : nothing}
                @click=${() => show(one)}
              >
                ${words.term(`part.${one}`)}${toFix(bench, one)}
              </button>
            </li>`,
        )}
      </ol>
    </nav>
    <section aria-labelledby="part-title">
      <h3 id="part-title" tabindex="-1">${words.term(`heading.${part}`)}</h3>
      ${draw[part](bench)}
    </section>
    ${
      next === undefined
        ? nothing
        : html`<p class="steps-end">
            <button type="button" @click=${() => show(next)}>
              ${words.term('next', { part: words.term(`part.${next}`) })}
            </button>
            ${draft.isDirty ? html`<span class="small muted">${standing(bench)}</span>` : nothing}
          </p>`
    }`;
}

/** What a step asks to correct, once somebody wanted to keep the form. */
function toFix({ words, draft }: Bench, part: Part): TemplateResult | typeof nothing {
  const count = draft.isChecked ? fixesIn(draft, part) : part === 'summary' ? draft.obstacles.length : 0;
  return count === 0 ? nothing : html` <span class="state gap">${words.term('toFix', { count })}</span>`;
}

function fixesIn(draft: Draft, part: Part): number {
  if (part === 'summary') return draft.obstacles.length;
  if (part === 'score') return draft.errors.length + draft.unread.length;
  return part === 'keep' && draft.nameProblem !== undefined ? 1 : 0;
}

const standing = ({ words, draft }: Bench): string =>
  words.term(draft.origin.kind === 'kept' ? 'changedNotKept' : 'notKeptYet');
