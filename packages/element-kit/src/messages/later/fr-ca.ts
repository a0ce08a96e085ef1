import type { Formats, TermValues } from '../../localize.ts';

/** What the kit says when something was refused, or went wrong in a rarer way: fetched with the first of it. */
export const frCa = {
  upgradeRequiredTitle: 'Mise à jour requise.',
  upgradeRequiredAdvice:
    'Cette partie de la page est trop ancienne pour le service. Rechargez la page. Si cela persiste, prévenez votre service informatique.',
  errorUnauthenticatedTitle: 'Le service ne vous reconnaît pas.',
  errorUnauthenticatedAdvice: 'Ouvrez une nouvelle session dans le portail, puis réessayez.',
  errorInvalidInputTitle: 'La demande n’a pas été comprise.',
  errorInvalidInputAdvice: 'Vérifiez ce qui a été saisi, puis réessayez.',
  errorRateLimitedTitle: 'Trop de demandes en peu de temps.',
  errorRateLimitedAdvice: 'Attendez quelques secondes, puis réessayez.',
  errorTooLargeTitle: 'C’est trop long pour être envoyé en une fois.',
  errorTooLargeAdvice: 'Raccourcissez le texte ou enregistrez en plusieurs fois.',
  deviceFull: 'Cet appareil n’a plus de place. Laissez cette page ouverte jusqu’à l’envoi.',
  deviceCleared:
    'Les données de cet appareil ont été effacées. Ce que cette page contient a été gardé de nouveau.',
  clash: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'Quelqu’un d’autre a modifié le même champ entre-temps. Les deux valeurs sont gardées\u00a0: choisissez laquelle vaut.',
      other:
        'Quelqu’un d’autre a modifié {count} des mêmes champs entre-temps. Les deux valeurs de chacun sont gardées\u00a0: choisissez laquelle vaut.',
    }),

  refusalMalformedValue: 'la valeur n’a pas la forme attendue. Corrigez-la, puis enregistrez de nouveau.',
  refusalUnknownSchemaVersion: 'cette page est plus récente que le service. Réessayez plus tard.',
  refusalDomainNotGranted:
    'ce volet du dossier ne vous est pas ouvert en écriture. Adressez-vous au gestionnaire de cas.',
  refusalEntityAbsent: 'cet élément n’existe plus. Relisez le dossier avant de continuer.',
  refusalEntityExists: 'cet élément existe déjà. Relisez le dossier avant de continuer.',
  refusalParentAbsent:
    'ce à quoi cet élément se rattache n’existe plus. Relisez le dossier avant de continuer.',
  refusalEvaluationSigned: 'l’évaluation est signée et ne change plus. Commencez-en une nouvelle.',
  refusalUnknownInstrument:
    'cet outil d’évaluation n’est pas en usage sur ce territoire. Choisissez-en un autre.',
  refusalUnknownQuestion: 'cette question ne fait pas partie de l’outil d’évaluation. Rechargez la page.',
  refusalAnswerOutsideOptions:
    'cette réponse ne fait pas partie des choix possibles. Choisissez-en une autre.',
  refusalUnmetNeedsReason:
    'un besoin ou un service non comblé demande sa raison. Choisissez-la, puis enregistrez de nouveau.',
  refusalDeliveryBeforeStart: 'le jour est antérieur au début du service. Vérifiez la date.',
  refusalOperationIdReused:
    'cette modification porte l’identifiant d’une autre. Rechargez la page, puis saisissez-la de nouveau.',
  refusalFieldImmutable: 'ce champ ne change plus une fois inscrit.',
  refusalNotYours: 'seule la personne qui l’a écrit peut le changer. Écrivez plutôt le vôtre, à côté.',
  refusalMemberAlready:
    'cette personne fait déjà partie du cercle. Mettez d’abord fin à sa participation, ou changez ce qu’elle voit.',
  refusalAccountableExists:
    'quelqu’un est déjà responsable du suivi. Proposez un passage de relais au lieu d’en nommer un autre.',
  refusalAccountableRequired:
    'il faut toujours un responsable du suivi. Faites accepter un passage de relais avant de mettre fin à cette participation.',
  refusalRoleNotAccountable:
    'ce rôle ne peut pas être responsable du suivi sur ce territoire. Choisissez un gestionnaire de cas ou une équipe.',
  refusalHandOverIncomplete:
    'il manque au passage de relais le résumé, le jour du contact à trois ou celui où la personne a été informée. Complétez, puis recommencez.',
  refusalConsentMissing:
    'la personne n’a pas donné son accord pour ce partage, ou il est à redemander. Recueillez son consentement d’abord.',
  refusalSensitiveNeedsConsent:
    'les sujets sensibles ne s’ouvrent qu’avec un consentement qui les nomme, pour ce destinataire. Recueillez-le d’abord, ou retirez ce volet.',
  refusalCaregiverSectionIsHers:
    'la section du proche aidant lui appartient. Demandez-lui son accord, ou retirez ce volet.',
  refusalRestrictedRecipient:
    'la personne a demandé de ne pas le montrer à ce destinataire. Retirez ces volets, ou parlez-en avec elle.',
  refusalReferralNotOpen:
    'cette référence n’attend plus de réponse, ou elle n’a pas encore été envoyée. Relisez-la avant de continuer.',
  refusalDeclineNeedsReason: 'un refus demande sa raison. Choisissez-la, puis envoyez de nouveau.',
  refusalOverrideNeedsDanger:
    'on ne passe outre à ce que la personne a refusé qu’en cas de danger pour sa vie. Respectez son refus, ou dites quel est le danger.',
  refusalPeriodReversed: 'la fin est antérieure au début. Vérifiez les dates.',
  refusalFollowUpClosed: 'le suivi est terminé et le dossier est archivé. Rouvrez le suivi avant d’y écrire.',
  refusalPersonNotInformed:
    'la personne n’a pas encore été informée. Informez-la, inscrivez le jour, puis recommencez.',
  refusalRecourseIncomplete:
    'il manque à cette décision un critère, un motif, une orientation ou le niveau qui convient. Complétez-la.',
  refusalDecisionNotLatest:
    'quelqu’un a décidé entre-temps. Lisez cette décision, puis modifiez-la si vous le jugez nécessaire.',
  refusalAddendumBeforeSignature:
    'l’évaluation n’est pas signée\u00a0: elle se complète encore dans ses réponses.',
  refusalAssigneeOutsideCircle:
    'cette personne n’est pas membre du cercle de soins. Ajoutez-la d’abord au cercle.',
  refusalCaregiverConsentMissing:
    'la personne proche aidante n’a pas donné son propre accord à ce besoin. Demandez-le-lui depuis l’évaluation.',
};

export type LaterKitTerms = typeof frCa;
