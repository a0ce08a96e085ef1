import type { Locator, Page } from 'playwright-core';
import { activityForm } from '../../packages/form-library/src/testing/sample-forms.ts';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';

/** One state of the product that somebody looks at. */
export interface Screen {
  readonly name: string;
  /** Leads there from the screen before, and waits until what it shows is read from the service. */
  readonly show: (page: Page) => Promise<unknown>;
  /** The element whose own screen it is; absent where the page is the institution's. */
  readonly element?: ElementName;
}

export type ElementName =
  | 'fil-evaluation-form'
  | 'fil-psi-viewer'
  | 'fil-continuity-timeline'
  | 'fil-resource-directory'
  | 'fil-circle-of-care'
  | 'fil-referral-inbox'
  | 'fil-form-library'
  | 'fil-emergency-access';

/** What one account sees, in the order in which it is walked through. */
export interface Visit {
  readonly portal: 'clsc' | 'dac' | 'hospital' | 'plain' | 'door';
  readonly account: string;
  readonly screens: readonly Screen[];
}

const patience = { timeout: 15_000 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const press = (page: Page, name: string | RegExp) => button(page, name).click(patience);

/** Follows a link of the portal's own navigation. */
async function follow(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).first().click(patience);
}

/** A part of an element that only its answer from the service brings. */
const answered: Readonly<Record<ElementName, (element: Locator) => Locator>> = {
  'fil-evaluation-form': (element) => element.locator('table, .lead, .evaluation'),
  'fil-psi-viewer': (element) => element.locator('.need, .week'),
  'fil-continuity-timeline': (element) => element.locator('.gauges'),
  'fil-resource-directory': (element) => element.locator('.hits'),
  'fil-circle-of-care': (element) => element.locator('.members, .own-page'),
  'fil-referral-inbox': (element) => element.locator('.lead, .empty'),
  'fil-form-library': (element) => element.locator('.forms, .lead'),
  'fil-emergency-access': (element) => element.locator('form, .lead'),
};

/** Waits until an element shows what the service answered. */
export async function answeredElement(page: Page, element: ElementName): Promise<Locator> {
  const host = page.locator(element);
  await answered[element](host).first().waitFor(patience);
  return host;
}

const panels = [
  ['Évaluation', /Évaluation/, 'fil-evaluation-form'],
  ['Plan', /Plan|PSI/, 'fil-psi-viewer'],
  ['Continuité', /Continuité/, 'fil-continuity-timeline'],
  ['Ressources', /Ressources/, 'fil-resource-directory'],
  ['Cercle', /Cercle/, 'fil-circle-of-care'],
] as const;

const panel = ([name, link, element]: (typeof panels)[number]): Screen => ({
  name,
  element,
  show: async (page) => {
    await follow(page, link);
    await answeredElement(page, element);
  },
});

const list: Screen = {
  name: 'Liste',
  show: (page) => page.getByRole('main').getByRole('link').first().waitFor(patience),
};

const file = (person: string): Screen => ({
  name: `Dossier de ${person}`,
  element: 'fil-evaluation-form',
  show: async (page) => {
    await page.getByRole('link', { name: person }).first().click(patience);
    await page.locator('fil-evaluation-form, fil-psi-viewer').first().waitFor(patience);
  },
});

const [evaluationPanel, planPanel, timelinePanel, directoryPanel, circlePanel] = panels.map(panel) as [
  Screen,
  Screen,
  Screen,
  Screen,
  Screen,
];

/** The open forms of the plan, each beside the line that it is about, with what must be corrected told. */
const planForm = (name: string, opener: RegExp): Screen => ({
  name,
  element: 'fil-psi-viewer',
  show: async (page) => {
    const cancel = page.locator('fil-psi-viewer form').getByRole('button', { name: 'Annuler' });
    while ((await cancel.count()) > 0) await cancel.first().click(patience);
    await press(page, opener);
    await page.locator('fil-psi-viewer form').first().waitFor(patience);
  },
});

