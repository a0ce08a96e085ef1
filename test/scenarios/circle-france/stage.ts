import assert from 'node:assert/strict';
import { persons } from '@fil/demonstration';
import type { CircleReadAnswer, PersonReference } from '@fil/vocabulary/types';
import type { Browser, Locator } from 'playwright-core';
import type { RunningDemonstration } from '../../../tools/start/demonstration.ts';
import { launchChromium } from '../../support/chromium.ts';
import { chooseRecipient, openForm, openPart, patience, save } from '../../support/circle-panel.ts';
import { openFile, openPanel, signIn, startPortals } from '../../support/portals.ts';
import type { Visitor } from '../../support/portals.ts';
import { speakerOf } from '../../support/speaker.ts';
import type { Speaker } from '../../support/speaker.ts';

/** How an institution knows Hervé. */
function herveAt(institutionId: string): PersonReference {
  const references = persons.find(({ key }) => key === 'herve')?.references ?? [];
  const found = references.find((reference) => reference.institutionId === institutionId);
  assert.ok(found, `${institutionId} knows Hervé`);
  return { system: found.system, value: found.value };
}

export const atDac = herveAt('dac-du-bocage');
export const atHospital = herveAt('ch-de-fictiville');
/** What he agreed that she reads. */
export const agreedToNadege = [
  'identity',
  'health',
  'functionalAutonomy',
  'socialNetwork',
  'housing',
  'services',
  'plan',
];

/** One demonstration for the whole story of Hervé; each professional keeps a browser of their own from scene to scene. */
export interface Stage {
  readonly browser: Browser;
  readonly demonstration: RunningDemonstration;
  readonly bastien: Visitor;
  /** Hervé's circle, on Bastien's screen. */
  readonly circle: Locator;
  readonly gaspard: Visitor;
  readonly nadege: Visitor;
  readonly asBastien: Speaker;
  readonly asGaspard: Speaker;
  readonly asNadege: Speaker;
}

export async function raise(basePort: number): Promise<Stage> {
  const demonstration = await startPortals(basePort);
  const browser = await launchChromium();
  const { addresses } = demonstration;
  const [bastien, gaspard, nadege] = await Promise.all([
    signIn(browser, addresses.dac, 'Bastien'),
    signIn(browser, addresses.plain, 'Gaspard'),
    signIn(browser, addresses.plain, 'Nadège'),
  ]);
  await openFile(bastien, 'Hervé L.');
  return {
    browser,
    demonstration,
    bastien,
    circle: await openPanel(bastien, /Cercle/, 'fil-circle-of-care'),
    gaspard,
    nadege,
    asBastien: speakerOf(bastien, addresses.api),
    asGaspard: speakerOf(gaspard, addresses.api),
    asNadege: speakerOf(nadege, addresses.api),
  };
}

export async function circleOf(speaker: Speaker, person: PersonReference): Promise<CircleReadAnswer> {
  const { answer, text } = await speaker.query<CircleReadAnswer>('circle.read', { person });
  assert.ok(answer, text);
  return answer;
}

export const domainsOpenTo = async (speaker: Speaker, person: PersonReference): Promise<readonly string[]> =>
  (await circleOf(speaker, person)).grants.map(({ domain }) => domain);

/** At the hospital, the file is as absent. */
export async function refusedTo(speaker: Speaker, purpose = 'careCoordination'): Promise<void> {
  const { status, text } = await speaker.query('circle.read', { person: atHospital, purpose });
  assert.equal(status, 404, text);
}

/** Bastien lets somebody in, on the consent that Hervé gave for them. */
export async function addOnConsent(
  circle: Locator,
  name: string,
  role: string,
  essential: boolean,
): Promise<void> {
  await openPart(circle, 'Membres');
  const form = await openForm(circle, 'Ajouter un membre');
  await chooseRecipient(form, name);
  await form.getByLabel('Rôle auprès de la personne').selectOption({ label: role });
  await form.getByLabel('Santé', { exact: true }).selectOption({ label: 'lit' });
  await form.getByRole('radio', { name: 'Consentement' }).check();
  if (essential) await form.getByLabel('service essentiel').check();
  await save(form);
  await circle.getByRole('button', { name: `Mettre fin\u00a0: ${name}` }).waitFor(patience);
}
