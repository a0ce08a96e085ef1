/** What an evaluation says at first sight, in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada = {
  title: 'Évaluations',
  print: 'Imprimer',

  back: 'Toutes les évaluations',
  person: 'Personne',
  startedOn: 'Commencée le',
  byAuthor: 'Par',

  contents: 'Sections',
  progress: '{answered} sur {total}',
  progressDone: '{answered} sur {total}, complet',

  nextUnanswered: 'Prochaine sans réponse',
  allAnswered: 'Toutes les questions ont une réponse.',

  resultsLabel: 'Résultat et besoins',
  afterQuestions: 'Ensuite\u00a0: l’opinion professionnelle',
  nextSection: 'Section suivante\u00a0: {title}',
  scoreTitle: 'Résultat',
  scoreNone: 'Cet outil n’a pas de score.',

  proposedNeeds: 'Besoins proposés',
  proposedNone: 'Les réponses n’appellent encore aucun besoin.',

  sign: 'Signer l’évaluation',

  listSeparator: ', ',
};

export type FirstTerms = typeof frenchOfCanada;