/** One part of the circle, read from the service. */
const circlePart = (name: string): Screen => ({
  name: `Cercle, ${name}`,
  element: 'fil-circle-of-care',
  show: async (page) => {
    const circle = page.locator('fil-circle-of-care');
    await circle.getByRole('button', { name, exact: true }).click(patience);
    await circle
      .locator('.skeleton')
      .first()
      .waitFor({ ...patience, state: 'detached' });
  },
});

/** A form of the circle, opened where its part stands and asked to be kept as it is: what must be corrected is told. */
const circleForm = (name: string, part: string, opener: string): Screen => ({
  name: `Cercle, ${name}`,
  element: 'fil-circle-of-care',
  show: async (page) => {
    await circlePart(part).show(page);
    const circle = page.locator('fil-circle-of-care');
    await circle.getByRole('button', { name: opener, exact: true }).first().click(patience);
    const form = circle.locator('form').first();
    await form.waitFor(patience);
    await form.locator('button[type="submit"], button.main').first().click(patience);
    await circle.locator('.error-summary').first().waitFor(patience);
  },
});

const inbox: Screen = {
  name: 'Reçu',
  element: 'fil-referral-inbox',
  show: async (page) => {
    await follow(page, /(Références|Orientations) reçues/);
    await answeredElement(page, 'fil-referral-inbox');
  },
};

/** Every screen of a case manager at the CLSC, about Aurore. */
export const caseManager: Visit = {
  portal: 'clsc',
  account: 'Mireille',
  screens: [
    list,
    file('Aurore T.'),
    evaluationPanel,
    {
      name: 'Commencer une évaluation',
      element: 'fil-evaluation-form',
      show: (page) => press(page, 'Commencer une évaluation'),
    },
    {
      name: 'Évaluation ouverte',
      element: 'fil-evaluation-form',
      show: async (page) => {
        await page.getByRole('button', { name: 'Commencer', exact: true }).click(patience);
        await page.locator('fil-evaluation-form .question').first().waitFor(patience);
      },
    },
    {
      name: 'Signature demandée',
      element: 'fil-evaluation-form',
      show: (page) => press(page, 'Signer l’évaluation'),
    },
    planPanel,
    {
      name: 'Plan, semaine',
      element: 'fil-psi-viewer',
      show: async (page) => {
        await press(page, 'Semaine');
        await page.locator('fil-psi-viewer table').first().waitFor(patience);
      },
    },
    {
      name: 'Plan, nouveau besoin à corriger',
      element: 'fil-psi-viewer',
      show: async (page) => {
        await press(page, 'Par besoin');
        await press(page, 'Ajouter un besoin');
        await press(page, 'Ajouter ce besoin');
        await page.locator('fil-psi-viewer .error-summary').waitFor(patience);
      },
    },
    planForm('Plan, nouvel objectif', /^Ajouter un objectif/),
    planForm('Plan, nouveau service', /^Ajouter un service/),
    planForm('Plan, visite', /^Noter une visite/),
    timelinePanel,
    {
      name: 'Continuité, contact à ajouter',
      element: 'fil-continuity-timeline',
      show: async (page) => {
        await page.locator('fil-continuity-timeline .openers button').first().click(patience);
        await page.locator('fil-continuity-timeline form').waitFor(patience);
      },
    },
    {
      name: 'Continuité, tableau',
      element: 'fil-continuity-timeline',
      show: async (page) => {
        await press(page, 'Tableau');
        await page.locator('fil-continuity-timeline table').first().waitFor(patience);
      },
    },
    directoryPanel,
    {
      name: 'Ressources, ajout au plan',
      element: 'fil-resource-directory',
      show: async (page) => {
        const directory = page.locator('fil-resource-directory');
        if ((await button(page, 'Ajouter au PSI').count()) === 0)
          await directory.locator('.pick').first().click(patience);
        await press(page, 'Ajouter au PSI');
        await directory.locator('form select').last().waitFor(patience);
      },
    },
    {
      name: 'Ressources, rien trouvé',
      element: 'fil-resource-directory',
      show: async (page) => {
        const directory = page.locator('fil-resource-directory');
        await directory.getByRole('searchbox').fill('zzzz qqqq');
        await press(page, 'Chercher');
        await directory.locator('.empty').waitFor(patience);
      },
    },
    circlePanel,
    {
      name: 'Cercle, fin demandée',
      element: 'fil-circle-of-care',
      show: async (page) => {
        const circle = page.locator('fil-circle-of-care');
        await circle
          .getByRole('button', { name: /^Mettre fin/ })
          .first()
          .click(patience);
        await circle.getByRole('button', { name: 'Confirmer' }).first().waitFor(patience);
      },
    },
    circleForm('membre à corriger', 'Membres', 'Ajouter un membre'),
    circlePart('Accords et refus'),
    circleForm('refus à corriger', 'Accords et refus', 'Inscrire un refus'),
    circleForm('consentement à corriger', 'Accords et refus', 'Inscrire un consentement'),
    circlePart('Références'),
    circleForm('référence à corriger', 'Références', 'Nouvelle référence'),
    circlePart('Droits et protection'),
    circlePart('Registre'),
    inbox,
    {
      name: 'Répertoire hors dossier',
      element: 'fil-resource-directory',
      show: async (page) => {
        await follow(page, /Répertoire/);
        await answeredElement(page, 'fil-resource-directory');
      },
    },
  ],
};

