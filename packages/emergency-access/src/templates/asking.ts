import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EmergencyScreen } from './emergency-screen.ts';
import { birthDateField, dangerField, glassForm, nameField, reasonField } from './glass-form.ts';

/** Before anything is open: what the gesture opens, how long, who is told; then the gesture. */
export function asking(screen: EmergencyScreen, hours: number): TemplateResult {
  const { localize } = screen;
  return html`<p class="lead">${localize.term('lead')}</p>
    <dl class="terms">
      <dt>${localize.term('whatTitle')}</dt>
      <dd>${localize.term('what')} ${localize.term('readOnly')}</dd>
      <dt>${localize.term('howLongTitle')}</dt>
      <dd>${localize.term('howLong', { hours })}</dd>
      <dt>${localize.term('whoTitle')}</dt>
      <dd>${localize.term('who')}</dd>
    </dl>
    ${glassForm(screen, {
      name: localize.term('formTitle'),
      save: localize.term('open'),
      fields: html`<div class="identity">${nameField(screen)} ${birthDateField(screen)}</div>
        ${reasonField(screen)} ${dangerField(screen)}`,
    })}`;
}
