import type { FormNode } from '@fil/questionnaire';
import { voices } from '@fil/vocabulary/codes';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** Who said it and what there is to add, in short; empty when nobody said. */
export function sourceWords({ filling, localize }: EvaluationScreen, { key }: FormNode): string {
  const { voice, comment = '' } = filling.given(key) ?? {};
  const said =
    voice === undefined ? '' : localize.term('accordingTo', { voice: localize.term(`voice.${voice}`) });
  return [said, comment].filter((part) => part !== '').join(' · ');
}

export function sourceFields({ filling, localize }: EvaluationScreen, node: FormNode): TemplateResult {
  const { voice, comment = '' } = filling.given(node.key) ?? {};
  const id = `source-${node.key}`;
  return html`<div class="source-fields">
    <label for="${id}-voice">${localize.term('voiceLabel')}</label>
    <select
      id="${id}-voice"
      @change=${(event: Event) => {
        const code = (event.target as HTMLSelectElement).value;
        filling.giveSource(
          node,
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
      @input=${(event: Event) => filling.giveSource(node, voice, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}
