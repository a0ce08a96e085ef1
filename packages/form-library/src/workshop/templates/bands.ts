import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addBand, bandsIn, removeBand, setBandStart, setBandWords } from '../../mapping/edit-score.ts';
import type { Bench } from '../bench.ts';
import { noteLine, noted } from './field-words.ts';
import { numberField } from './number-field.ts';

const longestWords = 1000;

/** What a total means, from which value on, in French and in English. */
export function bandsPart(bench: Bench): TemplateResult {
  const { words, draft, change } = bench;
  const bands = bandsIn(draft.document);
  const below = draft.problems.some(({ code }) => code === 'belowFirstBand');
  return html`<h4>${words.term('bandsTitle')}</h4>
    <p class="small muted">${words.term('bandsAbout')}</p>
    ${below ? html`<p class="remark">${words.term('mapping.belowFirstBand')}</p>` : nothing}
    <ol class="rows bands">
      ${bands.map(
        (band, at) =>
          html`<li>
            ${numberField(bench, {
              field: `score.bands[${at}].from`,
              label: words.term('bandFrom'),
              spoken: words.term('bandFromOf', { at: at + 1 }),
              value: band.from,
              required: true,
              take: (from) => {
                if (from !== undefined) bench.edit((document) => setBandStart(document, at, from));
              },
            })}
            ${(['fr-CA', 'en'] as const).map((locale) => bandWords(bench, at, locale))}
            <button
              type="button"
              class="quiet"
              aria-label=${words.term('removeBandOf', { at: at + 1 })}
              @click=${() =>
                change((one) => {
                  one.forgetTyped('score.bands[');
                  one.edit((document) => removeBand(document, at));
                })}
            >
              ${words.term('removeBand')}
            </button>
          </li>`,
      )}
    </ol>
    <button type="button" id="add-band" @click=${() => bench.edit(addBand)}>
      ${words.term('addBand')}
    </button>`;
}

function bandWords(bench: Bench, at: number, locale: 'fr-CA' | 'en'): TemplateResult {
  const { words, draft, edit } = bench;
  const field = `score.bands[${at}].meaning.${locale}`;
  const wiring = noted(bench, field);
  return html`<div class="field">
    <label class="label" for=${wiring.id}>${words.term(`bandWords.${locale}`)}</label>
    <input
      id=${wiring.id}
      lang=${locale}
      maxlength=${longestWords}
      aria-describedby=${wiring.describedBy}
      aria-invalid=${wiring.invalid}
      .value=${live(bandsIn(draft.document)[at]?.meaning[locale] ?? '')}
      @input=${(event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        edit((document) => setBandWords(document, at, locale, value));
      }}
    />
    ${noteLine(bench, field)}
  </div>`;
}
