import { stateLabel } from '@fil/element-kit';
import { representsThePerson } from '@fil/rules';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formFrame } from '../../forms/form-frame.ts';
import { attentionDue } from '../../view/attention-due.ts';
import { entryOf, group, opener } from '../entry.ts';
import {
  legalStatusDraft,
  legalStatusForm,
  legalStatusKey,
  representativeDraft,
  representativeForm,
  representativeKey,
} from './protection-forms.ts';
import type { RightsScreen } from './rights-tools.ts';

/** Who stands for the person or beside her, and the measures pronounced. Her own voice is never behind theirs. */
export function protectionGroups(screen: RightsScreen): TemplateResult {
  const { host, words, answer } = screen;
  const may = answer.actions.includes('recordProtection');
  const representatives = answer.representatives.toSorted(
    (one, other) => Number(isPast(one, answer.today)) - Number(isPast(other, answer.today)),
  );
  return html`${group(
    words.term('representatives'),
    representatives.map((one) => representativeEntry(screen, one, may)),
    words.term('representatives.none'),
    {
      act: may
        ? opener(words.term('representative.add'), (event) =>
            host.forms.open(representativeKey, event.currentTarget, representativeDraft(answer)),
          )
        : nothing,
      below: formFrame(host, representativeForm(screen)),
    },
  )}
  ${group(
    words.term('measures'),
    answer.legalStatuses.map((one) => measureEntry(screen, one)),
    words.term('measures.none'),
    {
      act: may
        ? opener(words.term('measure.add'), (event) =>
            host.forms.open(legalStatusKey, event.currentTarget, legalStatusDraft(answer)),
          )
        : nothing,
      below: formFrame(host, legalStatusForm(screen)),
    },
  )}`;
}

function isPast({ fact }: EntityRecord<'representative'>, today: string): boolean {
  return fact.to !== undefined && fact.to <= today;
}

function representativeEntry(
  screen: RightsScreen,
  record: EntityRecord<'representative'>,
  may: boolean,
): TemplateResult {
  const { host, words, answer } = screen;
  const { localize, forms } = host;
  const { fact } = record;
  const represents = representsThePerson(fact.kind);
  const key = `${representativeKey}-${record.id}`;
  const toConfirm = attentionDue(answer, 'trustedPersonToConfirm', record.id);
  return entryOf({
    title: fact.name,
    state: isPast(record, answer.today)
      ? stateLabel('wait', words.term('representative.ended'))
      : represents
        ? stateLabel('ok', words.term('represents'))
        : html`<span class="state">${words.term('representsNot')}</span>`,
    lines: [
      words.term(`kind.${fact.kind}`),
      html`<span class="muted num"
        >${localize.dayRange(fact.from, fact.to)}${fact.phone === undefined ? nothing : ` · ${fact.phone}`} ·
        ${fact.deedSeenOn === undefined ? words.term('deedNotSeen') : words.term('deedSeen', { day: localize.day(fact.deedSeenOn, 'long') })}</span
      >`,
      fact.confirmedOn === undefined
        ? nothing
        : words.term('confirmed', { day: localize.day(fact.confirmedOn, 'long') }),
      toConfirm === undefined
        ? nothing
        : stateLabel('talk', words.term('toConfirm', { day: localize.day(toConfirm, 'month') })),
    ],
    acts: may
      ? opener(
          localize.term('adjust'),
          (event) => forms.open(key, event.currentTarget, representativeDraft(answer, record)),
          fact.name,
        )
      : nothing,
    below: formFrame(host, representativeForm(screen, record)),
  });
}

function measureEntry({ host, words }: RightsScreen, { fact }: EntityRecord<'legalStatus'>): TemplateResult {
  const { localize } = host;
  return entryOf({
    title: words.term(`measure.${fact.measure}`),
    lines: [
      html`<span class="muted num"
        >${words.term('measure.pronounced', { day: localize.day(fact.pronouncedOn, 'long') })}${fact.court === undefined ? nothing : `, ${fact.court}`}${fact.until === undefined ? nothing : ` · ${words.term('measure.until', { day: localize.day(fact.until, 'long') })}`}</span
      >`,
      words.term('voiceStays'),
    ],
  });
}
