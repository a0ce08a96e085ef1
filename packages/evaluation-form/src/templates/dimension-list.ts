import { coverageOf } from '@fil/instruments/load';
import type { DimensionCoverage } from '@fil/instruments/load';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** Coverage of the nine dimensions; nothing for an instrument that says nothing of them. */
export function dimensionCoverage({ answer, filling }: EvaluationScreen): readonly DimensionCoverage[] {
  const all = coverageOf(answer.rules?.questions ?? new Map(), filling.counted());
  return all.some(({ total }) => total > 0) ? all : [];
}

export function dimensionList(screen: EvaluationScreen): TemplateResult | typeof nothing {
  const { localize } = screen;
  const all = dimensionCoverage(screen);
  if (all.length === 0) return nothing;
  return html`<details class="dimensions">
    <summary>${localize.term('dimensions')}</summary>
    <ul class="plain small">
      ${all.map(
        ({ dimension, answered }) =>
          html`<li>
            <span>${localize.term(`dimension.${dimension}`)}</span>
            <span class="state ${answered > 0 ? 'ok' : 'gap'}"
              >${localize.term(answered > 0 ? 'covered.yes' : 'covered.no')}</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
