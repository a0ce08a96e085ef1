import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Bench } from '../bench.ts';
import { trialScore } from './trial-score.ts';

/** The form as colleagues will see it, to be tried; then what the answers make of the score. */
export function tryPart(bench: Bench): TemplateResult {
  const { words, preview } = bench;
  return html`<p class="lead">${words.term('tryLead')}</p>
    ${
      preview.languages.length < 2
        ? nothing
        : html`<div class="field language">
            <label class="label" for="language">${words.term('language')}</label>
            <select
              id="language"
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLSelectElement;
                const chosen = preview.languages.find((one) => one === value);
                if (chosen) preview.speak(chosen);
              }}
            >
              ${preview.languages.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === preview.language}>
                    ${words.term(`language.${one}`)}
                  </option>`,
              )}
            </select>
          </div>`
    }
    <div class="trial">
      <div class="paper">
        <p class="form-title"><b>${bench.draft.title(preview.language)}</b></p>
        <div class="drawn" lang=${preview.language}></div>
        ${preview.leftOut > 0 ? html`<p class="muted">${words.term('notAllDrawn', { count: preview.leftOut })}</p>` : nothing}
      </div>
      <div class="aside">${trialScore(bench)}</div>
    </div>`;
}
