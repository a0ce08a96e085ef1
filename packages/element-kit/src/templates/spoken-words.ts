import type { SpokenWords } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What somebody said, quoted and never paraphrased; `noneText` says that it was not collected. */
export function spokenWords(words: SpokenWords | undefined, noneText: string): TemplateResult {
  if (words === undefined) return html`<p class="voice none">${noneText}</p>`;
  return html`<p class="voice"><q>${words.text}</q></p>`;
}
