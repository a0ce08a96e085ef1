import type { Sector, ServiceType } from '@fil/vocabulary/codes';

/**
 * Families recognised in the words of a source, most specific first. The open vocabularies of the field
 * (Open Eligibility, the Ohana taxonomy) use these same words; nothing is guessed beyond them.
 */
const patterns: readonly (readonly [ServiceType, RegExp])[] = [
  ['mealDelivery', /meals? on wheels|home.delivered meal|meal deliver|popote roulante|portage de repas/i],
  ['groupMeals', /congregate meal|meal sites?|group meals|repas (?:communautaire|collectif)/i],
  [
    'foodAid',
    /food (?:bank|pantr|box|voucher|stamp|assistance)|emergency food|brown bag|calfresh|aide alimentaire|banque alimentaire/i,
  ],
  [
    'legalAid',
    /legal|attorney|lawyer|law (?:project|program|clinic)|court|immigration|eviction|expungement|bankruptcy|aide juri/i,
  ],
  ['respite', /respite|\brépit\b|accueil temporaire/i],
  ['caregiverSupport', /caregiver|proches? aidant/i],
  ['memoryClinic', /alzheimer|dementia|memory (?:clinic|care)/i],
  ['dayCentre', /adult day (?:care|program)|day cent(?:er|re)|senior cent(?:er|re)|activity cent(?:er|re)/i],
  ['friendlyVisits', /friendly visit|companion(?:ship)? program|visites d’amitié/i],
  ['telealarm', /medical alert|personal emergency response|téléassistance/i],
  ['adaptedTransport', /paratransit|adapted trans|transport adapté/i],
  ['volunteerTransport', /volunteer driver|transportation/i],
  ['physiotherapy', /physical therap|physiotherap|kinésithérap/i],
  ['occupationalTherapy', /occupational therap|ergothérap/i],
  ['homeNursing', /home (?:health|nursing)|visiting nurse|soins infirmiers à domicile/i],
  ['housekeeping', /housekeep|chore|entretien ménager/i],
  ['personalCare', /personal care|bathing/i],
  ['homeSupport', /in-?home (?:care|support)|home (?:care|help)|aide à domicile/i],
  [
    'mentalHealth',
    /counsel|mental health|peer support|psych|substance abuse|rehabilitation program|santé mentale/i,
  ],
  ['primaryCare', /medical clinic|community clinic|free medical|primary care|outpatient|dental/i],
  ['pharmacy', /pharmac/i],
  ['emergencyShelter', /shelter|refuge/i],
  ['outreach', /outreach|street work/i],
  ['homeAdaptation', /home (?:modification|repair|adaptation)/i],
  ['residence', /nursing home|assisted living|retirement home/i],
  ['housing', /housing|rental assistance|logement/i],
  ['financialAdvice', /financial|tax prep|money management|credit counsel/i],
  ['advocacy', /advoca|ombudsman/i],
];

/** The name decides before the keywords, and they before the description, which speaks of everything. */
export function serviceTypeOf(name: string, keywords: string, description: string): ServiceType {
  for (const text of [name, keywords, description]) {
    for (const [type, pattern] of patterns) if (pattern.test(text)) return type;
  }
  return 'other';
}

/**
 * Sector of an organization from its legal status, else from its name. HSDS has no such field: a body that
 * says nothing is counted as community, which most of such directories list.
 */
export function sectorOf(legalStatus: string, organization: string): Sector {
  if (/501|non.?profit|charit|association|osbl|obnl/i.test(legalStatus)) return 'community';
  if (/limited|llc|for.profit|corporation|société/i.test(legalStatus)) return 'private';
  if (/government|public|municipal/i.test(legalStatus)) return 'public';
  if (
    /\b(?:city|county|state|department|public library|ville|commune|département|CCAS|CLSC|C[IH]USSS|centre hospitalier)\b/i.test(
      organization,
    )
  )
    return 'public';
  return 'community';
}
