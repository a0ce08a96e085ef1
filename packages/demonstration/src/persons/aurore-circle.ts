import type { EntityId } from '@fil/vocabulary/types';
import { grants, membership, membershipId, ownMembership, usualGrants } from '../story/circle.ts';
import { organizationOf, recipientOf } from '../story/recipients.ts';
import type { StoryWriter } from '../story/story.ts';
import {
  domainsOf,
  openCaregiverSection,
  writeAnswerByPhone,
  writeConsent,
  writeReferral,
} from '../story/write-circle.ts';

/** Eight in all from J+14: these, and La Popote, whose referral opened its membership. */
export const auroreMemberships = [
  membership('aurore', 'mireille', usualGrants.caseManager, {
    from: '2026-02-02',
    accountable: true,
    phone: '450 555-0101',
  }),
  membership('aurore', 'karim', usualGrants.homeNurse, {
    from: '2026-02-05',
    essential: true,
    phone: '450 555-0102',
  }),
  membership('aurore', 'falardin', usualGrants.physician, { from: '2026-02-05', phone: '450 555-0120' }),
  membership('aurore', 'lise', usualGrants.hospitalLiaison, { from: '2026-02-05', phone: '450 555-0133' }),
  membership('aurore', 'solange', usualGrants.caregiver, {
    from: '2026-02-05',
    basis: 'consent',
    phone: '450 555-0143',
  }),
  ownMembership('aurore', '2026-02-09'),
  membership('aurore', 'renaud', usualGrants.rehabilitation, {
    from: '2026-02-14',
    basis: 'consent',
    byReferral: true,
  }),
];

/** Entities of the plan that the circle speaks of. */
export interface AurorePlanParts {
  readonly physio: { readonly id: EntityId };
  readonly meals: { readonly id: EntityId };
  readonly walking: { readonly id: EntityId };
}

/** Consents, referrals and words, from J0 to the week in which the demonstration begins. */
export function circleForAurore(story: StoryWriter, plan: AurorePlanParts): void {
  firstConsents(story);
  physiotherapy(story, plan);
  meals(story, plan);
  ownWords(story, plan);
  rights(story);
}

function firstConsents(story: StoryWriter): void {
  story.on('2026-02-02', '11:30', 'mireille');
  writeConsent(story, 'evaluation', {
    recipient: organizationOf('clsc-des-rapides'),
    domains: domainsOf(usualGrants.caseManager),
    from: '2026-02-02',
    collectedBy: 'Mireille O.',
    information:
      'À quoi sert l’évaluation, qui la lira au CLSC, et qu’elle peut changer d’idée n’importe quand.',
  });
  writeConsent(story, 'solange', {
    recipient: recipientOf('solange'),
    purposes: ['careCoordination', 'serviceDelivery'],
    domains: ['identity', 'services', 'plan'],
    from: '2026-02-02',
    collectedBy: 'Mireille O.',
    information:
      'Solange verra le plan et l’horaire, et aura une section à elle. Pas la santé, pas l’argent.',
  });
  story.on('2026-02-05', '14:20', 'mireille');
  writeConsent(story, 'caregiver section', {
    recipient: recipientOf('mireille'),
    domains: ['caregiverSection'],
    from: '2026-02-05',
    givenBy: 'caregiver',
    collectedBy: 'Mireille O.',
    information: 'Ce que Solange dit d’elle-même reste à elle : sa mère ne le lit pas, les autres non plus.',
  });
  openCaregiverSection(story, membershipId('aurore', 'mireille', '2026-02-02'), usualGrants.caseManager);
}

/** Physio Boréale does not come that far; the day hospital takes her. */
function physiotherapy(story: StoryWriter, plan: AurorePlanParts): void {
  const offered = [...grants('read', 'identity'), ...grants('write', 'functionalAutonomy', 'services')];
  story.on('2026-02-11', '10:20', 'mireille');
  const boreale = writeConsent(story, 'physio boreale', {
    recipient: organizationOf('physio-boreale'),
    domains: domainsOf(offered),
    from: '2026-02-11',
    until: '2026-08-11',
    collectedBy: 'Mireille O.',
    information: 'Son nom, la marche, l’équilibre et l’horaire. Ni la mémoire, ni l’argent.',
  });
  const declined = writeReferral(story, 'physio boreale', {
    to: organizationOf('physio-boreale'),
    title: 'Physiothérapie à domicile, une heure par semaine',
    reason: 'Deux chutes en un mois ; elle veut remarcher jusqu’à l’église.',
    plannedServiceId: plan.physio.id,
    membershipId: membershipId('aurore', 'physio-boreale', '2026-02-11'),
    role: 'rehabilitationProfessional',
    grants: offered,
    sentOn: '2026-02-11',
  });
  story.on('2026-02-14', '09:15', 'mireille');
  writeAnswerByPhone(story, declined, {
    state: 'declined',
    answeredOn: '2026-02-14',
    answeredBy: 'Accueil de Physio Boréale, au téléphone',
    declineReason: 'outOfArea',
    answerNote: 'Hors zone : personne ne se déplace à Val-des-Rapides.',
  });
  // What has no object any more stops that day.
  story.change(boreale, 'until', '2026-02-14');

  story.on('2026-02-14', '11:10', 'mireille');
  writeConsent(story, 'day hospital', {
    recipient: recipientOf('renaud'),
    domains: domainsOf(usualGrants.rehabilitation),
    from: '2026-02-14',
    until: '2026-08-14',
    collectedBy: 'Mireille O.',
    information:
      'Les mêmes choses qu’à Physio Boréale, son plan, et son logement pour les marches du perron.',
  });
  const accepted = writeReferral(story, 'day hospital', {
    to: recipientOf('renaud'),
    title: 'Physiothérapie à l’hôpital de jour, le jeudi',
    reason: 'Deux chutes en un mois ; elle veut remarcher jusqu’à l’église.',
    plannedServiceId: plan.physio.id,
    membershipId: membershipId('aurore', 'renaud', '2026-02-14'),
    role: 'rehabilitationProfessional',
    grants: usualGrants.rehabilitation,
    sentOn: '2026-02-14',
  });
  story.on('2026-02-14', '11:35', 'mireille');
  writeAnswerByPhone(story, accepted, {
    state: 'accepted',
    answeredOn: '2026-02-14',
    answeredBy: 'Renaud P., au téléphone',
    answerNote: 'Première séance le jeudi 19 février, à 10 h.',
  });
}

