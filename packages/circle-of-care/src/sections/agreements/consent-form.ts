import { createEntity } from '@fil/connection';
import { representsThePerson } from '@fil/rules';
import { consentForms, consentGivers, domains, purposes } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { readRecipient, recipientField } from '../../forms/recipient-field.ts';
import type { RecipientWay } from '../../forms/recipient-field.ts';
import { myName } from '../../view/my-name.ts';
import type { AgreementsScreen } from './agreements-tools.ts';

export const consentKey = 'agreement-consent';
const ways: readonly RecipientWay[] = ['member', 'search', 'relative'];
/** A purpose that somebody may agree to beforehand; an emergency asks for no consent. */
const askedPurposes = purposes.filter((purpose) => purpose !== 'emergency');

/** An empty consent; or the same as one to ask again, to be said anew. */
export function consentDraft(
  { answer }: Pick<AgreementsScreen, 'answer'>,
  again?: EntityRecord<'consent'>,
): Draft {
  return {
    whoWay: again ? 'search' : 'member',
    who: again?.fact.recipient ?? null,
    purposes: again?.fact.purposes ?? ['careCoordination', 'serviceDelivery'],
    domains: again?.fact.domains ?? [],
    from: answer.today,
    until: '',
    form: 'verbal',
    givenBy: again?.fact.givenBy ?? 'person',
    representativeId: '',
    collectedBy: myName(answer),
    collectedOn: answer.today,
    information: '',
    message: '',
  };
}

/** The caregiver consents on her own section; nobody else does. */
function domainsOf(giver: string): readonly Domain[] {
  return domains.filter((domain) => (domain === 'caregiverSection') === (giver === 'caregiver'));
}

/** What the person allows, to whom, why, how long; who collected it, and what was explained first. */
export function consentForm(screen: AgreementsScreen): FormDefinition {
  const { host, words, common, search, answer } = screen;
  const { localize } = host;
  const representatives = answer.representatives.filter(({ fact }) => representsThePerson(fact.kind));
  return {
    key: consentKey,
    name: words.term('consent.name'),
    save: words.term('consent.save'),
    refusedAt: {
      consentMissing: 'givenBy',
      caregiverSectionIsHers: 'domains',
      restrictedRecipient: 'who',
      periodReversed: 'until',
    },
    fields: (fields) =>
      html`${recipientField({ words: common, search, answer }, fields, { name: 'who', label: words.term('consent.who'), ways })}
        ${fields.checks(
          { name: 'purposes', label: common.term('purposes') },
          askedPurposes.map((code) => ({ code, words: common.term(`purpose.${code}`) })),
        )}
        ${fields.checks(
          { name: 'domains', label: common.term('domains'), hint: words.term('consent.domainsHint') },
          domainsOf(fields.text('givenBy')).map((code) => ({ code, words: localize.term(`domain.${code}`) })),
        )}
        <div class="together">
          ${fields.line({ name: 'from', label: common.term('from'), required: true }, 'date')}
          ${fields.line({ name: 'until', label: common.term('until'), hint: words.term('consent.untilHint'), required: false }, 'date')}
        </div>
        ${fields.radios(
          { name: 'form', label: words.term('consent.form') },
          consentForms.map((code) => ({ code, words: words.term(`consentForm.${code}`) })),
        )}
        ${fields.radios(
          { name: 'givenBy', label: words.term('consent.givenBy'), hint: words.term('consent.givenByHint') },
          consentGivers.map((code) => ({ code, words: words.term(`giver.${code}`) })),
          (code) => {
            // She opens her own section, and nothing else.
            if (code === 'caregiver') fields.change('domains', domainsOf(code));
          },
        )}
        ${
          fields.text('givenBy') === 'representative'
            ? fields.select(
                { name: 'representativeId', label: words.term('giver.representative'), required: true },
                representatives.map(({ id, fact }) => ({ code: id, words: fact.name })),
                representatives.length === 0
                  ? words.term('consent.noRepresentative')
                  : localize.term('choose'),
              )
            : nothing
        }
        <div class="together">
          ${fields.line({ name: 'collectedBy', label: words.term('consent.collectedBy'), required: true })}
          ${fields.line({ name: 'collectedOn', label: words.term('consent.collectedOn'), required: true }, 'date')}
        </div>
        ${fields.prose({ name: 'information', label: words.term('consent.information'), hint: words.term('consent.informationHint'), required: true })}
        ${fields.line({ name: 'message', label: words.term('consent.message'), hint: words.term('consent.messageHint'), required: false })}`,
    read: (read, { draft, ids }) => {
      const from = read.day('from');
      const until = read.optionalEnd('until', from);
      const givenBy = read.choice('givenBy', consentGivers);
      const representativeId =
        givenBy === 'representative'
          ? read.choice(
              'representativeId',
              representatives.map(({ id }) => id),
            )
          : undefined;
      const message = read.optionalText('message', 500);
      return [
        createEntity('consent', ids[0], {
          recipient: readRecipient(read, draft, { name: 'who', ways }, answer, ids[1]),
          purposes: read.choices('purposes', askedPurposes),
          domains: read.choices('domains', domainsOf(givenBy)),
          from,
          ...(until !== undefined && { until }),
          form: read.choice('form', consentForms),
          givenBy,
          ...(representativeId !== undefined && { representativeId }),
          collectedBy: read.text('collectedBy', 200),
          collectedOn: read.pastDay('collectedOn', answer.today),
          information: read.text('information', 2000),
          ...(message !== undefined && { message }),
        }),
      ];
    },
    done: words.term('consent.done'),
  };
}
