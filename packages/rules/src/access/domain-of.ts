import type { ContinuityBreakType, Domain, EntityKind, StayPlace } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';

/** The domain that an instrument gives to one of its questions; undefined for a question it does not know. */
export type QuestionDomain = (linkId: string) => Domain | undefined;

const breakDomains: Readonly<Record<ContinuityBreakType, Domain>> = {
  unplannedHospitalization: 'health',
  changeOfPhysician: 'health',
  lossOfCaregiver: 'socialNetwork',
  residentialAdmissionRequest: 'housing',
  changeOfHome: 'housing',
};

const healthPlaces: ReadonlySet<StayPlace> = new Set(['hospital', 'rehabilitation']);

/**
 * The one domain of a fact (docs/architecture.md, "Access"). A fact that changes domain, such as a stay whose
 * place is corrected, must be allowed in both.
 *
 * An answer whose question is unknown belongs to `sensitive`, which nobody has by default: in doubt, closed.
 */
export function domainOf<Kind extends EntityKind>(
  kind: Kind,
  fact: FactByKind[Kind],
  questionDomain?: QuestionDomain,
): Domain;
export function domainOf(
  kind: EntityKind,
  fact: FactByKind[EntityKind],
  questionDomain?: QuestionDomain,
): Domain {
  switch (kind) {
    case 'identity':
    case 'membership':
      return 'identity';
    case 'evaluation':
    case 'planVersion':
    case 'need':
    case 'goal':
    case 'closure':
    case 'recourseDecision':
    case 'evaluationAddendum':
    case 'sectionAssignment':
      return 'plan';
    case 'professionalOpinion':
      return (fact as FactByKind['professionalOpinion']).part === 'protection' ? 'legalProtection' : 'plan';
    case 'statement':
      return (fact as FactByKind['statement']).ownSection === true ? 'caregiverSection' : 'plan';
    case 'plannedService':
    case 'deliveredService':
    case 'referral':
      return 'services';
    case 'consent':
    case 'restriction':
    case 'disclosure':
    case 'emergencyAccess':
    case 'representative':
    case 'legalStatus':
    case 'rightsOversight':
      return 'legalProtection';
    case 'right':
      return 'finances';
    case 'contact':
      return 'notes';
    case 'answer':
      return questionDomain?.((fact as FactByKind['answer']).linkId) ?? 'sensitive';
    case 'continuityBreak':
      return breakDomains[(fact as FactByKind['continuityBreak']).type];
    case 'stay':
      return healthPlaces.has((fact as FactByKind['stay']).place) ? 'health' : 'housing';
  }
}
