import { domains } from '@fil/vocabulary/codes';
import type { ComposedLine, ReferralComposeAnswer } from '@fil/vocabulary/types';
import { disclosure } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../../forms/draft.ts';
import type { Fields } from '../../forms/fields.ts';
import { domainList } from '../../view/domain-words.ts';
import type { ReferralsScreen } from './referrals-tools.ts';

/** A line among those offered. */
export function lineKey({ kind, id }: Pick<ComposedLine, 'kind' | 'id'>): string {
  return `${kind}|${id}`;
}

/** The lines that are ticked, in the order offered: never one that was not offered. */
export function tickedLines(draft: Draft, offered: ReferralComposeAnswer): readonly ComposedLine[] {
  const ticked = draft['lines'];
  return offered.lines.filter((line) => Array.isArray(ticked) && ticked.includes(lineKey(line)));
}

/** What starts ticked: what the recipient's service needs, and where the person agreed, no more than she agreed to. */
export function startingTicked({ lines, consent }: ReferralComposeAnswer): readonly ComposedLine[] {
  return lines.filter(
    ({ proposed, domain }) => proposed && (consent === null || consent.fact.domains.includes(domain)),
  );
}

/** Size of the words of some lines, in bytes: what is around them is not counted. */
export function bytesOf(lines: readonly ComposedLine[]): number {
  const encoder = new TextEncoder();
  return lines.reduce((total, { label }) => total + encoder.encode(label).length, 0);
}

/**
 * The exact list of what would leave, in the words that would be sent, each line with its box. What the service does not
 * need stands folded away: adding to the least is a gesture of its own.
 */
export function lineList(
  { host, words }: ReferralsScreen,
  fields: Fields,
  offered: ReferralComposeAnswer,
): TemplateResult {
  const { localize } = host;
  const ticked = tickedLines(fields.form.draft, offered);
  const keys = ticked.map(lineKey);
  const tick = (line: ComposedLine, on: boolean) =>
    fields.change('lines', on ? [...keys, lineKey(line)] : keys.filter((key) => key !== lineKey(line)));
  let at = 0;
  const row = (line: ComposedLine) => {
    const id = at === 0 ? fields.id('lines') : `${fields.id('lines')}-${at}`;
    at += 1;
    return html`<li>
      <label for=${id}
        ><input
          id=${id}
          type="checkbox"
          data-line=${lineKey(line)}
          .checked=${live(keys.includes(lineKey(line)))}
          @change=${(event: Event) => tick(line, (event.target as HTMLInputElement).checked)}
        /><span>${line.label}</span></label
      >
    </li>`;
  };
  const byDomain = (lines: readonly ComposedLine[]) =>
    domains
      .filter((domain) => lines.some((line) => line.domain === domain))
      .map(
        (domain) =>
          html`<h4>${localize.term(`domain.${domain}`)}</h4>
            <ul class="lines">
              ${lines.filter((line) => line.domain === domain).map(row)}
            </ul>`,
      );
  const proposed = startingTicked(offered);
  const others = offered.lines.filter((line) => !proposed.includes(line));
  return html`${fields.group(
    { name: 'lines', label: words.term('lines'), hint: words.term('linesHint') },
    html`${
        offered.lines.length === 0
          ? html`<p class="muted">${words.term('linesNone')}</p>`
          : byDomain(proposed)
      }
      ${
        others.length === 0
          ? nothing
          : disclosure(words.term('linesBeyond', { count: others.length }), html`${byDomain(others)}`)
      }
      <p class="num" role="status">
        <b
          >${words.term('willLeave', {
            count: ticked.length,
            total: offered.lines.length,
            size: localize.number(Math.max(0.1, bytesOf(ticked) / 1000), { maximumFractionDigits: 1 }),
          })}</b
        >
      </p>`,
    true,
  )}
  ${
    offered.restricted.length === 0
      ? nothing
      : html`<p class="remark bad">
          ${words.term('restricted', { domains: domainList(localize, offered.restricted) })}
        </p>`
  }`;
}
