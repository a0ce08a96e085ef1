import { disclosure, Localize } from '@fil/element-kit';
import type { ReferralState } from '@fil/vocabulary/codes';
import { css, html, nothing } from 'lit';
import { CandidateSearch } from '../../forms/candidate-search.ts';
import { formFrame } from '../../forms/form-frame.ts';
import { formCatalogue } from '../../messages/forms/index.ts';
import { referralsCatalogue } from '../../messages/referrals/index.ts';
import type { CreatePart } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { group, opener } from '../entry.ts';
import { composeDraft, composeForm, composePrefix, handOverKey } from './compose-form.ts';
import { Compositions } from './compositions.ts';
import { referralEntry } from './referral-entries.ts';
import type { ReferralsScreen } from './referrals-tools.ts';

const styles = css`
  ${partStyles}
  ul.lines {
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }
  ul.lines label {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    min-block-size: 24px;
    padding-block: 0.15em;
    cursor: pointer;
  }
  ul.lines input {
    flex: none;
    translate: 0 0.15em;
  }
  fieldset h4 {
    margin-top: 0.5em;
    color: var(--fil-muted);
    font-size: 0.93em;
    font-weight: 550;
  }
`;

const over: readonly ReferralState[] = ['declined', 'ended', 'cancelled'];

/** What was asked of others: composing what leaves, sending, the answer, the end; and passing the follow-up on. */
export const createReferralsPart: CreatePart = (host) => {
  const { element, forms } = host;
  const tools = {
    host,
    words: new Localize(element, referralsCatalogue),
    common: new Localize(element, formCatalogue),
    search: new CandidateSearch(element),
    compositions: new Compositions(element),
  };
  const open = (key: string, target: EventTarget | null) =>
    forms.open(key, target, composeDraft(tools.words, key === handOverKey ? 'handOver' : 'service'));
  return {
    styles,
    open: (form, _answer, target) => open(form, target),
    render: (answer) => {
      const screen: ReferralsScreen = { ...tools, answer };
      const { words } = tools;
      const may = (action: 'refer' | 'handOver') => answer.actions.includes(action);
      const newest = answer.referrals.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
      const past = newest.filter(({ fact }) => over.includes(fact.state));
      return html`${group(
        words.term('referrals'),
        newest
          .filter(({ fact }) => !over.includes(fact.state))
          .map((record) => referralEntry(screen, record)),
        words.term('referrals.none'),
        {
          act: html`<span class="together">
            ${may('handOver') ? opener(words.term('compose.handOver'), (event) => open(handOverKey, event.currentTarget)) : nothing}
            ${may('refer') ? opener(words.term('compose.service'), (event) => open(composePrefix, event.currentTarget)) : nothing}
          </span>`,
          below: html`${formFrame(host, composeForm(screen, { key: composePrefix, nature: 'service' }))}
          ${formFrame(host, composeForm(screen, { key: handOverKey, nature: 'handOver' }))}`,
        },
      )}
      ${
        past.length === 0
          ? nothing
          : html`<div class="past">
              ${disclosure(
                words.term('referrals.past', { count: past.length }),
                html`<ul class="entries">
                  ${past.map((record) => referralEntry(screen, record))}
                </ul>`,
              )}
            </div>`
      }`;
    },
  };
};
