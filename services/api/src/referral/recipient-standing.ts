import { categoryOfRole, consentStanding, isAbout, isActive, partyOf } from '@fil/rules';
import type { Asker, CircleFacts, Party } from '@fil/rules';
import { domains } from '@fil/vocabulary/codes';
import type { CircleRole, Domain, Purpose, RefusalRule } from '@fil/vocabulary/codes';
import type { Day, EntityRecord } from '@fil/vocabulary/types';

/** Whoever something would be sent to: the account, and the body they work for; or a body alone. */
export type RecipientParty = Party;

/** What the person's refusals and agreements say today about sending to one recipient. */
export interface RecipientStanding {
  /** Domains that a restriction in force keeps from them, in the order of the vocabulary. */
  readonly restricted: readonly Domain[];
  /** The consent in force that covers the most, given by the person or in her name; undefined when there is none. */
  readonly consent: EntityRecord<'consent'> | undefined;
  /** Whether consents in force, none of which is to be asked again, cover the domain. */
  isConsented(domain: Domain): boolean;
  /** Why a line of that domain may not leave for them, on whatever basis. */
  refuses(domain: Domain): RefusalRule | undefined;
}

export interface StandingQuestion {
  readonly facts: CircleFacts;
  readonly recipient: RecipientParty;
  readonly role: CircleRole;
  readonly purpose: Purpose;
  readonly today: Day;
}

/**
 * Stricter than the reading of a member: a restriction reaches the recipient by their name, by the body they work for,
 * and by the family of the role that is asked of them. Nothing new is shared on a consent that is to be asked again.
 */
export function recipientStanding(question: StandingQuestion): RecipientStanding {
  const { facts, recipient, role, purpose, today } = question;
  const restricted = new Set(
    facts.restrictions
      .filter(({ fact }) => isActive({ from: fact.from, to: fact.liftedOn }, today))
      .filter(({ fact: { target } }) =>
        target.kind === 'category'
          ? target.category === categoryOfRole(role)
          : concerns(partyOf(target), recipient),
      )
      .flatMap(({ fact }) => fact.domains),
  );
  const consents = facts.consents.filter(
    (consent) =>
      concerns(partyOf(consent.fact.recipient), recipient) &&
      consent.fact.purposes.includes(purpose) &&
      consentStanding(consent, facts.legalStatuses, today) === 'given',
  );
  const ofPerson = consents.filter(({ fact }) => fact.givenBy !== 'caregiver');
  const isConsented = (domain: Domain): boolean =>
    (domain === 'caregiverSection' ? consents.filter((one) => !ofPerson.includes(one)) : ofPerson).some(
      ({ fact }) => fact.domains.includes(domain),
    );
  return {
    restricted: domains.filter((domain) => restricted.has(domain)),
    consent: ofPerson.toSorted((left, right) => right.fact.domains.length - left.fact.domains.length)[0],
    isConsented,
    refuses(domain) {
      if (restricted.has(domain)) return 'restrictedRecipient';
      if (domain === 'sensitive' && !isConsented(domain)) return 'sensitiveNeedsConsent';
      if (domain === 'caregiverSection' && !isConsented(domain)) return 'caregiverSectionIsHers';
      return undefined;
    },
  };
}

function concerns(party: Party, { accountId, organizationId }: RecipientParty): boolean {
  // Never compared with an account of nobody.
  return isAbout(party, {
    accountId: accountId ?? '',
    organizationId,
    kind: 'careProfessional',
  } satisfies Asker);
}