/** The hospital's liaison nurse: the same person, with the domains that she may read. */
export const liaisonNurse: Visit = {
  portal: 'hospital',
  account: 'Lise',
  screens: [
    list,
    file('Aurore T.'),
    evaluationPanel,
    planPanel,
    timelinePanel,
    directoryPanel,
    circlePanel,
    inbox,
  ],
};

/** France: words, colours and instruments differ. */
export const frenchCaseManager: Visit = {
  portal: 'dac',
  account: 'Bastien',
  screens: [list, file('Hervé L.'), evaluationPanel, planPanel, timelinePanel, directoryPanel, circlePanel],
};

/** A page of 2009: the elements below one another. */
export const plainPage: Visit = {
  portal: 'plain',
  account: 'Nadège',
  screens: [
    list,
    {
      name: 'Dossier de Hervé L., tous les éléments',
      show: async (page) => {
        await page.getByRole('link', { name: 'Hervé L.' }).first().click(patience);
        for (const [, , element] of panels) await answeredElement(page, element);
      },
    },
    {
      name: 'Annuaire',
      element: 'fil-resource-directory',
      show: async (page) => {
        await follow(page, /Annuaire|Répertoire/);
        await answeredElement(page, 'fil-resource-directory');
      },
    },
  ],
};

const absent = ([name, link, element]: (typeof panels)[number]): Screen => ({
  name: `${name}, absent`,
  element,
  show: async (page) => {
    await follow(page, link);
    await page.locator(element).locator('.failure, [role="alert"]').first().waitFor(patience);
  },
});

/** At her own door: her plan and her circle, in plain language and large print. */
export const personAtHerDoor: Visit = {
  portal: 'door',
  account: 'Aurore',
  screens: [
    {
      name: 'Ma page',
      show: async (page) => {
        await answeredElement(page, 'fil-psi-viewer');
        await answeredElement(page, 'fil-circle-of-care');
      },
    },
    {
      name: 'Écrire mes mots',
      element: 'fil-circle-of-care',
      show: async (page) => {
        const circle = page.locator('fil-circle-of-care');
        await circle
          .getByRole('button', { name: /Écrire/ })
          .first()
          .click(patience);
        await circle.locator('form').first().waitFor(patience);
      },
    },
  ],
};

