import { stateLabel } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Domain } from '@fil/vocabulary/codes';
import type { ReceivedReferral } from '@fil/vocabulary/types';
import type { InboxLocalize } from '../messages/index.ts';
import { receivedParcel } from '../view/received-parcel.ts';
import type { ReceivedLine, ReceivedParcel } from '../view/received-parcel.ts';
import { whatOpens } from '../view/what-opens.ts';
import type { ReadReferral } from './inbox-screen.ts';

/** Exactly what was sent, line by line, beside what accepting opens and until when. */
export function referralContent(localize: InboxLocalize, { answer, intact }: ReadReferral): TemplateResult {
  const parcel = receivedParcel(answer.content);
  return html`<section aria-labelledby="sent-title">
      <h5 id="sent-title">${localize.term('sentTitle')}</h5>
      ${
        parcel === undefined
          ? html`<p>${stateLabel('gap', localize.term('sentUnreadable'))}</p>`
          : html`${senderWords(localize, parcel)}${sentLines(localize, parcel.lines)}`
      }
      ${
        intact === undefined
          ? nothing
          : html`<p>
              ${intact ? stateLabel('ok', localize.term('sentAsIs')) : stateLabel('gap', localize.term('sentAltered'))}
            </p>`
      }
    </section>
    ${openings(localize, answer.referral)}`;
}

function senderWords(
  localize: InboxLocalize,
  { reason, summary }: ReceivedParcel,
): TemplateResult | typeof nothing {
  if (reason === undefined && summary === undefined) return nothing;
  const told = (title: 'sentReason' | 'sentSummary', text: string | undefined) =>
    text === undefined
      ? nothing
      : html`<dt>${localize.term(title)}</dt>
          <dd class="prose">${text}</dd>`;
  return html`<dl class="sent">${told('sentReason', reason)}${told('sentSummary', summary)}</dl>`;
}

function sentLines(localize: InboxLocalize, lines: readonly ReceivedLine[]): TemplateResult {
  if (lines.length === 0) return html`<p class="muted">${localize.term('sentNothing')}</p>`;
  const byDomain = Map.groupBy(lines, ({ domain }) => domain);
  return html`<dl class="sent">
    ${[...byDomain].map(
      ([domain, own]) =>
        html`<dt>${localize.term(`domain.${domain}`)}</dt>
          ${own.map(({ label }) => html`<dd>${label}</dd>`)}`,
    )}
  </dl>`;
}

function openings(localize: InboxLocalize, referral: ReceivedReferral): TemplateResult | typeof nothing {
  const { state, grants, role, nature, from } = referral;
  if (state !== 'sent' && state !== 'accepted') return nothing;
  const { read, write, until } = whatOpens(grants);
  const title = localize.term(state === 'sent' ? 'opensTitle' : 'opened');
  const list = (domains: readonly Domain[]): string =>
    domains.map((domain) => lowerFirst(localize, localize.term(`domain.${domain}`))).join(', ');
  const nothingOpens = read.length + write.length === 0;
  return html`<section aria-labelledby="opens-title">
    <h5 id="opens-title">${title}</h5>
    <ul>
      ${nature === 'handOver' ? html`<li><b>${localize.term('opensAccountable', { name: from.name })}</b></li>` : nothing}
      ${
        nothingOpens
          ? html`<li>${localize.term('opensNothing')}</li>`
          : html`<li>${localize.term('opensRole', { role: localize.term(`role.${role}`) })}</li>
              ${read.length > 0 ? html`<li>${localize.term('opensRead', { domains: list(read) })}</li>` : nothing}
              ${write.length > 0 ? html`<li>${localize.term('opensWrite', { domains: list(write) })}</li>` : nothing}
              <li>
                ${until === undefined ? localize.term('opensOpenEnd') : localize.term('opensUntil', { day: localize.day(until, 'long') })}
              </li>`
      }
      <li>${localize.term('opensSeen')}</li>
    </ul>
  </section>`;
}

function lowerFirst({ locale }: InboxLocalize, words: string): string {
  return words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);
}
