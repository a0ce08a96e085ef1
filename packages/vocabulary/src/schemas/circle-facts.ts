import {
  accessLevels,
  circleRoles,
  closureReasons,
  consentForms,
  consentGivers,
  declineReasons,
  disclosureNatures,
  domains,
  emergencyReviews,
  entityKinds,
  legalBases,
  membershipBases,
  membershipEndReasons,
  protectionMeasures,
  purposes,
  recipientCategories,
  referralNatures,
  referralStates,
  representativeKinds,
  restrictionForms,
  rightDecisions,
  rightKinds,
  rightsOversightKinds,
  rightStates,
  stances,
} from '../codes/index.ts';
import { day, entityId, instant, line, prose, uuid } from './primitives.ts';
import { z } from './zod.ts';

const optional = z.exactOptional;
const someDomains = z.readonly(z.array(z.enum(domains)).check(z.minLength(1), z.maxLength(domains.length)));
const somePurposes = z.readonly(
  z.array(z.enum(purposes)).check(z.minLength(1), z.maxLength(purposes.length)),
);

const professional = z.strictObject({
  kind: z.literal('professional'),
  id: uuid,
  name: line(200),
  organization: optional(line(200)),
});
const organization = z.strictObject({ kind: z.literal('organization'), id: line(100), name: line(200) });
const relative = z.strictObject({ kind: z.literal('relative'), id: uuid, name: line(200) });
const category = z.strictObject({ kind: z.literal('category'), category: z.enum(recipientCategories) });

/** Somebody or some body; never a category. */
export const recipient = z.discriminatedUnion('kind', [professional, organization, relative]);
const target = z.discriminatedUnion('kind', [professional, organization, relative, category]);

export const grant = z.strictObject({
  domain: z.enum(domains),
  level: z.enum(accessLevels),
  purposes: somePurposes,
  from: optional(day),
  to: optional(day),
});
const grants = z.readonly(z.array(grant).check(z.maxLength(60)));

/** Facts of the circle of care, by kind. */
export const circleFactSchemas = {
  membership: z.strictObject({
    member: recipient,
    role: z.enum(circleRoles),
    from: day,
    to: optional(day),
    endReason: optional(z.enum(membershipEndReasons)),
    accountable: z.boolean(),
    basis: z.enum(membershipBases),
    essential: z.boolean(),
    grants,
    phone: optional(line(40)),
    signIn: optional(line(200)),
  }),
  consent: z.strictObject({
    recipient,
    purposes: somePurposes,
    domains: someDomains,
    from: day,
    until: optional(day),
    form: z.enum(consentForms),
    givenBy: z.enum(consentGivers),
    representativeId: optional(entityId),
    collectedBy: line(200),
    collectedOn: day,
    information: prose(2000),
    withdrawnOn: optional(day),
    message: optional(prose(500)),
    caregiverId: optional(entityId),
  }),
  restriction: z.strictObject({
    target,
    domains: someDomains,
    from: day,
    form: z.enum(restrictionForms),
    saidTo: optional(line(200)),
    signedOn: optional(day),
    liftedOn: optional(day),
  }),
  referral: z.strictObject({
    nature: z.enum(referralNatures),
    to: recipient,
    title: line(300),
    reason: optional(prose(2000)),
    state: z.enum(referralStates),
    plannedServiceId: optional(entityId),
    membershipId: uuid,
    role: z.enum(circleRoles),
    basis: z.enum(membershipBases),
    essential: z.boolean(),
    grants,
    sentOn: optional(day),
    answeredOn: optional(day),
    answeredBy: optional(line(200)),
    declineReason: optional(z.enum(declineReasons)),
    answerNote: optional(prose(2000)),
    endedOn: optional(day),
    summary: optional(prose(5000)),
    jointContactOn: optional(day),
    personInformedOn: optional(day),
  }),
  disclosure: z.strictObject({
    nature: z.enum(disclosureNatures),
    recipient,
    purpose: z.enum(purposes),
    legalBasis: z.enum(legalBases),
    sentOn: day,
    sentAt: instant,
    referralId: optional(entityId),
    lines: z.readonly(
      z
        .array(
          z.strictObject({
            kind: z.enum(entityKinds),
            id: entityId,
            domain: z.enum(domains),
            label: prose(5000),
          }),
        )
        .check(z.maxLength(2000)),
    ),
    bytes: z.int().check(z.minimum(0)),
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  emergencyAccess: z.strictObject({
    by: recipient,
    reason: prose(2000),
    dangerToLife: z.boolean(),
    domains: someDomains,
    openedAt: instant,
    until: instant,
    review: optional(z.enum(emergencyReviews)),
    reviewedOn: optional(day),
    reviewNote: optional(prose(2000)),
  }),
  representative: z.strictObject({
    name: line(200),
    kind: z.enum(representativeKinds),
    from: day,
    to: optional(day),
    phone: optional(line(40)),
    deedSeenOn: optional(day),
    confirmedOn: optional(day),
  }),
  legalStatus: z.strictObject({
    measure: z.enum(protectionMeasures),
    pronouncedOn: day,
    until: optional(day),
    court: optional(line(200)),
  }),
  right: z.strictObject({
    kind: z.enum(rightKinds),
    label: optional(line(200)),
    state: z.enum(rightStates),
    evidence: z.readonly(
      z.array(z.strictObject({ label: line(200), received: z.boolean() })).check(z.maxLength(50)),
    ),
    requestedOn: optional(day),
    completeOn: optional(day),
    decidedOn: optional(day),
    decision: optional(z.enum(rightDecisions)),
    renewalDue: optional(day),
    note: optional(prose(2000)),
  }),
  rightsOversight: z.strictObject({
    kind: z.enum(rightsOversightKinds),
    day,
    detail: prose(2000),
    resolvedOn: optional(day),
    resolution: optional(prose(2000)),
  }),
  statement: z.strictObject({
    text: prose(5000),
    stance: z.enum(stances),
    writtenOn: day,
    about: optional(z.strictObject({ kind: z.enum(entityKinds), id: entityId })),
    ownSection: optional(z.boolean()),
    withdrawnOn: optional(day),
  }),
  closure: z.strictObject({
    endedOn: day,
    reason: z.enum(closureReasons),
    personInformedOn: optional(day),
    note: optional(prose(2000)),
    reopenedOn: optional(day),
  }),
};
