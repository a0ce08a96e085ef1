/** What every service that the stories name has in common. */
export const common = {
  documents: [],
  languages: ['fr'],
  source: 'fil-demonstration',
  verifiedBy: 'Équipe du répertoire',
};
