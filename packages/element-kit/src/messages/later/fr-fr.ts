import { frCa } from './fr-ca.ts';
import type { LaterKitTerms } from './fr-ca.ts';

/** The same, where France says it differently. */
export const frFr: LaterKitTerms = {
  ...frCa,
  refusalDomainNotGranted:
    'ce volet du dossier ne vous est pas ouvert en écriture. Adressez-vous au référent de la situation.',
  refusalUnmetNeedsReason:
    'un besoin ou un service non couvert demande sa raison. Choisissez-la, puis enregistrez de nouveau.',
  refusalRoleNotAccountable:
    'ce rôle ne peut pas être responsable du suivi sur ce territoire. Choisissez un référent ou une équipe.',
  refusalReferralNotOpen:
    'cette orientation n’attend plus de réponse, ou elle n’a pas encore été envoyée. Relisez-la avant de continuer.',
  refusalCaregiverSectionIsHers:
    'la section de l’aidant lui appartient. Demandez-lui son accord, ou retirez ce volet.',
};
