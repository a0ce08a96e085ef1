import { html, type TemplateResult } from 'lit';
import type { TimelineTerm, Words } from '../messages/index.ts';

const shapes: readonly { readonly shape: string; readonly term: TimelineTerm }[] = [
  { shape: 'shape break', term: 'legend.break' },
  { shape: 'shape evaluation', term: 'legend.evaluation' },
  { shape: 'shape plan', term: 'legend.plan' },
  { shape: 'shape delivery', term: 'legend.delivery' },
  { shape: 'shape delivery missed', term: 'legend.missed' },
  { shape: 'shape contact', term: 'legend.contact' },
  { shape: 'shape due', term: 'legend.due' },
];
const stretches = ['continuous', 'waiting', 'broken'] as const;

/** What each shape and each stroke of thread says. */
export function legendTemplate(words: Words): TemplateResult {
  return html`<ul class="legend plain small muted" aria-label=${words.term('legendLabel')}>
    ${shapes.map(({ shape, term }) => html`<li><i class=${shape} aria-hidden="true"></i>${words.term(term)}</li>`)}
    ${stretches.map((state) => html`<li><i class="sample ${state}" aria-hidden="true"></i>${words.term(`legend.${state}`)}</li>`)}
  </ul>`;
}
