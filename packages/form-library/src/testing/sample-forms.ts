import { readQuestionnaire } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';

/** Six activities, in our own words and another order than the scale's, as a vendor's file might have them. */
const activities = [
  ['toilettes', 'Aller aux toilettes'],
  ['laver', 'Se laver'],
  ['manger', 'Manger'],
  ['habiller', 'S’habiller'],
  ['lever', 'Se lever et s’asseoir'],
  ['retenir', 'Se retenir'],
] as const;

const choices = [
  ['seul', 'Sans aide', 'Without help'],
  ['aide', 'Avec une aide', 'With help'],
] as const;

const english = (content: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

/** A form of activities in French and English; written for these tests, of no publisher. */
export const activityForm = {
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'fr',
  version: '2024',
  title: 'Grille des activités',
  copyright: 'Éditeur fictif, sous licence',
  item: [
    {
      linkId: 'avq',
      type: 'group',
      text: 'Activités de tous les jours',
      item: activities.map(([linkId, text]) => ({
        linkId,
        type: 'choice',
        text,
        answerOption: choices.map(([code, display, other]) => ({
          valueCoding: { system: 'urn:example:aide', code, display, _display: english(other) },
        })),
      })),
    },
    {
      linkId: 'suite',
      type: 'group',
      text: 'Observations',
      _text: english('Observations'),
      item: [
        { linkId: 'poids', type: 'decimal', text: 'Poids (kg)' },
        { linkId: 'chute', type: 'boolean', text: 'Chute récente', _text: english('Recent fall') },
        { linkId: 'mots', type: 'text', text: 'Remarques' },
      ],
    },
  ],
};

/** Every kind of question that may count, and some that may not. */
export const variedForm = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Formulaire varié',
  item: [
    { linkId: 'n', type: 'integer', text: 'Un nombre' },
    { linkId: 'oui', type: 'boolean', text: 'Oui ou non' },
    {
      linkId: 'pese',
      type: 'choice',
      text: 'Avec des poids',
      answerOption: ['x', 'y'].map((code, weight) => ({
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
        valueCoding: { code, display: code },
      })),
    },
    {
      linkId: 'g',
      type: 'group',
      text: 'Groupe',
      item: ['0', '1', '2'].map((linkId) => ({
        linkId: `c${linkId}`,
        type: 'choice',
        text: `Choix ${linkId}`,
        answerOption: ['0', '1'].map((code) => ({ valueCoding: { code, display: `Réponse ${code}` } })),
      })),
    },
    {
      linkId: 'liste',
      type: 'group',
      repeats: true,
      text: 'Liste',
      item: [{ linkId: 'dedans', type: 'boolean', text: 'Dans la liste' }],
    },
    {
      linkId: 'plusieurs',
      type: 'choice',
      repeats: true,
      text: 'Plusieurs réponses',
      answerOption: [{ valueString: 'a' }, { valueString: 'b' }],
    },
    { linkId: 'par', type: 'string', text: 'Par' },
    { linkId: 'le', type: 'date', text: 'Le' },
  ],
};

export function formOf(questionnaire: unknown): Form {
  const { form } = readQuestionnaire(questionnaire);
  if (!form) throw new Error('not a form');
  return form;
}
