import { codesOf, no, yes } from '../story/answers.ts';
import type { Said, SaidWith } from '../story/answers.ts';

const doing = codesOf('aggir-doing');

type Adverb = 's' | 't' | 'c' | 'h';

/** Done alone, but not always in those ways: Spontanément, Totalement, Correctement, Habituellement. */
function alone(part: string, ...lacking: readonly Adverb[]): Readonly<Record<string, Said>> {
  const adverbs: readonly Adverb[] = ['s', 't', 'c', 'h'];
  return {
    [`${part}/fait`]: doing('faitSeul'),
    ...Object.fromEntries(
      adverbs.map((adverb) => [`${part}/${adverb}`, lacking.includes(adverb) ? no : yes]),
    ),
  };
}

function notDone(part: string): Readonly<Record<string, Said>> {
  return { [`${part}/fait`]: doing('neFaitPas') };
}

/** The grid of the visit of 10 March: he moves about, but must be invited to wash, and looks for his words and his way. */
export const aggirAnswers: Readonly<Record<string, Said | SaidWith>> = {
  ...alone('transferts'),
  ...alone('deplacements-interieurs'),
  ...alone('toilette/haut', 's', 'h'),
  ...alone('toilette/bas', 's', 't', 'h'),
  ...alone('elimination/urinaire', 'h'),
  ...alone('elimination/fecale'),
  ...alone('habillage/haut', 's'),
  ...alone('habillage/moyen', 's', 'c'),
  ...notDone('habillage/bas'),
  ...notDone('cuisine'),
  ...alone('alimentation/se-servir', 's'),
  ...alone('alimentation/manger'),
  ...notDone('suivi-du-traitement'),
  ...notDone('menage'),
  ...alone('alerter', 's', 'c', 'h'),
  ...notDone('deplacements-exterieurs'),
  ...notDone('transports'),
  ...alone('activites-du-temps-libre', 't'),
  ...notDone('achats'),
  ...notDone('gestion'),
  ...alone('orientation/temps', 'c', 'h'),
  ...alone('orientation/espace', 'h'),
  ...alone('coherence/communication', 'c'),
  ...alone('coherence/comportement', 'h'),
};
