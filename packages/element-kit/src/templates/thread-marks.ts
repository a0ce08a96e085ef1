import { html } from 'lit';
import type { TemplateResult } from 'lit';

export type BeadState = 'delivered' | 'missed' | 'cancelled' | 'planned';

/** What really happened, bead by bead, oldest first; `summary` tells the same to whoever does not see them. */
export function threadMarks(
  beads: readonly { readonly state: BeadState }[],
  summary: string,
): TemplateResult {
  return html`<span class="beads" role="img" aria-label=${summary}
    >${beads.map(({ state }) => html`<span class="bead ${state}"></span>`)}</span
  >`;
}
