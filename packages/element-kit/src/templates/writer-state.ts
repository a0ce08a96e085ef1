import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localize } from '../localize.ts';
import { errorKeys, refusalKey } from '../messages/keys.ts';
import type { KitTerms } from '../messages/index.ts';
import type { WriterView } from '../writer-view.ts';

function refusals(writer: WriterView, localize: Localize<KitTerms>): readonly string[] {
  const rules = new Set(writer.refusals.map((refusal) => refusal.rule));
  const told = [...rules].map((rule) =>
    localize.term('refused', { reason: localize.term(refusalKey(rule, (key) => localize.has(key))) }),
  );
  if (!writer.error) return told;
  const { title, advice } = errorKeys(writer.error.code, (key) => localize.has(key));
  return [...told, localize.term('notSaved', { reason: `${localize.term(title)} ${localize.term(advice)}` })];
}

function progress(writer: WriterView, localize: Localize<KitTerms>): string {
  switch (writer.state) {
    case 'sending':
      return localize.term('sending');
    case 'waiting':
      return [waiting(writer, localize), device(writer, localize)].filter(Boolean).join(' ');
    default:
      return writer.savedAt === undefined
        ? ''
        : localize.term('savedAt', { time: localize.instant(writer.savedAt, 'time') });
  }
}

function waiting(writer: WriterView, localize: Localize<KitTerms>): string {
  const unkept = writer.keptHere === true ? 'keptHere' : 'waiting';
  return localize.term(writer.waitsForSession ? 'waitingForSession' : unkept, { count: writer.pending });
}

function device({ storage }: WriterView, localize: Localize<KitTerms>): string {
  if (storage === 'full') return localize.term('deviceFull');
  return storage === 'cleared' ? localize.term('deviceCleared') : '';
}

/** Where what was written is, in words. The region stays in the page so that a change of its text is announced. */
export function renderWriter(writer: WriterView, localize: Localize<KitTerms>): TemplateResult {
  const clashes = writer.clashes.length;
  return html`<div class="saving" role="status">
    ${refusals(writer, localize).map((text) => html`<p class="state gap">${text}</p>`)}
    ${clashes === 0 ? nothing : html`<p class="state talk">${localize.term('clash', { count: clashes })}</p>`}
    <span class="progress">${progress(writer, localize)}</span>
  </div>`;
}
