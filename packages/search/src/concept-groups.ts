/**
 * Ways of saying the same thing in Québec, in France and in English, by concept. A concept that is a
 * family of services has its code (vocabulary `serviceTypes`). The first names are those shown to people
 * as « aussi : … », so each group begins with the commonest of each country.
 */
export const conceptGroups: Readonly<Record<string, readonly string[]>> = {
  mealDelivery: [
    'popote roulante', 'portage de repas', 'repas à domicile', 'livraison de repas', 'repas livrés', 'plats livrés',
    'repas chauds livrés', 'repas portés', 'popote', 'meals on wheels', 'meal delivery', 'home delivered meals',
  ],
  groupMeals: [
    'repas communautaire', 'dîner communautaire', 'repas partagé', 'repas collectif', 'restaurant solidaire',
    'foyer restaurant', 'table d’hôte solidaire', 'cuisine collective', 'communal meals', 'group meals',
  ],
  respite: [
    'répit', 'accueil temporaire', 'halte-répit', 'hébergement temporaire', 'séjour de répit', 'baluchonnage',
    'relayage', 'gardiennage', 'présence-surveillance', 'garde de nuit', 'relève', 'plateforme de répit', 'respite', 'respite care',
  ],
  caregiverSupport: [
    'proche aidant', 'soutien aux aidants', 'aidant familial', 'aidant naturel', 'personne proche aidante', 'aide aux aidants',
    'café des aidants', 'formation des aidants', 'groupe de parole des aidants', 'aidant', 'caregiver', 'caregiver support', 'carer',
  ],
  residence: [
    'CHSLD', 'EHPAD', 'résidence pour aînés', 'RPA', 'maison de retraite', 'hébergement de longue durée', 'résidence autonomie',
    'foyer logement', 'centre d’hébergement', 'hébergement permanent', 'établissement d’hébergement pour personnes âgées dépendantes',
    'ressource intermédiaire', 'USLD', 'long-term care', 'nursing home', 'retirement home',
  ],
  homeSupport: [
    'soutien à domicile', 'aide à domicile', 'maintien à domicile', 'service autonomie à domicile', 'SAD', 'SAAD', 'aide à la vie quotidienne',
    'auxiliaire de vie', 'préposé à domicile', 'home support', 'home care', 'home help',
  ],
  homeNursing: [
    'soins infirmiers à domicile', 'SSIAD', 'soins à domicile', 'infirmière à domicile', 'infirmier libéral', 'visite infirmière', 'pansement',
    'HAD', 'hospitalisation à domicile', 'home nursing', 'visiting nurse',
  ],
  personalCare: [
    'aide au bain', 'aide à la toilette', 'soins d’hygiène', 'aide à l’hygiène', 'bain', 'toilette', 'douche', 'personal care', 'bathing',
  ],
  housekeeping: [
    'entretien ménager', 'ménage', 'aide ménagère', 'EÉSAD', 'entretien du logement', 'grand ménage', 'lessive', 'housekeeping', 'cleaning',
  ],
  adaptedTransport: [
    'transport adapté', 'transport à la demande', 'transport PMR', 'transport pour personnes à mobilité réduite', 'navette adaptée',
    'paratransit', 'adapted transit', 'accessible transport',
  ],
  volunteerTransport: [
    'accompagnement-transport', 'transport bénévole', 'transport solidaire', 'transport-accompagnement', 'transport médical bénévole',
    'accompagnement aux rendez-vous médicaux', 'chauffeur bénévole', 'volunteer driver', 'rides to appointments',
  ],
  physiotherapy: ['physiothérapie', 'kinésithérapie', 'physio', 'kiné', 'kinésithérapeute', 'physiothérapeute', 'masseur-kinésithérapeute', 'physical therapy', 'physiotherapy'],
  occupationalTherapy: ['ergothérapie', 'ergothérapeute', 'ergo', 'occupational therapy'],
  dayHospital: ['hôpital de jour', 'hospitalisation de jour', 'HDJ', 'day hospital'],
  dayCentre: ['centre de jour', 'accueil de jour', 'centre d’activités de jour', 'halte de jour', 'day centre', 'day center', 'adult day care'],
  memoryClinic: [
    'clinique de la mémoire', 'consultation mémoire', 'équipe spécialisée Alzheimer', 'ESA', 'Alzheimer', 'troubles cognitifs',
    'troubles de la mémoire', 'maladies neurocognitives', 'démence', 'memory clinic', 'dementia',
  ],
  mentalHealth: [
    'santé mentale', 'soutien psychologique', 'centre médico-psychologique', 'CMP', 'psychologue', 'psychiatrie', 'écoute psychologique',
    'mental health', 'counselling',
  ],
  primaryCare: [
    'groupe de médecine de famille', 'maison de santé', 'GMF', 'MSP', 'médecin de famille', 'médecin traitant', 'centre de santé',
    'clinique médicale', 'cabinet médical', 'CPTS', 'family doctor', 'family physician', 'GP',
  ],
  pharmacy: ['pharmacie', 'pharmacien', 'livraison de médicaments', 'pilulier', 'pharmacy'],
  homeAdaptation: [
    'adaptation du domicile', 'adaptation du logement', 'aménagement du logement', 'barres d’appui', 'équipement adapté', 'aides techniques',
    'prêt de matériel', 'prêt d’équipement', 'home adaptation', 'grab bars',
  ],
  housing: ['logement social', 'HLM', 'logement abordable', 'recherche de logement', 'logement supervisé', 'intermédiation locative', 'OMH', 'social housing', 'housing'],
  emergencyShelter: [
    'refuge', 'hébergement d’urgence', 'CHRS', 'hébergement pour sans-abri', 'halte-chaleur', 'accueil de nuit', '115', 'shelter', 'emergency shelter',
  ],
  outreach: [
    'travail de rue', 'maraude', 'équipe mobile', 'travailleur de rue', 'travail de proximité', 'intervention de milieu', 'suivi intensif dans le milieu',
    'SIM', 'suivi de transition', 'street outreach', 'outreach',
  ],
  foodAid: [
    'banque alimentaire', 'aide alimentaire', 'dépannage alimentaire', 'épicerie solidaire', 'comptoir alimentaire', 'panier alimentaire',
    'colis alimentaire', 'soupe populaire', 'food bank', 'food aid',
  ],
  financialAdvice: [
    'aide budgétaire', 'conseil budgétaire', 'ACEF', 'Point conseil budget', 'clinique d’impôt', 'déclaration de revenus', 'accès aux droits',
    'allocation personnalisée d’autonomie', 'APA', 'aide financière', 'budget', 'financial advice', 'tax clinic',
  ],
  legalAid: [
    'aide juridique', 'aide juridictionnelle', 'consultation juridique', 'point-justice', 'clinique juridique', 'protection juridique', 'tutelle',
    'curatelle', 'mandat de protection', 'legal aid',
  ],
  advocacy: ['défense des droits', 'accompagnement aux plaintes', 'comité des usagers', 'médiation santé', 'maltraitance', 'CAAP', 'advocacy'],
  friendlyVisits: [
    'visites d’amitié', 'visites de convivialité', 'visite amicale', 'appels d’amitié', 'visiteur bénévole', 'lutte contre l’isolement', 'isolement',
    'bénévole à domicile', 'friendly visits',
  ],
  telealarm: ['télésurveillance', 'téléassistance', 'téléalarme', 'bouton d’urgence', 'bracelet d’alerte', 'medical alert', 'telecare'],
  clsc: ['CLSC', 'centre local de services communautaires'],
  ccas: ['CCAS', 'centre communal d’action sociale'],
  clic: ['CLIC', 'centre local d’information et de coordination'],
  dac: ['DAC', 'dispositif d’appui à la coordination', 'MAIA', 'plateforme territoriale d’appui', 'PTA'],
  olderPerson: ['aîné', 'personne âgée', 'senior', 'personne aînée', 'retraité', 'troisième âge', 'older adult', 'elderly'],
  homelessness: ['itinérance', 'sans-abri', 'sans domicile', 'sans-abrisme', 'SDF', 'homeless', 'homelessness'],
  volunteer: ['bénévole', 'bénévolat', 'volontaire', 'volunteer'],
  wheelchair: ['fauteuil roulant', 'mobilité réduite', 'PMR', 'wheelchair'],
  groceries: ['épicerie', 'courses', 'faire les courses', 'livraison d’épicerie', 'accompagnement aux courses', 'groceries'],
};