function meals(story: StoryWriter, plan: AurorePlanParts): void {
  story.on('2026-02-16', '09:55', 'mireille');
  writeConsent(story, 'la popote', {
    recipient: organizationOf('la-popote'),
    domains: domainsOf(usualGrants.communityService),
    from: '2026-02-16',
    until: '2026-08-18',
    collectedBy: 'Mireille O.',
    information: 'Son nom, son adresse, les jours de livraison. Rien de sa santé.',
  });
  const referral = writeReferral(story, 'la popote', {
    to: organizationOf('la-popote'),
    title: 'Trois repas chauds par semaine',
    plannedServiceId: plan.meals.id,
    membershipId: membershipId('aurore', 'la-popote', '2026-02-16'),
    role: 'communityWorker',
    grants: usualGrants.communityService,
    sentOn: '2026-02-16',
  });
  story.on('2026-02-16', '10:05', 'mireille');
  writeAnswerByPhone(story, referral, {
    state: 'accepted',
    answeredOn: '2026-02-16',
    answeredBy: 'Huguette V., coordonnatrice de La Popote',
    answerNote: 'Première livraison le mercredi 18 février.',
  });
}

/** Written by themselves, at their own door; and what she told the nurse not to show. */
function ownWords(story: StoryWriter, plan: AurorePlanParts): void {
  story.on('2026-02-12', '19:30', 'aurore');
  story.create('statement', 'mass', {
    text: 'Je veux encore aller à la messe le dimanche.',
    stance: 'wants',
    writtenOn: '2026-02-12',
    about: { kind: 'goal', id: plan.walking.id },
  });
  story.on('2026-03-01', '21:10', 'solange');
  story.create('statement', 'solange', {
    text: 'Je dors mieux les soirs où je sais que quelqu’un passe le lendemain.',
    stance: 'says',
    writtenOn: '2026-03-01',
    ownSection: true,
  });
  story.on('2026-03-29', '16:40', 'aurore');
  story.create('statement', 'meals', {
    text: 'Les repas de La Popote sont trop salés. Je ne veux pas arrêter, je veux qu’on leur dise.',
    stance: 'toDiscuss',
    writtenOn: '2026-03-29',
    about: { kind: 'plannedService', id: plan.meals.id },
  });
  story.on('2026-04-03', '12:20', 'karim');
  story.create('restriction', 'money', {
    target: { kind: 'category', category: 'relatives' },
    domains: ['finances'],
    from: '2026-04-03',
    form: 'spoken',
    saidTo: 'Karim B.',
  });
}

function rights(story: StoryWriter): void {
  story.on('2026-02-16', '10:30', 'mireille');
  story.create('right', 'home support tax credit', {
    kind: 'homeSupportTaxCredit',
    label: 'Crédit d’impôt pour maintien à domicile des aînés',
    state: 'decided',
    decision: 'granted',
    evidence: [
      { label: 'Avis de cotisation de l’an dernier', received: true },
      { label: 'Reçus de l’entretien ménager', received: false },
    ],
    requestedOn: '2025-04-14',
    completeOn: '2025-04-14',
    decidedOn: '2025-05-22',
    renewalDue: '2026-05-22',
    note: 'Versement anticipé chaque mois ; à redemander chaque année avec les reçus.',
  });
  story.on('2026-03-27', '11:20', 'mireille');
  const oversight = story.create('rightsOversight', 'discharge', {
    kind: 'information',
    day: '2026-03-26',
    detail: 'Au congé, personne ne lui a dit à qui la lettre de l’hôpital serait envoyée.',
  });
  story.on('2026-03-30', '10:00', 'mireille');
  story.change(oversight, 'resolvedOn', '2026-03-30');
  story.change(oversight, 'resolution', 'Lise G. l’a appelée et lui a lu la liste des destinataires.');
}
