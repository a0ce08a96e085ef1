import { stateLabel } from '@fil/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import type { AssessedHit } from '../model/assessed-hit.ts';
import type { Origin } from '../model/search-criteria.ts';
import { accessSteps, phoneLink, webAddress, type AccessStep } from '../words/access-words.ts';
import { answeredCriterionWords, criterionWords } from '../words/criterion-words.ts';
import { freshnessWords } from '../words/freshness-words.ts';
import { languageName } from '../words/language-name.ts';
import { hoursLines } from '../words/hours-words.ts';
import { kilometres } from './results.ts';

export interface DetailsView {
  readonly words: Words;
  readonly hit: AssessedHit;
  readonly origin: Origin | undefined;
  /** Under its row, which says its name already. */
  readonly underRow: boolean;
  /** What leads into the plan: a button, a form, or nothing without a person. */
  readonly action: TemplateResult | typeof nothing;
}

/** All that one needs to get the service, beside the list and never instead of it. */
export function detailsTemplate({ words, hit, origin, underRow, action }: DetailsView): TemplateResult {
  const { service, distance } = hit;
  const place = [service.address, service.municipality].filter((part) => part !== undefined).join(', ');
  const distanceTold =
    distance === undefined || origin === undefined ? '' : distanceWords(words, distance, origin);
  const facts = underRow
    ? [place]
    : [service.organization, words.term(`sector.${service.sector}`), place, distanceTold];
  return html`<h3 class=${underRow ? 'visually-hidden' : ''}>${service.name}</h3>
    <p class="small muted">${facts.filter((fact) => fact !== '').join(' · ')}</p>
    <div class="action no-print">${action}</div>
    ${access(hit, words)}
    <h4>${words.term('conditionsTitle')}</h4>
    ${conditions(hit, words)}
    <h4>${words.term('documentsTitle')}</h4>
    ${
      service.documents.length === 0
        ? html`<p class="small muted">${words.term('documentsNone')}</p>`
        : html`<ul class="small">
            ${service.documents.map((document) => html`<li>${document}</li>`)}
          </ul>`
    }
    <h4>${words.term('costTitle')}</h4>
    <p class="small">${service.costText ?? words.term(`cost.${service.cost}`)}</p>
    <h4>${words.term('hoursTitle')}</h4>
    ${hours(hit, words)}
    <h4>${words.term('contactTitle')}</h4>
    ${contact(hit, words)}
    <p class="small muted verified">${verified(hit, words)}</p>`;
}

function distanceWords(words: Words, distance: number, origin: Origin): string {
  const values = { kilometres: kilometres(words, distance) };
  return origin.label === undefined
    ? words.term('distance', values)
    : words.term('distanceFrom', { ...values, label: origin.label });
}

function access(hit: AssessedHit, words: Words): TemplateResult {
  const steps = accessSteps(words, hit.service);
  if (steps.length === 0)
    return html`<h4>${words.term('accessTitle')}</h4>
      <p class="small muted">${words.term('accessNone')}</p>`;
  return html`<h4>${words.term('accessTitle')}</h4>
    <ol class="small steps">
      ${steps.map((step) => html`<li>${stepTemplate(step, words)}</li>`)}
    </ol>`;
}

function stepTemplate({ text, link }: AccessStep, words: Words): TemplateResult {
  if (link === undefined) return html`${text}`;
  return html`${text}
  ${
    link.newTab
      ? html`<a href=${link.href} target="_blank" rel="noopener noreferrer"
          >${link.text}<span class="visually-hidden"> ${words.term('websiteNewTab')}</span></a
        >`
      : html`<a href=${link.href}>${link.text}</a>`
  }`;
}

/** Each criterion with its own answer, then what the source says in its own words. */
function conditions({ service, eligibility }: AssessedHit, words: Words): TemplateResult {
  const lines =
    eligibility === undefined
      ? service.eligibility.map((criterion) => ({ kind: undefined, text: criterionWords(words, criterion) }))
      : eligibility.criteria.map(({ criterion, answer }) => ({
          kind:
            answer === 'met' ? ('ok' as const) : answer === 'unmet' ? ('gap' as const) : ('talk' as const),
          text: answeredCriterionWords(words, criterion, answer),
        }));
  const told = lines.filter(({ text }) => text !== undefined);
  const own = service.eligibilityText;
  if (told.length === 0 && own === undefined)
    return html`<p class="small muted">${words.term('conditionsNone')}</p>`;
  return html`<ul class="plain conditions">
      ${told.map(({ kind, text }) => html`<li>${kind === undefined ? html`<span class="small">${text}</span>` : stateLabel(kind, text ?? '')}</li>`)}
    </ul>
    ${own === undefined ? nothing : html`<p class="small">${own}</p>`}`;
}

function hours({ service, opening }: AssessedHit, words: Words): TemplateResult {
  const lines = hoursLines(words, service.hours);
  if (lines.length === 0) return html`<p class="small muted">${words.term('hoursNone')}</p>`;
  return html`<ul class="plain small">
    ${lines.map((line) => html`<li>${line}</li>`)}
    <li>
      ${opening === 'open' ? stateLabel('ok', words.term('openNow')) : stateLabel('wait', words.term('closedNow'))}
    </li>
  </ul>`;
}

function contact({ service }: AssessedHit, words: Words): TemplateResult {
  const phone = service.phone === undefined ? undefined : phoneLink(service.phone);
  const website = webAddress(service.website);
  return html`<ul class="plain small contact">
    ${phone === undefined ? nothing : html`<li><a class="num" href=${phone.href}>${phone.text}</a></li>`}
    ${service.email === undefined ? nothing : html`<li><a href="mailto:${service.email}">${service.email}</a></li>`}
    ${
      website === undefined
        ? nothing
        : html`<li>
            <a href=${website} target="_blank" rel="noopener noreferrer"
              >${words.term('website')} <span class="visually-hidden">${words.term('websiteNewTab')}</span></a
            >
          </li>`
    }
    ${
      service.languages.length === 0
        ? nothing
        : html`<li class="muted">
            ${words.term('languagesList', { list: service.languages.map((code) => languageName(words.locale, code)).join(', ') })}
          </li>`
    }
  </ul>`;
}

function verified({ service, freshness }: AssessedHit, words: Words): TemplateResult {
  const source = words.term('source', { source: service.source });
  if (freshness.state === 'never')
    return html`${stateLabel('talk', freshnessWords(words, freshness))} · ${source}`;
  const when = words.term('verifiedOnBy', { day: words.day(freshness.verifiedOn, 'long') });
  const by =
    service.verifiedBy === undefined ? '' : ` ${words.term('verifiedBy', { name: service.verifiedBy })}`;
  return html`${
    freshness.state === 'stale' ? html`${stateLabel('talk', freshnessWords(words, freshness))} · ` : nothing
  }${when}${by}
  · ${source}`;
}
