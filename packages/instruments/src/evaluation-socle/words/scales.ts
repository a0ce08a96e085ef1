import type { Words } from '../../shared/words.ts';

type Scale = Readonly<Record<string, Words>>;

export const autonomy: Scale = {
  alone: { fr: 'Seul(e), sans difficulté', en: 'Alone, without difficulty' },
  withDifficulty: { fr: 'Seul(e), avec difficulté', en: 'Alone, with difficulty' },
  withHelp: { fr: 'Avec l’aide de quelqu’un', en: 'With someone’s help' },
  notDone: { fr: 'Ne le fait pas', en: 'Does not do it' },
};

export const trouble: Scale = {
  never: { fr: 'Jamais ou presque', en: 'Never or almost' },
  sometimes: { fr: 'Parfois', en: 'Sometimes' },
  often: { fr: 'Souvent', en: 'Often' },
};

export const times: Scale = {
  none: { fr: 'Aucune', en: 'None' },
  once: { fr: 'Une', en: 'One' },
  severalTimes: { fr: 'Deux ou plus', en: 'Two or more' },
};

export const presence: Scale = {
  severalAWeek: { fr: 'Plusieurs fois par semaine', en: 'Several times a week' },
  weekly: { fr: 'Environ une fois par semaine', en: 'About once a week' },
  rarely: { fr: 'Rarement', en: 'Rarely' },
};
