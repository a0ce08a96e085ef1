import type {
  Absence,
  Agreement,
  Beneficiary,
  CircleRole,
  ContactMode,
  ContinuityBreakType,
  EvaluationPlace,
  EvaluationScope,
  FrequencyUnit,
  NeedState,
  PlannedServiceState,
  ProtectionMeasure,
  RepresentativeKind,
  RightDecision,
  RightKind,
  RightState,
  Sector,
  Stance,
  StayPlace,
  UnmetReason,
  Voice,
  Weekday,
} from '@fil/vocabulary/codes';
import { rightDecisionTerms, rightStateTerms, roleTermsInSentence } from '@fil/words';
import type { NamesOf } from '@fil/words';

/** What a line is about: the kind of its entity, or for a stand-in service its own name. */
export type LineKind =
  | 'identity'
  | 'evaluation'
  | 'planVersion'
  | 'need'
  | 'goal'
  | 'plannedService'
  | 'contingency'
  | 'continuityBreak'
  | 'stay'
  | 'contact'
  | 'membership'
  | 'representative'
  | 'legalStatus'
  | 'right'
  | 'statement';

/** The words of the lines that leave; `{places}` are filled in. */
export interface LineWords {
  readonly kind: Readonly<Record<LineKind, string>>;
  readonly line: string;
  readonly answer: string;
  readonly quoted: string;
  readonly said: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly livesAlone: string;
  readonly hasCaregiver: string;
  readonly homeless: string;
  readonly languages: string;
  readonly on: string;
  readonly since: string;
  readonly until: string;
  readonly expectedUntil: string;
  readonly endedOn: string;
  readonly due: string;
  readonly startDue: string;
  readonly suspendedSince: string;
  readonly criterion: string;
  readonly version: string;
  readonly acceptedOn: string;
  readonly reviewDue: string;
  readonly priority: string;
  readonly responsible: string;
  readonly critical: string;
  readonly times: Readonly<Record<FrequencyUnit, string>>;
  readonly at: string;
  readonly minutes: string;
  readonly court: string;
  readonly deedSeenOn: string;
  readonly confirmedOn: string;
  readonly requestedOn: string;
  readonly completeOn: string;
  readonly decidedOn: string;
  readonly renewalDue: string;
  readonly evidenceReceived: string;
  readonly evidenceAwaited: string;
  readonly yes: string;
  readonly no: string;
  readonly noAnswer: string;
  readonly weekday: Readonly<Record<Weekday, string>>;
  readonly absence: Readonly<Record<Absence, string>>;
  readonly agreement: Readonly<Record<Agreement, string>>;
  readonly beneficiary: Readonly<Record<Beneficiary, string>>;
  readonly breakType: Readonly<Record<ContinuityBreakType, string>>;
  readonly contactMode: Readonly<Record<ContactMode, string>>;
  readonly evaluationPlace: Readonly<Record<EvaluationPlace, string>>;
  readonly evaluationScope: Readonly<Record<EvaluationScope, string>>;
  readonly measure: Readonly<Record<ProtectionMeasure, string>>;
  readonly needState: Readonly<Record<NeedState, string>>;
  readonly place: Readonly<Record<StayPlace, string>>;
  readonly representative: Readonly<Record<RepresentativeKind, string>>;
  readonly right: Readonly<Record<RightKind, string>>;
  readonly rightState: NamesOf<'rightState', RightState>;
  readonly rightDecision: NamesOf<'decision', RightDecision>;
  /** A line names somebody, never a body: some roles are said otherwise than where a role is chosen. */
  readonly role: NamesOf<'role', CircleRole>;
  readonly sector: Readonly<Record<Sector, string>>;
  readonly serviceState: Readonly<Record<PlannedServiceState, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly unmetReason: Readonly<Record<UnmetReason, string>>;
  readonly voice: Readonly<Record<Voice, string>>;
}

