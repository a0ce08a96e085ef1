import type { Localize } from '@fil/element-kit';
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareTerms } from './messages/index.ts';

const width = 96;
const height = 34;
const margin = 7;

/**
 * Two points and the line between them: higher is more difficulty. The picture repeats what the words beside it say; its
 * own name gives both levels.
 */
export function evolutionPicture(
  words: Localize<CompareTerms>,
  { before, after }: { readonly before: number; readonly after: number },
): TemplateResult {
  const y = (share: number) => height - margin - share * (height - 2 * margin);
  const percent = (share: number) => words.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const name = words.term('picture', { before: percent(before), after: percent(after) });
  return html`<svg
    class="evolution"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
  >
    ${svg`<line class="ground" x1="0" y1=${height - 1} x2=${width} y2=${height - 1} />
      <line class="course" x1=${margin} y1=${y(before)} x2=${width - margin} y2=${y(after)} />
      <circle class="then" cx=${margin} cy=${y(before)} r="4" />
      <circle class="now" cx=${width - margin} cy=${y(after)} r="4.5" />`}
  </svg>`;
}
