import type { CompiledQuestion } from '@fil/questionnaire';
import { voices } from '@fil/vocabulary/codes';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { controlId } from './controls.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** Who said it and what there is to add, out of the way until wanted; in sight once there is something. */
export function questionSource(
  screen: EvaluationScreen,
  { linkId }: CompiledQuestion,
  disabled: boolean,
): TemplateResult | typeof nothing {
  const { filling, localize } = screen;
  const { voice, comment = '' } = filling.given(linkId) ?? {};
  const said = [
    ...(voice === undefined
      ? []
      : [localize.term('accordingTo', { voice: localize.term(`voice.${voice}`) })]),
    comment,
  ];
  const words = said.filter((part) => part !== '').join(' · ');
  if (disabled) return words === '' ? nothing : html`<p class="small">${words}</p>`;
  const id = controlId(linkId);
  return html`<details class="source small">
    <summary>${words === '' ? localize.term('details') : words}</summary>
    <div class="source-fields">
      <label for="${id}-voice">${localize.term('voiceLabel')}</label>
      <select
        id="${id}-voice"
        @change=${(event: Event) => {
          const code = (event.target as HTMLSelectElement).value;
          filling.giveSource(
            linkId,
            voices.find((one) => one === code),
            comment,
          );
        }}
      >
        <option value="" .selected=${voice === undefined}>${localize.term('choose')}</option>
        ${voices.map((code) => html`<option value=${code} .selected=${code === voice}>${localize.term(`voice.${code}`)}</option>`)}
      </select>
      <label for="${id}-comment">${localize.term('comment')}</label>
      <textarea
        id="${id}-comment"
        rows="2"
        .value=${live(comment)}
        @input=${(event: Event) => filling.giveSource(linkId, voice, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
  </details>`;
}