/** The lines in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada: LineWords = {
  kind: {
    identity: 'Identité',
    evaluation: 'Évaluation',
    planVersion: 'Plan de services',
    need: 'Besoin',
    goal: 'Objectif',
    plannedService: 'Service',
    contingency: 'Mesure de relève',
    continuityBreak: 'Rupture',
    stay: 'Lieu',
    contact: 'Note de suivi',
    membership: 'Cercle de soins',
    representative: 'À ses côtés',
    legalStatus: 'Mesure de protection',
    right: 'Droits et prestations',
    statement: 'Ses mots',
  },
  line: '{kind}\u00a0: {parts}',
  answer: '{question}\u00a0: {answer}',
  quoted: '«\u00a0{text}\u00a0»',
  said: '«\u00a0{text}\u00a0» ({voice})',
  birthDate: 'date de naissance\u00a0: {day}',
  phone: 'tél.\u00a0: {phone}',
  livesAlone: 'personne vivant seule',
  hasCaregiver: 'a une personne proche aidante',
  homeless: 'en situation d’itinérance',
  languages: 'langues\u00a0: {list}',
  on: 'le {day}',
  since: 'depuis le {day}',
  until: 'jusqu’au {day}',
  expectedUntil: 'fin prévue le {day}',
  endedOn: 'terminé le {day}',
  due: 'd’ici le {day}',
  startDue: 'doit débuter le {day}',
  suspendedSince: 'suspendu depuis le {day}',
  criterion: 'critère\u00a0: {text}',
  version: 'version {number}',
  acceptedOn: 'accepté le {day}',
  reviewDue: 'révision prévue le {day}',
  priority: 'priorité {number}',
  responsible: 'responsable\u00a0: {name}',
  critical: 'service critique',
  times: {
    day: '{times}\u00a0× par jour',
    week: '{times}\u00a0× par semaine',
    month: '{times}\u00a0× par mois',
  },
  at: 'à {time}',
  minutes: '{minutes}\u00a0min',
  court: 'tribunal\u00a0: {name}',
  deedSeenOn: 'acte vu le {day}',
  confirmedOn: 'désignation confirmée le {day}',
  requestedOn: 'demandé le {day}',
  completeOn: 'complet le {day}',
  decidedOn: 'décidé le {day}',
  renewalDue: 'à renouveler le {day}',
  evidenceReceived: '{label} (reçu)',
  evidenceAwaited: '{label} (attendu)',
  yes: 'oui',
  no: 'non',
  noAnswer: 'sans réponse',
  weekday: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
  absence: { unknown: 'ne sait pas', refused: 'refuse de répondre', notAssessed: 'non évalué' },
  agreement: {
    agreed: 'd’accord',
    toDiscuss: 'à rediscuter',
    disagreed: 'pas d’accord',
    notAsked: 'avis non demandé',
  },
  beneficiary: { person: 'pour la personne', caregiver: 'pour la personne proche aidante' },
  breakType: {
    unplannedHospitalization: 'hospitalisation non planifiée',
    residentialAdmissionRequest: 'demande d’hébergement',
    lossOfCaregiver: 'perte d’un proche aidant',
    changeOfHome: 'changement de domicile',
    changeOfPhysician: 'changement de médecin de famille',
  },
  contactMode: { visit: 'visite', phone: 'appel', meeting: 'rencontre', message: 'message' },
  evaluationPlace: { home: 'à domicile', hospital: 'à l’hôpital', office: 'au bureau', remote: 'à distance' },
  evaluationScope: { full: 'complète', targeted: 'ciblée' },
  measure: {
    tutorship: 'tutelle',
    protectionMandate: 'mandat de protection homologué',
    temporaryRepresentation: 'représentation temporaire',
    assistanceMeasure: 'mesure d’assistance',
    judicialSafeguard: 'sauvegarde de justice',
    curatorship: 'curatelle',
    reinforcedCuratorship: 'curatelle renforcée',
    guardianship: 'tutelle',
    familyAuthorization: 'habilitation familiale',
    futureProtectionMandate: 'mandat de protection future',
  },
  needState: { active: 'en cours', met: 'comblé', unmet: 'non comblé' },
  place: {
    home: 'domicile',
    hospital: 'hôpital',
    temporaryCare: 'hébergement temporaire',
    rehabilitation: 'réadaptation',
    residence: 'résidence',
    street: 'rue',
    shelter: 'refuge',
    unknown: 'lieu inconnu',
  },
  representative: {
    mandatary: 'mandataire',
    tutor: 'tuteur ou tutrice',
    assistant: 'assistant ou assistante (ne représente pas la personne)',
    guardian: 'tuteur ou tutrice',
    curator: 'curateur ou curatrice',
    authorizedRelative: 'personne habilitée',
    futureMandatary: 'mandataire de protection future',
    trustedPerson: 'personne de confiance (ne représente pas la personne)',
  },
  right: {
    apa: 'allocation personnalisée d’autonomie',
    pch: 'prestation de compensation du handicap',
    housingAllowance: 'allocation-logement',
    incomeSecurity: 'aide financière de dernier recours',
    homeSupportAllowance: 'allocation directe – chèque emploi-service',
    homeSupportTaxCredit: 'crédit d’impôt pour maintien à domicile',
    caregiverTaxCredit: 'crédit d’impôt pour personne aidante',
    disabilityAllowance: 'rente d’invalidité',
    healthInsurance: 'assurance maladie',
    protectionMeasure: 'mesure de protection',
    other: 'autre droit',
  },
  rightState: rightStateTerms['fr-CA'],
  rightDecision: rightDecisionTerms['fr-CA'],
  role: {
    ...roleTermsInSentence['fr-CA'],
    'role.communityWorker': 'intervention communautaire',
    'role.representative': 'représentation légale',
  },
  sector: { public: 'public', community: 'communautaire', private: 'privé', informal: 'informel' },
  serviceState: {
    proposed: 'proposé',
    toFind: 'à trouver',
    sent: 'demande envoyée',
    agreed: 'entendu',
    suspended: 'suspendu',
    ended: 'terminé',
    unmet: 'non comblé',
  },
  stance: {
    says: 'dit',
    wants: 'souhaite',
    agrees: 'd’accord',
    disagrees: 'pas d’accord',
    toDiscuss: 'veut en reparler',
  },
  unmetReason: {
    waitingList: 'liste d’attente',
    noResource: 'aucune ressource',
    outOfArea: 'hors zone',
    notEligible: 'non admissible',
    cost: 'coût',
    refusedByPerson: 'refusé par la personne',
    other: 'autre raison',
  },
  voice: {
    person: 'la personne',
    caregiver: 'la personne proche aidante',
    professional: 'un professionnel',
    observation: 'observation',
  },
};