/** Somebody outside the circle of care: files are as if they were not. */
export const outsider: Visit = {
  portal: 'hospital',
  account: 'Samir',
  screens: [
    file('Aurore T.'),
    ...panels.slice(0, 3).map(absent),
    directoryPanel,
    {
      name: 'Urgence',
      element: 'fil-emergency-access',
      show: async (page) => {
        await follow(page, /Urgence/);
        await answeredElement(page, 'fil-emergency-access');
      },
    },
    {
      name: 'Urgence, à corriger',
      element: 'fil-emergency-access',
      show: async (page) => {
        const element = page.locator('fil-emergency-access');
        await element.locator('button.main').first().click(patience);
        await element.locator('.error-summary').first().waitFor(patience);
      },
    },
  ],
};

/** One step of the work on an institution's own form. */
const formPart = (name: string, part: string, drawn: string): Screen => ({
  name: `Formulaires, ${name}`,
  element: 'fil-form-library',
  show: async (page) => {
    const library = page.locator('fil-form-library');
    await library.locator(`[data-part="${part}"]`).click(patience);
    await library.locator(drawn).first().waitFor(patience);
  },
});

/** Whoever keeps the institution's own forms: one is brought, tried, mapped, and not kept. */
export const formSteward: Visit = {
  portal: 'clsc',
  account: 'Paule',
  screens: [
    list,
    {
      name: 'Formulaires',
      element: 'fil-form-library',
      show: async (page) => {
        await follow(page, /^Formulaires/);
        await page.locator('fil-form-library .forms').waitFor(patience);
      },
    },
    {
      name: 'Formulaires, fichier à choisir',
      element: 'fil-form-library',
      show: async (page) => {
        const library = page.locator('fil-form-library');
        await press(page, 'Apporter un formulaire');
        await library.locator('summary').click(patience);
        await library.locator('#pasted').fill('<xml/>');
        await press(page, 'Lire ce texte');
        await library.locator('.failure').waitFor(patience);
      },
    },
    {
      name: 'Formulaires, contenu',
      element: 'fil-form-library',
      show: async (page) => {
        const library = page.locator('fil-form-library');
        const faulty = { ...activityForm, item: [...activityForm.item, { linkId: 'x', type: 'inconnu' }] };
        await library.locator('#pasted').fill(JSON.stringify(faulty));
        await press(page, 'Lire ce texte');
        await library.locator('.problems').waitFor(patience);
      },
    },
    formPart('essai', 'try', '.drawn .question'),
    formPart('domaines', 'places', '.places'),
    {
      name: 'Formulaires, score d’une échelle',
      element: 'fil-form-library',
      show: async (page) => {
        await formPart('score', 'score', '[id="f-score"]').show(page);
        const library = page.locator('fil-form-library');
        await library.locator('[id="f-score"]').selectOption('function:katz');
        await library.getByLabel('Se laver').selectOption({ label: 'Se laver' });
        await library.locator('.values select').first().waitFor(patience);
      },
    },
    {
      name: 'Formulaires, à corriger',
      element: 'fil-form-library',
      show: async (page) => {
        await formPart('garder', 'keep', '#keep').show(page);
        await press(page, 'Garder ce formulaire');
        await page.locator('fil-form-library .error-summary').waitFor(patience);
      },
    },
    formPart('score à corriger', 'score', '.note.error'),
  ],
};

export const allVisits: readonly Visit[] = [
  caseManager,
  liaisonNurse,
  frenchCaseManager,
  plainPage,
  personAtHerDoor,
  outsider,
  formSteward,
];

/** Where a visit begins: at the door, each territory has its own way in. */
export const addressOf = ({ addresses }: RunningDemonstration, { portal }: Visit): string =>
  portal === 'door' ? `${addresses.door}/login?territoire=rapides` : addresses[portal];

/** Pages that need no session, by name. */
export const openPages = ({ addresses }: RunningDemonstration): readonly (readonly [string, string])[] => [
  ['Accueil de la démonstration', addresses.index],
  ['Ouverture de session au CLSC', addresses.clsc],
  ['Ouverture de session au DAC', addresses.dac],
  ['Ouverture de session à l’hôpital', addresses.hospital],
  ['Ouverture de session à la page simple', addresses.plain],
  ['Porte de la personne', addresses.door],
];
