/** Endings taken off, longest first, with what must at least remain before them. */
const endings: readonly (readonly [ending: string, remaining: number])[] = [
  ['issement', 4],
  ['atrice', 4],
  ['ateur', 4],
  ['ation', 4],
  ['ement', 3],
  ['aire', 4],
  ['euse', 4],
  ['eur', 4],
  ['eux', 4],
  ['age', 4],
  ['ure', 4],
  ['ing', 4],
  ['ive', 4],
  ['if', 4],
  ['er', 3],
  ['ee', 3],
];

/**
 * Light stem of a folded word, French first, fair to English: it joins number, gender and the commonest
 * derivations (accompagner, accompagnement, accompagnateur), and never tries to reach a root.
 */
export function stem(folded: string): string {
  if (folded.length <= 3 || /\d/.test(folded)) return folded;
  let word = folded;
  if (word.length > 5 && word.endsWith('aux')) word = `${word.slice(0, -3)}al`;
  else if (/[sx]$/.test(word) && !word.endsWith('eux')) word = word.slice(0, -1);
  // Feminine forms meet their masculine before the endings are looked at: infirmiere, infirmier.
  if (/(?:ier|el|en|ett|ois|ais|at)e$/.test(word)) word = word.slice(0, -1);
  for (const [ending, remaining] of endings) {
    if (word.length - ending.length >= remaining && word.endsWith(ending)) {
      word = word.slice(0, -ending.length);
      break;
    }
  }
  if (word.length > 3) word = word.replace(/e$/, '');
  if (word.length > 3) word = word.replace(/s$/, '');
  if (word.length > 3) word = word.replace(/y$/, 'i');
  // Doubling comes and goes with gender (professionnel, professionnelle) and with typing.
  return word.replace(/([bcdfglmnprst])\1$/, '$1');
}
