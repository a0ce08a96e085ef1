import { stateLabel } from '@fil/element-kit';
import { emergencyReviews } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { changesBetween } from '../../forms/changes-between.ts';
import { formFrame } from '../../forms/form-frame.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { domainList } from '../../view/domain-words.ts';
import { recipientName } from '../../view/recipient-name.ts';
import { entryOf, opener } from '../entry.ts';
import type { RegisterScreen } from './register-tools.ts';

type Emergency = EntityRecord<'emergencyAccess'>;
const reviewPrefix = 'register-review-';

/** One emergency access: who, why, what it opened, until when; and whether it was looked at since. */
export function emergencyEntry(screen: RegisterScreen, record: Emergency): TemplateResult {
  const { host, words, answer } = screen;
  const { localize, forms } = host;
  const { fact } = record;
  const organization =
    fact.by.kind === 'professional' && fact.by.organization !== undefined ? `, ${fact.by.organization}` : '';
  return entryOf({
    title: `${recipientName(fact.by)}${organization}`,
    state: reviewState(screen, record),
    lines: [
      html`<q>${fact.reason}</q>`,
      fact.dangerToLife ? stateLabel('gap', words.term('danger')) : nothing,
      html`${domainList(localize, fact.domains)}
        <span class="muted num"
          >·
          ${words.term('openedFromTo', { from: localize.instant(fact.openedAt), to: localize.instant(fact.until) })}</span
        >`,
      fact.reviewNote ?? nothing,
    ],
    acts:
      fact.review === undefined && answer.actions.includes('reviewEmergency')
        ? opener(
            words.term('review'),
            (event) =>
              forms.open(reviewPrefix + record.id, event.currentTarget, { review: '', reviewNote: '' }),
            recipientName(fact.by),
          )
        : nothing,
    below: formFrame(host, reviewForm(screen, record)),
  });
}

function reviewState({ host, words, answer }: RegisterScreen, { fact }: Emergency): TemplateResult {
  if (fact.review === undefined) {
    const open = fact.until > answer.now;
    return stateLabel('talk', words.term(open ? 'stillOpen' : 'toReview'));
  }
  return stateLabel(
    fact.review === 'justified' ? 'ok' : 'gap',
    words.term(`reviewed.${fact.review}`, {
      day: host.localize.day(fact.reviewedOn ?? answer.today, 'long'),
    }),
  );
}

function reviewForm({ host, words, answer }: RegisterScreen, record: Emergency): FormDefinition {
  return {
    key: reviewPrefix + record.id,
    name: words.term('review.name'),
    save: host.localize.term('save'),
    refusedAt: { notYours: 'review' },
    fields: (fields) =>
      html`${fields.radios(
        { name: 'review', label: words.term('review.opinion') },
        emergencyReviews.map((code) => ({ code, words: words.term(`review.${code}`) })),
      )}
      ${fields.prose({ name: 'reviewNote', label: words.term('review.note'), required: false })}`,
    read: (read) =>
      changesBetween(record, {
        reviewNote: read.optionalText('reviewNote', 2000),
        reviewedOn: answer.today,
        review: read.choice('review', emergencyReviews),
      }),
    done: words.term('review.done'),
  };
}
