import { stateLabel } from '@fil/element-kit';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenScreen } from './emergency-screen.ts';

/** Nothing there and not read are two different things, and never look alike. */
export function none({ localize }: OpenScreen): TemplateResult {
  return html`<p class="muted">${localize.term('nothing')}</p>`;
}

export function unread({ localize }: OpenScreen): TemplateResult {
  return html`<p>${stateLabel('gap', localize.term('unread'))}</p>`;
}
