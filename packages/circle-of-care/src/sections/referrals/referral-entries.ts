import { changeField } from '@fil/connection';
import { stateLabel } from '@fil/element-kit';
import { daysBetween } from '@fil/rules';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formFrame } from '../../forms/form-frame.ts';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { attentionDue } from '../../view/attention-due.ts';
import { domainWords } from '../../view/domain-words.ts';
import { recipientName } from '../../view/recipient-name.ts';
import { entryOf, opener } from '../entry.ts';
import { answerForm, answerPrefix, relayForm, relayPrefix } from './answer-form.ts';
import { composeDraft, composeForm, composePrefix } from './compose-form.ts';
import type { ReferralsScreen } from './referrals-tools.ts';

type Referral = EntityRecord<'referral'>;

/** One referral: to whom, for what, where it stands, what it opens, what one may do now. */
export function referralEntry(screen: ReferralsScreen, record: Referral): TemplateResult {
  const { host, words } = screen;
  const { localize } = host;
  const { fact } = record;
  const name = recipientName(fact.to);
  const key = `${composePrefix}-${record.id}`;
  return entryOf({
    title: `${fact.title}, ${name}`,
    state: stateOf(screen, record),
    lines: [
      fact.reason ?? nothing,
      fact.grants.length === 0
        ? nothing
        : html`<span class="muted"
            >${words.term(fact.state === 'accepted' ? 'hasOpened' : 'wouldOpen')}
            ${domainWords(
              localize,
              fact.grants.map(({ domain }) => domain),
            )}</span
          >`,
      fact.nature === 'handOver' ? relayWords(screen, record) : nothing,
      answered(screen, record),
    ],
    acts: acts(screen, record, key),
    below: html`${twoSteps(screen, record, name)}
    ${formFrame(host, composeForm(screen, { key, nature: fact.nature, record }))}
    ${formFrame(host, answerForm(screen, record))} ${formFrame(host, relayForm(screen, record))}`,
  });
}

function stateOf({ host, words, answer }: ReferralsScreen, { id, fact }: Referral): TemplateResult {
  const { localize } = host;
  const day = (text: string | undefined) => localize.day(text ?? answer.today, 'long');
  switch (fact.state) {
    case 'draft':
      return stateLabel('wait', words.term('state.draft'));
    case 'sent': {
      const days = daysBetween(fact.sentOn ?? answer.today, answer.today);
      const late = attentionDue(answer, 'referralUnanswered', id) !== undefined;
      return stateLabel(late ? 'talk' : 'wait', words.term('state.sent', { days }));
    }
    case 'accepted':
      return stateLabel('ok', words.term('state.accepted', { day: day(fact.answeredOn) }));
    case 'declined':
      return stateLabel(
        'gap',
        words.term('state.declined', {
          reason: words.term(`declineReason.${fact.declineReason ?? 'other'}`),
        }),
      );
    case 'ended':
      return stateLabel('wait', words.term('state.ended', { day: day(fact.endedOn) }));
    case 'cancelled':
      return stateLabel('wait', words.term('state.cancelled'));
  }
}

/** Whether a relay has all that its acceptance needs. */
function relayWords({ host, words }: ReferralsScreen, { fact }: Referral): TemplateResult {
  const { localize } = host;
  const done = (
    day: string | undefined,
    said: 'relay.joint' | 'relay.informed',
    lacks: 'relay.noJoint' | 'relay.notInformed',
  ) =>
    day === undefined
      ? stateLabel('talk', words.term(lacks))
      : stateLabel('ok', words.term(said, { day: localize.day(day, 'long') }));
  return html`${fact.summary ?? nothing} ${done(fact.jointContactOn, 'relay.joint', 'relay.noJoint')}
  ${done(fact.personInformedOn, 'relay.informed', 'relay.notInformed')}`;
}

function answered({ words }: ReferralsScreen, { fact }: Referral): TemplateResult | typeof nothing {
  if (fact.answeredBy === undefined && fact.answerNote === undefined) return nothing;
  return html`<span class="muted"
    >${fact.answeredBy === undefined ? nothing : words.term('answerOf', { name: fact.answeredBy })}
    ${fact.answerNote ?? nothing}</span
  >`;
}

function acts(
  { host, words, answer }: ReferralsScreen,
  record: Referral,
  key: string,
): TemplateResult | typeof nothing {
  const { forms, steps, localize } = host;
  const { fact, id } = record;
  const may = answer.actions.includes(fact.nature === 'handOver' ? 'handOver' : 'refer');
  const name = recipientName(fact.to);
  const button = (text: string, act: (event: Event) => void) => opener(text, act, name);
  if (fact.state === 'accepted') {
    const accountable = answer.members.some(
      (member) => member.accountable && member.membershipId === fact.membershipId,
    );
    if (accountable || !(may || answer.actions.includes('manageMembers'))) return nothing;
    return button(localize.term('end'), (event) => steps.ask(`referral-end-${id}`, event.currentTarget));
  }
  if (!may) return nothing;
  if (fact.state === 'draft')
    return html`${button(words.term('act.compose'), (event) => forms.open(key, event.currentTarget, composeDraft(words, fact.nature, record)))}
    ${button(words.term('act.drop'), (event) => steps.ask(`referral-drop-${id}`, event.currentTarget))}`;
  if (fact.state !== 'sent') return nothing;
  return html`${
    fact.nature === 'handOver'
      ? button(words.term('act.relay'), (event) =>
          forms.open(relayPrefix + id, event.currentTarget, {
            summary: fact.summary ?? '',
            jointContactOn: fact.jointContactOn ?? '',
            personInformedOn: fact.personInformedOn ?? '',
          }),
        )
      : nothing
  }
  ${button(words.term('act.answer'), (event) =>
    forms.open(answerPrefix + id, event.currentTarget, {
      answer: '',
      declineReason: '',
      answeredBy: '',
      answeredOn: answer.today,
      answerNote: '',
    }),
  )}
  ${button(words.term('act.cancel'), (event) => steps.ask(`referral-drop-${id}`, event.currentTarget))}`;
}

function twoSteps(
  { host, words, answer }: ReferralsScreen,
  record: Referral,
  name: string,
): TemplateResult | typeof nothing {
  const { steps, writer, localize, announce } = host;
  const write = async (drafts: Parameters<typeof writer.submit>[0], said: string) => {
    const results = await writer.submit(drafts);
    if (results.some(({ outcome }) => outcome !== 'accepted')) return false;
    announce(said);
    return true;
  };
  const end = `referral-end-${record.id}`;
  if (steps.isAsked(end))
    return twoStepBar(host, {
      key: end,
      question: localize.term('endQuestion', { name }),
      effect: localize.term('endEffect'),
      act: () =>
        write(
          [
            changeField('referral', record, 'endedOn', answer.today),
            changeField('referral', record, 'state', 'ended'),
          ],
          localize.term('ended', { name }),
        ),
    });
  const drop = `referral-drop-${record.id}`;
  if (!steps.isAsked(drop)) return nothing;
  return twoStepBar(host, {
    key: drop,
    question: words.term(record.fact.state === 'sent' ? 'cancelQuestion' : 'dropQuestion', { name }),
    ...(record.fact.state === 'sent' && { effect: words.term('cancelEffect') }),
    act: () =>
      write([changeField('referral', record, 'state', 'cancelled')], words.term('dropped', { name })),
  });
}
