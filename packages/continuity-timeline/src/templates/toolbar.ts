import { html, type TemplateResult } from 'lit';
import type { TimeView } from '../controllers/time-view.ts';
import type { Words } from '../messages/index.ts';
import { windowWords } from './picture.ts';

/** Moving in time without a pointer that drags, and without keys that one must know. */
export function toolbarTemplate(words: Words, view: TimeView): TemplateResult {
  return html`<div class="toolbar no-print" role="group" aria-label=${words.term('navigationLabel')}>
    <span class="together">
      <button type="button" @click=${() => view.pan(-0.5)}>
        <span aria-hidden="true">‹ </span>${words.term('earlier')}
      </button>
      <button type="button" @click=${() => view.toToday()}>${words.term('toToday')}</button>
      <button type="button" @click=${() => view.pan(0.5)}>
        ${words.term('later')}<span aria-hidden="true"> ›</span>
      </button>
    </span>
    <span class="together">
      <button type="button" @click=${() => view.zoom(-1)}>
        <span aria-hidden="true">− </span>${words.term('zoomOut')}
      </button>
      <button type="button" @click=${() => view.zoom(1)}>
        <span aria-hidden="true">+ </span>${words.term('zoomIn')}
      </button>
      <button type="button" @click=${() => view.fit()}>${words.term('zoomFit')}</button>
    </span>
    <span class="muted small num">${windowWords(words, view.window)}</span>
  </div>`;
}
