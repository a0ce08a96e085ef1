import { disclosure, Localize } from '@fil/element-kit';
import { consentStanding, restrictionStanding } from '@fil/rules';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { CandidateSearch } from '../../forms/candidate-search.ts';
import { formFrame } from '../../forms/form-frame.ts';
import { agreementsCatalogue } from '../../messages/agreements/index.ts';
import { formCatalogue } from '../../messages/forms/index.ts';
import type { CreatePart } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { group, opener } from '../entry.ts';
import type { AgreementsScreen } from './agreements-tools.ts';
import { consentEntry } from './consent-entries.ts';
import { consentDraft, consentForm, consentKey } from './consent-form.ts';
import { restrictionEntry } from './restriction-entries.ts';
import { restrictionDraft, restrictionForm, restrictionKey } from './restriction-form.ts';

/** What the person agreed to, and what she refuses: refusals first, because they beat every agreement. */
export const createAgreementsPart: CreatePart = (host) => {
  const { element, localize } = host;
  const tools = {
    host,
    words: new Localize(element, agreementsCatalogue),
    common: new Localize(element, formCatalogue),
    search: new CandidateSearch(element),
  };
  return {
    styles: partStyles,
    render: (answer) => {
      const screen: AgreementsScreen = { ...tools, answer };
      return html`${
        answer.grants.some(({ domain }) => domain === 'legalProtection')
          ? nothing
          : html`<p class="small muted">${localize.term('filtered')}</p>`
      }
      ${restrictions(screen)} ${consents(screen)}`;
    },
  };
};

function restrictions(screen: AgreementsScreen): TemplateResult {
  const { host, words, answer } = screen;
  const holds = (one: (typeof answer.restrictions)[number]) =>
    restrictionStanding(one, answer.today) !== 'lifted';
  const lifted = answer.restrictions.filter((one) => !holds(one));
  return html`${group(
    words.term('restrictions'),
    answer.restrictions.filter(holds).map((one) => restrictionEntry(screen, one)),
    words.term('restrictions.none'),
    {
      act: answer.actions.includes('restrict')
        ? opener(words.term('restriction.name'), (event) =>
            host.forms.open(restrictionKey, event.currentTarget, restrictionDraft(screen)),
          )
        : nothing,
      below: formFrame(host, restrictionForm(screen)),
    },
  )}
  ${folded(
    words.term('restrictions.past', { count: lifted.length }),
    lifted.map((one) => restrictionEntry(screen, one)),
  )}`;
}

function consents(screen: AgreementsScreen): TemplateResult {
  const { host, words, answer } = screen;
  const standing = (one: (typeof answer.consents)[number]) =>
    consentStanding(one, answer.legalStatuses, answer.today);
  const isPast = (one: (typeof answer.consents)[number]) => ['expired', 'withdrawn'].includes(standing(one));
  // What is to be asked again comes first: it is what somebody has to do.
  const present = answer.consents
    .filter((one) => !isPast(one))
    .toSorted((one, other) => Number(standing(other) === 'toReask') - Number(standing(one) === 'toReask'));
  const past = answer.consents.filter(isPast);
  return html`${group(
    words.term('consents'),
    present.map((one) => consentEntry(screen, one)),
    words.term('consents.none'),
    {
      act: answer.actions.includes('recordConsent')
        ? opener(words.term('consent.name'), (event) =>
            host.forms.open(consentKey, event.currentTarget, consentDraft(screen)),
          )
        : nothing,
      below: formFrame(host, consentForm(screen)),
    },
  )}
  ${folded(
    words.term('consents.past', { count: past.length }),
    past.map((one) => consentEntry(screen, one)),
  )}`;
}

function folded(summary: string, entries: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<div class="past">
    ${disclosure(
      summary,
      html`<ul class="entries">
        ${entries}
      </ul>`,
    )}
  </div>`;
}
