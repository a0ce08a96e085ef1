/** One new fact of each kind and variant, whoever writes it: it names nobody of the callers. */
import type { EntityKind } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';
import type { FileOfTest } from './files.ts';

interface NewFact<Kind extends EntityKind = EntityKind> {
  readonly id: string;
  readonly fact: FactByKind[Kind];
}

/** @param colleague the account of a member of that file. */
export function newFact(
  kind: EntityKind,
  variant: string | undefined,
  { story }: FileOfTest,
  colleague: string,
): NewFact {
  const { evaluationId, need, plannedService } = story;
  const fact = <Kind extends EntityKind>(_kind: Kind, value: FactByKind[Kind]): NewFact => ({
    id: crypto.randomUUID(),
    fact: value,
  });
  const answer = (linkId: string): NewFact => ({
    ...fact('answer', { evaluationId, linkId, values: [], absence: 'refused' }),
    id: `${evaluationId}/${linkId}`,
  });
  const unknown = (name: string) =>
    ({ kind: 'professional', id: crypto.randomUUID(), name, organization: 'Ailleurs' }) as const;
  const careCoordination = ['careCoordination'] as const;

  switch (kind) {
    case 'identity':
      return fact(kind, { displayName: 'Autre nom' });
    case 'evaluation':
      return fact(kind, {
        instrument: 'aggir',
        instrumentVersion: '1.0.0',
        status: 'draft',
        startedOn: '2026-04-01',
        place: 'home',
      });
    case 'answer':
      return answer(variant === 'health' ? 'health/pain' : 'caregiver/time');
    case 'planVersion':
      return fact(kind, { number: 7, status: 'draft' });
    case 'need':
      return fact(kind, { title: 'Marcher', priority: 1, beneficiary: 'person', state: 'active' });
    case 'goal':
      return fact(kind, { needId: need, text: 'Marcher', agreement: 'agreed' });
    case 'plannedService':
      return fact(kind, {
        goalId: story.goal,
        title: 'Marche',
        sector: 'public',
        provider: 'Ailleurs',
        responsible: 'Ailleurs',
        frequency: { times: 1, unit: 'week' },
        state: 'proposed',
        critical: false,
      });
    case 'deliveredService':
      return fact(kind, { plannedServiceId: plannedService, day: '2026-04-02', outcome: 'delivered' });
    case 'continuityBreak':
      return fact(kind, { type: breaks[variant ?? ''] ?? 'changeOfPhysician', day: '2026-04-02' });
    case 'stay':
      return fact(kind, {
        place: variant === 'health' ? 'hospital' : 'residence',
        label: 'Ailleurs',
        from: '2026-04-02',
      });
    case 'contact':
      return fact(kind, { day: '2026-04-02', mode: 'phone', with: 'Solange' });
    case 'membership':
      return fact(kind, {
        member: unknown('Ergothérapeute'),
        role: 'rehabilitationProfessional',
        from: '2026-04-02',
        accountable: false,
        basis: 'careTeam',
        essential: false,
        grants: [{ domain: 'services', level: 'read', purposes: careCoordination }],
      });
    case 'consent':
      return fact(kind, {
        recipient: unknown('Diététiste'),
        purposes: careCoordination,
        domains: ['services'],
        from: '2026-04-02',
        form: 'verbal',
        givenBy: 'person',
        collectedBy: 'Mireille',
        collectedOn: '2026-04-02',
        information: 'Ce qui sera partagé',
      });
    case 'restriction':
      return fact(kind, {
        target: unknown('Voisine'),
        domains: ['health'],
        from: '2026-04-02',
        form: 'spoken',
      });
    case 'referral':
      return fact(kind, {
        nature: 'service',
        to: unknown('Ergothérapeute'),
        title: 'Ergothérapie',
        state: 'draft',
        membershipId: crypto.randomUUID(),
        role: 'rehabilitationProfessional',
        basis: 'careTeam',
        essential: false,
        grants: [],
      });
    case 'disclosure':
      return fact(kind, {
        nature: 'notice',
        recipient: unknown('Assureur'),
        purpose: 'careCoordination',
        legalBasis: 'careTeam',
        sentOn: '2026-04-02',
        sentAt: '2026-04-02T13:00:00.000Z',
        lines: [],
        bytes: 0,
        digest: '0'.repeat(64),
      });
    case 'emergencyAccess':
      return fact(kind, {
        by: unknown('Passante'),
        reason: 'Pour voir ce que dit le dossier',
        dangerToLife: true,
        domains: ['health'],
        openedAt: '2026-04-07T13:00:00.000Z',
        until: '2026-04-08T13:00:00.000Z',
      });
    case 'representative':
      return fact(kind, { name: 'Notaire', kind: 'assistant', from: '2026-04-02' });
    case 'legalStatus':
      return fact(kind, { measure: 'assistanceMeasure', pronouncedOn: '2026-04-02' });
    case 'right':
      return fact(kind, { kind: 'other', state: 'toConsider', evidence: [] });
    case 'rightsOversight':
      return fact(kind, { kind: 'quality', day: '2026-04-02', detail: 'Visite oubliée' });
    case 'statement':
      return fact(kind, {
        text: 'Je veux rester chez moi',
        stance: 'wants',
        writtenOn: '2026-04-02',
        ...(variant === 'caregiverSection' && { ownSection: true }),
      });
    case 'professionalOpinion':
      return {
        ...fact(kind, {
          evaluationId: story.blankEvaluationId,
          part: variant === 'legalProtection' ? 'protection' : 'analysis',
          text: 'Elle s’inquiète',
        }),
        id: `${story.blankEvaluationId}/${variant === 'legalProtection' ? 'protection' : 'analysis'}`,
      };
    case 'recourseDecision':
      return fact(kind, {
        evaluationId: story.blankEvaluationId,
        outcome: 'confirmed',
        criteria: [{ criterion: 'incapacity', met: true }],
        level: 'caseManagement',
        decidedOn: '2026-04-02',
        amends: story.decision,
      });
    case 'evaluationAddendum':
      return fact(kind, {
        evaluationId: story.signedEvaluationId,
        text: 'Précision',
        writtenOn: '2026-04-02',
      });
    case 'sectionAssignment':
      return {
        ...fact(kind, {
          evaluationId: story.blankEvaluationId,
          section: 'health',
          to: { kind: 'professional', id: colleague, name: 'Gestionnaire' },
          askedOn: '2026-04-02',
        }),
        id: `${story.blankEvaluationId}/health`,
      };
    case 'closure':
      return fact(kind, { endedOn: '2026-04-07', reason: 'moved', personInformedOn: '2026-04-06' });
  }
}

const breaks: Readonly<Record<string, FactByKind['continuityBreak']['type']>> = {
  health: 'changeOfPhysician',
  socialNetwork: 'lossOfCaregiver',
  housing: 'changeOfHome',
};
