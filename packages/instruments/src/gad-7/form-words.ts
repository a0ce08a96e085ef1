import type { Words } from '../shared/words.ts';

export const title: Words = {
  fr: 'Échelle du trouble d’anxiété généralisée (GAD-7)',
  en: 'Generalized Anxiety Disorder scale (GAD-7)',
};

export const copyright: Words = {
  fr: 'GAD-7, mis au point par Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke et leurs collègues, avec une bourse de Pfizer Inc. Aucune permission n’est requise pour le reproduire, le traduire, l’afficher ou le distribuer.',
  en: 'GAD-7, developed by Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with a grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
};

/** The published translations: French of France, and of Canada. */
export const itemWords: Readonly<Record<string, Words>> = {
  nervous: {
    fr: 'Un sentiment de nervosité, d’anxiété ou de tension',
    'fr-CA': 'Sentiment de nervosité, d’anxiété ou de tension',
    en: 'Feeling nervous, anxious, or on edge',
  },
  control: {
    fr: 'Une incapacité à arrêter de s’inquiéter ou à contrôler ses inquiétudes',
    'fr-CA': 'Incapable d’arrêter de vous inquiéter ou de contrôler vos inquiétudes',
    en: 'Not being able to stop or control worrying',
  },
  worry: {
    fr: 'Une inquiétude excessive à propos de différentes choses',
    'fr-CA': 'Inquiétudes excessives à propos de tout et de rien',
    en: 'Worrying too much about different things',
  },
  relaxing: {
    fr: 'Des difficultés à se détendre',
    'fr-CA': 'Difficulté à se détendre',
    en: 'Trouble relaxing',
  },
  restless: {
    fr: 'Une agitation telle qu’il est difficile à tenir en place',
    'fr-CA': 'Agitation telle qu’il est difficile de rester tranquille',
    en: 'Being so restless that it is hard to sit still',
  },
  irritable: {
    fr: 'Une tendance à être facilement contrarié(e) ou irritable',
    'fr-CA': 'Devenir facilement contrarié(e) ou irritable',
    en: 'Becoming easily annoyed or irritable',
  },
  afraid: {
    fr: 'Un sentiment de peur comme si quelque chose de terrible risquait de se produire',
    'fr-CA': 'Avoir peur que quelque chose d’épouvantable puisse arriver',
    en: 'Feeling afraid, as if something awful might happen',
  },
};
