import { changeField } from '@fil/connection';
import { stateLabel } from '@fil/element-kit';
import { restrictionStanding } from '@fil/rules';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formFrame } from '../../forms/form-frame.ts';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { attentionDue } from '../../view/attention-due.ts';
import { domainWords } from '../../view/domain-words.ts';
import { mayRecordLift } from '../../view/may-lift.ts';
import { entryOf, opener } from '../entry.ts';
import { targetWords } from './agreements-tools.ts';
import type { AgreementsScreen } from './agreements-tools.ts';
import { signatureForm, signaturePrefix } from './restriction-form.ts';

/** One refusal: whom it names, what it keeps from them, and whether it is signed. Only the person lifts it. */
export function restrictionEntry(
  screen: AgreementsScreen,
  record: EntityRecord<'restriction'>,
): TemplateResult {
  const { host, words, answer } = screen;
  const { localize, forms, steps } = host;
  const key = `lift-${record.id}`;
  const { fact } = record;
  const name = targetWords(screen, fact.target);
  const standing = restrictionStanding(record, answer.today);
  return entryOf({
    title: words.term('notShownTo', { name }),
    state: standingLabel(screen, record, standing),
    lines: [
      domainWords(localize, fact.domains),
      html`<span class="muted num"
        >${words.term('since', { day: localize.day(fact.from, 'long') })}${fact.saidTo === undefined ? nothing : `, ${words.term('saidTo', { name: fact.saidTo })}`}</span
      >`,
    ],
    acts: html`${
      standing === 'provisional' && answer.actions.includes('restrict')
        ? opener(
            words.term('sign.act'),
            (event) =>
              forms.open(signaturePrefix + record.id, event.currentTarget, { signedOn: answer.today }),
            name,
          )
        : nothing
    }
    ${mayRecordLift(answer, record) ? opener(words.term('lift.act'), (event) => steps.ask(key, event.currentTarget), name) : nothing}`,
    below: html`${steps.isAsked(key) ? lifting(screen, record, key, name) : nothing}
    ${formFrame(host, signatureForm(screen, record))}`,
  });
}

function lifting(
  { host, words, answer }: AgreementsScreen,
  record: EntityRecord<'restriction'>,
  key: string,
  name: string,
): TemplateResult {
  return twoStepBar(host, {
    key,
    question: words.term('lift.question', { name }),
    effect: words.term('lift.effect'),
    act: async () => {
      const results = await host.writer.submit([
        changeField('restriction', record, 'liftedOn', answer.today),
      ]);
      if (results.some(({ outcome }) => outcome !== 'accepted')) return false;
      host.announce(words.term('lift.done', { name }));
      return true;
    },
  });
}

function standingLabel(
  { words, host, answer }: AgreementsScreen,
  { id, fact }: EntityRecord<'restriction'>,
  standing: ReturnType<typeof restrictionStanding>,
): TemplateResult {
  const { localize } = host;
  switch (standing) {
    case 'provisional': {
      const due = attentionDue(answer, 'restrictionToSign', id);
      return stateLabel(
        'talk',
        due === undefined
          ? words.term('restriction.provisional')
          : words.term('restriction.provisionalBy', { day: localize.day(due, 'month') }),
      );
    }
    case 'signed':
      return stateLabel(
        'ok',
        fact.signedOn === undefined
          ? words.term('restriction.signed')
          : words.term('restriction.signedSince', { day: localize.day(fact.signedOn, 'long') }),
      );
    case 'toCome':
      return stateLabel('wait', words.term('standing.toCome', { day: localize.day(fact.from, 'month') }));
    case 'lifted':
      return stateLabel(
        'wait',
        words.term('restriction.lifted', { day: localize.day(fact.liftedOn ?? answer.today, 'long') }),
      );
  }
}
