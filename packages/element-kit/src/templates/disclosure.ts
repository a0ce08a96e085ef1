import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Details beside, not instead: opened by the reader, expanded in print by the browser when `open`. */
export function disclosure(
  summary: TemplateResult | string,
  content: TemplateResult,
  options: { readonly open?: boolean; readonly onToggle?: (open: boolean) => void } = {},
): TemplateResult {
  const toggled = (event: Event): void =>
    options.onToggle?.((event.currentTarget as HTMLDetailsElement).open);
  return html`<details ?open=${options.open ?? false} @toggle=${toggled}>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}
