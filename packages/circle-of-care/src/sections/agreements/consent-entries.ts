import { changeField } from '@fil/connection';
import { stateLabel } from '@fil/element-kit';
import { consentStanding } from '@fil/rules';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { attentionDue } from '../../view/attention-due.ts';
import { domainWords } from '../../view/domain-words.ts';
import { entryOf, opener } from '../entry.ts';
import { targetWords } from './agreements-tools.ts';
import type { AgreementsScreen } from './agreements-tools.ts';
import { consentDraft, consentKey } from './consent-form.ts';

type Consent = EntityRecord<'consent'>;

/** One consent: to whom, what for, of what, until when; who collected it and what was explained. */
export function consentEntry(screen: AgreementsScreen, consent: Consent): TemplateResult {
  const { host, words, common, answer } = screen;
  const { localize, steps, forms } = host;
  const { fact } = consent;
  const name = targetWords(screen, fact.recipient);
  const standing = consentStanding(consent, answer.legalStatuses, answer.today);
  const key = `withdraw-${consent.id}`;
  const may = answer.actions.includes('recordConsent');
  const holds = standing === 'given' || standing === 'toReask' || standing === 'toCome';
  const until =
    fact.until === undefined
      ? words.term('consentOpen')
      : words.term('consentUntil', { day: localize.day(fact.until, 'long') });
  return entryOf({
    title: name,
    state: standingLabel(screen, consent, standing),
    lines: [
      html`${domainWords(localize, fact.domains)}
        <span class="muted">
          ·
          ${words.term('toDo', { purposes: fact.purposes.map((purpose) => common.term(`purpose.${purpose}`)).join(', ') })}
          · <span class="num">${until}</span>
        </span>`,
      html`<span class="muted"
        >${words.term('collected', {
          form: words.term(`consentForm.${fact.form}`),
          giver: words.term(`givenBy.${fact.givenBy}`),
          name: fact.collectedBy,
          day: localize.day(fact.collectedOn, 'long'),
        })}
        ${words.term('informed', { words: fact.information })}</span
      >`,
      fact.message === undefined ? nothing : words.term('onlyMessage', { message: fact.message }),
      standing === 'withdrawn' ? html`<span class="muted">${words.term('cannotBeRecalled')}</span>` : nothing,
    ],
    acts:
      may && holds
        ? html`${
            standing === 'toReask'
              ? opener(
                  words.term('askAgain'),
                  (event) => forms.open(consentKey, event.currentTarget, consentDraft(screen, consent)),
                  name,
                )
              : nothing
          }
          ${opener(words.term('withdraw'), (event) => steps.ask(key, event.currentTarget), name)}`
        : nothing,
    below: steps.isAsked(key) ? withdrawal(screen, consent, key, name) : nothing,
  });
}

function standingLabel(
  { words, host, answer }: AgreementsScreen,
  { id, fact }: Consent,
  standing: ReturnType<typeof consentStanding>,
): TemplateResult {
  const { localize } = host;
  switch (standing) {
    case 'given':
      return stateLabel('ok', words.term('standing.given'));
    case 'toReask': {
      const due = attentionDue(answer, 'consentToReask', id);
      return stateLabel(
        'talk',
        due === undefined
          ? words.term('standing.toReask')
          : words.term('standing.toReaskBy', { day: localize.day(due, 'month') }),
      );
    }
    case 'toCome':
      return stateLabel('wait', words.term('standing.toCome', { day: localize.day(fact.from, 'month') }));
    case 'expired':
      return stateLabel('wait', words.term('standing.expired'));
    case 'withdrawn':
      return stateLabel(
        'gap',
        words.term('standing.withdrawn', { day: localize.day(fact.withdrawnOn ?? answer.today, 'long') }),
      );
  }
}

function withdrawal(
  { host, words, answer }: AgreementsScreen,
  consent: Consent,
  key: string,
  name: string,
): TemplateResult {
  return twoStepBar(host, {
    key,
    question: words.term('withdrawQuestion', { name }),
    effect: words.term('withdrawEffect'),
    act: async () => {
      const results = await host.writer.submit([
        changeField('consent', consent, 'withdrawnOn', answer.today),
      ]);
      if (results.some(({ outcome }) => outcome !== 'accepted')) return false;
      host.announce(words.term('withdrawn', { name }));
      return true;
    },
  });
}
