import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind, Operation } from '@fil/vocabulary/types';
import type { Refusal } from '../writing/refusal.ts';
import { isCircleKind } from './circle-facts.ts';
import type { CircleFacts, CircleKind } from './circle-facts.ts';
import { sceneOf } from './context.ts';
import type { CircleContext, Scene } from './context.ts';
import { circleWrite } from './refusals/circle-write.ts';
import type { CircleRule } from './refusals/circle-write.ts';
import { refusesClosure } from './refusals/closure.ts';
import { refusesConsent } from './refusals/consent.ts';
import { refusesMembership } from './refusals/membership.ts';
import {
  refusesLegalStatus,
  refusesRepresentative,
  refusesRight,
  refusesRightsOversight,
} from './refusals/protection.ts';
import { refusesReferral } from './refusals/referral.ts';
import { refusesDisclosure, refusesEmergency } from './refusals/register.ts';
import { refusesRestriction } from './refusals/restriction.ts';
import { refusesStatement } from './refusals/statement.ts';

const rules: { readonly [Kind in CircleKind]: CircleRule<Kind> } = {
  membership: refusesMembership,
  consent: refusesConsent,
  restriction: refusesRestriction,
  referral: refusesReferral,
  disclosure: refusesDisclosure,
  emergencyAccess: refusesEmergency,
  representative: refusesRepresentative,
  legalStatus: refusesLegalStatus,
  right: refusesRight,
  rightsOversight: refusesRightsOversight,
  statement: refusesStatement,
  closure: refusesClosure,
};

const factsOf: { readonly [Kind in CircleKind]: keyof CircleFacts } = {
  membership: 'memberships',
  consent: 'consents',
  restriction: 'restrictions',
  referral: 'referrals',
  disclosure: 'disclosures',
  emergencyAccess: 'emergencies',
  representative: 'representatives',
  legalStatus: 'legalStatuses',
  right: 'rights',
  rightsOversight: 'oversights',
  statement: 'statements',
  closure: 'closures',
};

/**
 * Who may write what in the circle, and what may not be written at all. Actions are those of `circleActionsOf`; a
 * member is somebody whose membership is in force today; *the service* is a procedure, which asks for no action.
 *
 * | kind | who | what else is refused |
 * |--|--|--|
 * | `membership` | `manageMembers`; each member for the end and the telephone of their own | a second one that overlaps, or a second person (`memberAlready`); a second accountable one (`accountableExists`), one whose role may not be (`roleNotAccountable`); the end of the accountable one, or ceasing to be, without an accepted hand-over (`accountableRequired`); once ended, another end (`fieldImmutable`); what `refusesOpening` refuses |
 * | `referral` | `refer`, for a hand-over `handOver`; sending: the service; answering: the service for its recipient, or who took the answer when `answeredBy` says from whom; ending: also `manageMembers` and its recipient | a move that its state does not allow, a second hand-over at once (`referralNotOpen`); declining without reason (`declineNeedsReason`); accepting a hand-over without summary, joint contact or the person informed (`handOverIncomplete`); changing what was sent or answered (`fieldImmutable`); what `refusesOpening` refuses, consents from the sending on |
 * | `consent` | `recordConsent`; the person for hers, a caregiver for hers | in the person's name, by somebody who does not represent her (`consentMissing`); on the caregiver's section, by anybody else (`caregiverSectionIsHers`); by a caregiver, on anything else (`notYours`); a later end, a second withdrawal (`fieldImmutable`) |
 * | `restriction` | every member; lifting: the person, and where she has no door of her own `recordConsent`, never of themselves | |
 * | `disclosure` | the service | |
 * | `emergencyAccess` | the service for a care professional; its review: `reviewEmergency`, never whoever opened it | one on a restricted domain without danger to life (`overrideNeedsDanger`) |
 * | `representative`, `legalStatus` | `recordProtection` | |
 * | `right` | `followRights` | |
 * | `rightsOversight` | every member | |
 * | `statement` | `writeOwnWords`; afterwards its author alone | a section of her own by anybody but a caregiver (`caregiverSectionIsHers`) |
 * | `closure` | `close` | a second one (`followUpClosed`); without the person informed, but by death (`personNotInformed`) |
 *
 * Whoever may not is answered `notYours`, an end before its beginning `periodReversed`. Once the follow-up has ended,
 * everything is `followUpClosed` but what protects the person or proves what was done: taking it up again, restricting,
 * withdrawing a consent, her own words, an emergency access and its review, and the register.
 */
export function refusesCircle(
  operation: Operation,
  factAfter: FactByKind[EntityKind],
  context: CircleContext,
): Refusal | undefined {
  const { kind } = operation.entity;
  if (!isCircleKind(kind)) return undefined;
  const scene = sceneOf(context);
  if (isClosed(scene) && !staysOpen(operation, scene)) return { rule: 'followUpClosed' };
  return judge(kind, operation, factAfter as FactByKind[CircleKind], scene);
}

function judge<Kind extends CircleKind>(
  kind: Kind,
  operation: Operation,
  factAfter: FactByKind[Kind],
  scene: Scene,
): Refusal | undefined {
  const records = scene.facts[factsOf[kind]] as readonly EntityRecord<Kind>[];
  const before = records.find(({ id }) => id === operation.entity.id)?.fact;
  return rules[kind](circleWrite(operation, before, factAfter), scene);
}

function isClosed({ circle, today }: Scene): boolean {
  return circle.closedOn !== undefined && circle.closedOn <= today;
}

function staysOpen({ entity, path }: Operation, { own }: Scene): boolean {
  switch (entity.kind) {
    case 'closure':
    case 'restriction':
    case 'disclosure':
    case 'emergencyAccess':
      return true;
    case 'consent':
      return path === 'withdrawnOn';
    case 'statement':
      return own.some(({ role }) => role === 'person');
    default:
      return false;
  }
}
