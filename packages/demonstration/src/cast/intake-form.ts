/** What a CLSC asks at intake, in its own words: a FHIR R4 Questionnaire as an institution would bring one. */
const system = 'urn:example:clsc-des-rapides:fiche-d-accueil';

const option = (code: string, display: string) => ({ valueCoding: { system, code, display } });

export const intakeForm = {
  resourceType: 'Questionnaire',
  url: 'urn:example:clsc-des-rapides:questionnaire:fiche-d-accueil',
  version: '2026-01',
  name: 'FicheDAccueil',
  title: 'Fiche d’accueil du CLSC des Rapides',
  status: 'active',
  language: 'fr-CA',
  publisher: 'CLSC des Rapides (fictif)',
  copyright: 'CLSC des Rapides (fictif), usage interne.',
  subjectType: ['Patient'],
  item: [
    {
      linkId: '1',
      type: 'group',
      text: 'La demande',
      item: [
        { linkId: '1.1', type: 'text', text: 'Ce que la personne demande, avec ses mots' },
        {
          linkId: '1.2',
          type: 'choice',
          text: 'Comment elle nous a joints',
          answerOption: [
            option('telephone', 'Par téléphone'),
            option('surPlace', 'Sur place'),
            option('partenaire', 'Par un partenaire'),
          ],
        },
        {
          linkId: '1.3',
          type: 'choice',
          text: 'Langue parlée à la maison',
          answerValueSet: 'urn:example:terminologie:langues',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
              valueCodeableConcept: {
                coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'autocomplete' }],
              },
            },
          ],
        },
      ],
    },
    {
      linkId: '2',
      type: 'group',
      text: 'À la maison',
      item: [
        { linkId: '2.1', type: 'boolean', text: 'Vit seule' },
        {
          linkId: '2.2',
          type: 'choice',
          text: 'Aide reçue d’un proche',
          answerOption: [
            option('chaqueJour', 'Chaque jour'),
            option('parfois', 'De temps en temps'),
            option('aucune', 'Aucune'),
          ],
        },
        {
          linkId: '2.3',
          type: 'choice',
          text: 'Repas et hygiène ces derniers jours',
          answerOption: [
            option('assures', 'Assurés'),
            option('difficiles', 'Difficiles'),
            option('compromis', 'Compromis'),
          ],
        },
      ],
    },
    {
      linkId: '3',
      type: 'group',
      text: 'Ce qui presse',
      item: [
        {
          linkId: '3.1',
          type: 'choice',
          text: 'Passage à l’urgence depuis un mois',
          answerOption: [
            option('aucun', 'Aucun'),
            option('un', 'Un'),
            option('plusieurs', 'Plusieurs'),
            option('inconnu', 'On ne sait pas'),
          ],
        },
        { linkId: '3.2', type: 'integer', text: 'Jours d’attente déjà écoulés' },
      ],
    },
  ],
} as const;

/** Whose each answer is, and how the CLSC ranks its intakes: its own sum, which nobody else has checked. */
export const intakeMapping = {
  format: 'fil-instrument-mapping/1',
  domain: 'services',
  domains: {
    '1.1': 'plan',
    '1.3': 'identity',
    '2.1': 'socialNetwork',
    '2.2': 'socialNetwork',
    '2.3': 'functionalAutonomy',
    '3.1': 'health',
  },
  dimension: 'formalInformalSupport',
  dimensions: { '2.3': 'adl', '3.1': 'healthMedication' },
  score: {
    method: 'sum',
    items: [
      { linkId: '2.1', values: { true: 1, false: 0 } },
      { linkId: '2.2', values: { chaqueJour: 0, parfois: 1, aucune: 2 } },
      { linkId: '2.3', values: { assures: 0, difficiles: 1, compromis: 3 } },
      { linkId: '3.1', values: { aucun: 0, un: 1, plusieurs: 2, inconnu: null } },
    ],
    bands: [
      { from: 0, meaning: { 'fr-CA': 'Peut attendre son tour', en: 'May wait for a turn' } },
      { from: 3, meaning: { 'fr-CA': 'À rappeler dans la semaine', en: 'Call back within the week' } },
      { from: 6, meaning: { 'fr-CA': 'À voir aujourd’hui', en: 'See today' } },
    ],
  },
} as const;
