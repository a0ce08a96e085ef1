import { directory } from '@fil/demonstration';
import type { ServiceType } from '@fil/vocabulary/codes';
import type { DirectoryService } from '@fil/vocabulary/types';

/**
 * What professionals type, and which families of services they mean, judged on the demonstration's directory. Used
 * by tests only. Wordings cover the plain name, the other country's name, acronyms, inflection, typing errors, a
 * town, and English.
 */
export interface JudgedQuery {
  readonly query: string;
  readonly territoryId: string;
  readonly meant: readonly ServiceType[];
  /** Only in that town. */
  readonly town?: string;
}

const wordings: readonly (readonly [query: string, ...meant: readonly ServiceType[]])[] = [
  ['popote roulante', 'mealDelivery'],
  ['portage de repas', 'mealDelivery'],
  ['repas livrés à domicile', 'mealDelivery'],
  ['popotte', 'mealDelivery'],
  ['meals on wheels', 'mealDelivery'],
  ['répit', 'respite'],
  ['repit', 'respite'],
  ['accueil temporaire', 'respite'],
  ['halte répit', 'respite'],
  ['gardiennage', 'respite'],
  ['CHSLD', 'residence'],
  ['ehpad', 'residence'],
  ['E.H.P.A.D.', 'residence'],
  ['maison de retraite', 'residence'],
  ['nursing home', 'residence'],
  ['aide à domicile', 'homeSupport'],
  ['soutien à domicile', 'homeSupport'],
  ['auxiliaire de vie', 'homeSupport'],
  ['infirmière à domicile', 'homeNursing'],
  ['SSIAD', 'homeNursing'],
  ['pansements', 'homeNursing'],
  ['aide au bain', 'personalCare'],
  ['toilette', 'personalCare'],
  ['ménage', 'housekeeping'],
  ['aide menagere', 'housekeeping'],
  ['transport adapté', 'adaptedTransport'],
  ['tranport adapté', 'adaptedTransport'],
  ['transport PMR', 'adaptedTransport'],
  ['accompagnement aux rendez-vous médicaux', 'volunteerTransport'],
  ['chauffeurs bénévoles', 'volunteerTransport'],
  ['kinésithérapie', 'physiotherapy'],
  ['physiotherapeute', 'physiotherapy'],
  ['kiné', 'physiotherapy'],
  ['ergothérapeute', 'occupationalTherapy'],
  ['ergoterapie', 'occupationalTherapy'],
  ['hôpital de jour', 'dayHospital'],
  ['centre de jour', 'dayCentre'],
  ['accueil de jour', 'dayCentre'],
  ['aidants', 'caregiverSupport'],
  ['proches aidants', 'caregiverSupport'],
  ['caregiver support', 'caregiverSupport'],
  ['alzheimer', 'memoryClinic'],
  ['troubles de la mémoire', 'memoryClinic'],
  ['santé mentale', 'mentalHealth'],
  ['médecin de famille', 'primaryCare'],
  ['médecin traitant', 'primaryCare'],
  ['pharmacie', 'pharmacy'],
  ['barres d’appui', 'homeAdaptation'],
  ['adaptation du logement', 'homeAdaptation'],
  ['logement social', 'housing'],
  ['HLM', 'housing'],
  ['refuge', 'emergencyShelter'],
  ['hébergement d’urgence', 'emergencyShelter'],
  ['travail de rue', 'outreach'],
  ['maraudes', 'outreach'],
  ['banque alimentaire', 'foodAid'],
  ['épicerie solidaire', 'foodAid'],
  ['aide alimentaire', 'foodAid'],
  ['aide budgétaire', 'financialAdvice'],
  ['avocat gratuit', 'legalAid'],
  ['tutelle', 'legalAid'],
  ['maltraitance', 'advocacy'],
  ['plainte', 'advocacy'],
  ['visites d’amitié', 'friendlyVisits'],
  ['isolement', 'friendlyVisits'],
  ['téléassistance', 'telealarm'],
  ['bouton d’urgence', 'telealarm'],
  ['repas communautaire', 'groupMeals'],
];

export const judgedQueries: readonly JudgedQuery[] = [
  ...['rapides', 'bocage', 'quai'].flatMap((territoryId) =>
    wordings.map(([query, ...meant]): JudgedQuery => ({ query, territoryId, meant })),
  ),
  { query: 'répit Sainte-Lumière', territoryId: 'rapides', meant: ['respite'], town: 'Sainte-Lumière' },
  { query: 'portage repas fictiville', territoryId: 'bocage', meant: ['mealDelivery'], town: 'Fictiville' },
  { query: 'refuge bassin nord', territoryId: 'quai', meant: ['emergencyShelter'], town: 'Bassin-Nord' },
];

/** Share of the services meant that are among the first twenty found; at most twenty are expected. */
export function recallOf(
  { territoryId, meant, town }: JudgedQuery,
  found: readonly DirectoryService[],
): number {
  const expected = directory.filter(
    (service) =>
      service.territoryId === territoryId &&
      meant.includes(service.type) &&
      (town === undefined || service.municipality === town),
  );
  if (expected.length === 0) return 1;
  const ids = new Set(found.slice(0, 20).map((service) => service.id));
  return expected.filter((service) => ids.has(service.id)).length / Math.min(20, expected.length);
}
