import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenScreen } from './emergency-screen.ts';

/** « Reste 11 heures 40 minutes, jusqu'au 8 avril 2026 à 2 h 10. » */
export function timeLeft({ localize, file, minutesLeft = 0 }: OpenScreen): TemplateResult {
  const hours = Math.floor(minutesLeft / 60);
  const left =
    hours > 0
      ? localize.term('left.hours', { hours, minutes: minutesLeft % 60 })
      : localize.term('left.minutes', { minutes: minutesLeft });
  return html`<b>${localize.term('left', { left, until: localize.instant(file.access.until) })}</b>`;
}
