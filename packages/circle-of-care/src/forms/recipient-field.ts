import { recipientCategories } from '@fil/vocabulary/codes';
import type { CircleCandidate, CircleReadAnswer, Recipient, Uuid } from '@fil/vocabulary/types';
import type { Localize } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormTerms } from '../messages/forms/index.ts';
import type { CandidateSearch } from './candidate-search.ts';
import type { FieldReader } from './field-reader.ts';
import type { Fields } from './fields.ts';
import { recipientName } from '../view/recipient-name.ts';

/** Ways to say who it is about. */
export type RecipientWay = 'member' | 'search' | 'relative' | 'category';

export interface RecipientQuestion {
  readonly name: string;
  readonly label: string;
  readonly ways: readonly RecipientWay[];
  /** Called with the candidate chosen by searching, for instance to propose a role. */
  readonly chosen?: (candidate: CircleCandidate) => void;
}

export interface RecipientTools {
  readonly words: Localize<FormTerms>;
  readonly search: CandidateSearch;
  readonly answer: CircleReadAnswer;
}

/** Asks who: a member, somebody found by name, a relative typed by name, or a family of recipients. */
export function recipientField(
  { words, search, answer }: RecipientTools,
  fields: Fields,
  { name, label, ways, chosen }: RecipientQuestion,
): TemplateResult {
  const way = wayOf(fields.text(`${name}Way`), ways);
  const choose = ways.length > 1;
  const drawn = html`${
    choose
      ? fields.radios(
          { name: `${name}Way`, label },
          ways.map((code) => ({ code, words: words.term(`way.${code}`) })),
          // A name typed for one way means nothing for another.
          () => fields.change(name, null),
        )
      : nothing
  }
  ${
    way === 'member'
      ? fields.select(
          { name, label: words.term('way.member') },
          knownMembers(answer).map(({ recipient, membershipId }) => ({
            code: membershipId,
            words: recipientName(recipient),
          })),
          words.term('chooseMember'),
        )
      : nothing
  }
  ${way === 'search' ? searchField(words, search, fields, { name, label: choose ? words.term('searchLabel') : label, ways, ...(chosen && { chosen }) }) : nothing}
  ${way === 'relative' ? fields.line({ name, label: words.term('relativeName'), hint: words.term('relativeHint') }) : nothing}
  ${
    way === 'category'
      ? fields.select(
          { name, label: words.term('way.category') },
          recipientCategories.map((code) => ({ code, words: words.term(`category.${code}`) })),
          words.term('chooseCategory'),
        )
      : nothing
  }`;
  // A correction names the question, however it is answered.
  fields.labels.set(name, label);
  return drawn;
}

/** Who was answered. `newId` is given to a relative who is named for the first time. */
export function readRecipient(
  read: FieldReader,
  draft: Readonly<Record<string, unknown>>,
  { name, ways }: Pick<RecipientQuestion, 'name' | 'ways'>,
  answer: CircleReadAnswer,
  newId: Uuid,
): Recipient {
  switch (wayOf(read.typed(`${name}Way`), ways)) {
    case 'member': {
      const known = knownMembers(answer).find(({ membershipId }) => membershipId === draft[name]);
      if (!known) read.problems[name] = { kind: 'recipient' };
      return known?.recipient ?? nobody;
    }
    case 'category': {
      const category = recipientCategories.find((code) => code === draft[name]);
      if (!category) read.problems[name] = { kind: 'recipient' };
      return category ? { kind: 'category', category } : nobody;
    }
    case 'relative':
      return { kind: 'relative', id: newId, name: read.text(name, 200) };
    case 'search':
      return read.recipient(name);
  }
}

const nobody: Recipient = { kind: 'relative', id: '', name: '' };

function wayOf(typed: string, ways: readonly RecipientWay[]): RecipientWay {
  return ways.find((way) => way === typed) ?? ways[0] ?? 'search';
}

/** Everybody who is or was in the circle, once each: one may refuse or consent about somebody who left. */
function knownMembers({
  members,
}: CircleReadAnswer): readonly { readonly recipient: Recipient; readonly membershipId: Uuid }[] {
  const seen = new Set<string>();
  return members.flatMap(({ member, membershipId, role }) => {
    if (!member || member.kind === 'category' || role === 'person' || seen.has(member.id)) return [];
    seen.add(member.id);
    return [{ recipient: member, membershipId }];
  });
}

function searchField(
  words: Localize<FormTerms>,
  search: CandidateSearch,
  fields: Fields,
  { name, label, chosen }: RecipientQuestion,
): TemplateResult {
  const value = fields.form.draft[name];
  const id = fields.id(name);
  fields.labels.set(name, label);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const recipient = value as Recipient;
    return html`<div class="field">
      <span class="label">${label}</span>
      <span class="chosen"
        ><b>${recipientName(recipient)}</b
        >${recipient.kind === 'professional' && recipient.organization !== undefined ? `, ${recipient.organization}` : nothing}
        <button type="button" class="quiet" id=${id} @click=${() => fields.change(name, null)}>
          ${words.term('change')}
        </button></span
      >
    </div>`;
  }
  const { typed, state, candidates } = search.of(fields.form.key);
  const error = fields.problem(name);
  const take = (candidate: CircleCandidate) => {
    search.forget(fields.form.key);
    fields.change(name, candidate.recipient);
    chosen?.(candidate);
  };
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <span class="hint" id="${id}-hint">${words.term('searchHint')}</span>
    <input
      id=${id}
      type="search"
      autocomplete="off"
      aria-describedby="${id}-hint${error === undefined ? '' : ` ${id}-error`}"
      aria-invalid=${error === undefined ? nothing : 'true'}
      .value=${live(typed)}
      @input=${(event: Event) => search.type(fields.form.key, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        // Enter looks for the name; it does not send a form that is not filled in.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
    ${error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`}
    <span class="hint" role="status">${searchWords(words, state, candidates.length)}</span>
    ${
      candidates.length === 0
        ? nothing
        : html`<ul class="candidates">
            ${candidates.map(
              (candidate) =>
                html`<li>
                  <button type="button" @click=${() => take(candidate)}>
                    <b>${recipientName(candidate.recipient)}</b>
                    <span class="muted"
                      >${[candidate.title, candidate.organization].filter(Boolean).join(', ')}</span
                    >
                  </button>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function searchWords(words: Localize<FormTerms>, state: string, count: number): string {
  if (state === 'searching') return words.term('searching');
  if (state === 'failed') return words.term('searchFailed');
  return state === 'ready' ? words.term('found', { count }) : '';
}
