import type { Formats, TermValues } from '@fil/element-kit';

/** Words shared by the forms of the circle. */
export const frenchOfCanada = {
  'way.member': 'Un membre du cercle',
  'way.search': 'Un intervenant, un organisme',
  'way.relative': 'Un proche',
  'way.category': 'Une famille d’intervenants',
  chooseMember: 'Choisir un membre…',
  chooseCategory: 'Choisir une famille…',
  'category.healthProfessionals': 'Professionnels de la santé',
  'category.socialServices': 'Services sociaux',
  'category.communityOrganizations': 'Organismes communautaires',
  'category.relatives': 'Proches',
  'category.housing': 'Logement, propriétaire',
  'category.police': 'Police',
  'category.employer': 'Employeur',
  'category.insurer': 'Assureur',
  searchLabel: 'Chercher par le nom',
  searchHint: 'Deux lettres suffisent\u00a0: nom, profession ou organisme.',
  searching: 'Recherche…',
  searchFailed: 'La recherche n’a pas abouti. Modifiez le nom pour réessayer.',
  found: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Personne de ce nom sur le territoire.',
      one: '{count} résultat. Choisissez-le.',
      other: '{count} résultats. Choisissez.',
    }),
  change: 'Changer',
  relativeName: 'Nom du proche',
  relativeHint: 'Prénom et nom, comme la personne les dit.',

  grants: 'Ce qui lui sera ouvert',
  grantsHint:
    'Proposé d’après le rôle\u00a0: le minimum nécessaire. Les sujets sensibles ne s’ouvrent qu’avec un consentement qui les nomme.',
  wouldSee: 'Verra\u00a0:',
  'level.none': 'ne voit pas',
  'level.read': 'lit',
  'level.write': 'lit et écrit',
  domains: 'Volets du dossier',
  purposes: 'Pour quoi faire',
  'purpose.careCoordination': 'coordonner le suivi',
  'purpose.serviceDelivery': 'rendre le service',
  'purpose.supervision': 'superviser',
  'purpose.emergency': 'répondre à une urgence',
  from: 'À partir du',
  until: 'Jusqu’au',
  untilHint: 'Premier jour sans accès. Laissé vide\u00a0: sans date de fin.',
};
export type FormTerms = { readonly [Key in keyof typeof frenchOfCanada]: (typeof frenchOfCanada)[Key] };
