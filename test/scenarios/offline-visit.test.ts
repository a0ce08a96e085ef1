/**
 * The prepared visit, with the network really cut (QC-04, IT-12, S156, F81 to F83): the page opens from its own worker,
 * what is written stays encrypted on the device, and comes back answer by answer.
 */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { visitApp } from '../../services/sample-institution/src/index.ts';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';
import { until } from '../support/until.ts';
import {
  answer,
  isChosen,
  openVisitPage,
  passphrase,
  prepareVisit,
  proposeVisit,
  resume,
  section,
  unlock,
} from '../support/visits.ts';

const patience = { timeout: 20_000 };
const dist = join(import.meta.dirname, '..', '..', 'dist');
const shellFolder = join(dist, 'shell');
const cdnFolder = join(dist, 'cdn');

/** One question of eight of the nine dimensions: of social roles nothing is asked. */
const atHome: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^Santé et médicaments/, /^Comment elle trouve sa santé/, 'Passable'],
  [/^Mobilité/, /^Se déplacer chez soi/, 'Avec l’aide de quelqu’un'],
  [/^Activités de la vie quotidienne/, /^Se laver/, 'Avec l’aide de quelqu’un'],
  [/^Cognition et humeur/, /^Oublis/, 'Parfois'],
  [/^Situation sociale/, /^Avec qui elle vit/, 'Seule'],
  [/^Activités de la vie domestique/, /^Préparer les repas/, 'Avec l’aide de quelqu’un'],
  [/^Finances/, /^Courrier/, 'Avec l’aide de quelqu’un'],
  [/^Aides en place/, /^Services suffisants/, 'En partie'],
];

describe('the prepared visit', { skip: withoutChromium, timeout: 420_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let mireille: Visitor;
  let renaud: Visitor;
  let visit: Page;
  let form: Locator;
  let address: string;

  before(async () => {
    demonstration = await startPortals(5480);
    address = demonstration.addresses.visit;
    browser = await launchChromium();
    [mireille, renaud] = await Promise.all([
      signIn(browser, demonstration.addresses.clsc, 'Mireille'),
      signIn(browser, demonstration.addresses.hospital, 'Renaud'),
    ]);
    await openFile(mireille, 'Aurore T.');
    const list = await openPanel(mireille, /Évaluation/, 'fil-evaluation-form');
    await list.getByRole('button', { name: 'Commencer une évaluation' }).click(patience);
    await list.getByRole('button', { name: 'Commencer', exact: true }).click();
    await list.getByRole('navigation', { name: 'Sections' }).waitFor(patience);
    await list.getByRole('button', { name: 'Toutes les évaluations' }).first().click();
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  const cut = (visitor: Visitor, isCut: boolean) => visitor.context.setOffline(isCut);
  const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor(patience);

  test('says what goes along and until when before it does, and asks for a passphrase worth its name', async () => {
    visit = await proposeVisit(mireille, 'Aurore T.');
    assert.equal(new URL(visit.url()).href, `${address}/`, 'nothing is in the address');
    await told(visit, 'L’identité de Aurore T. et les membres de son cercle');
    await told(visit, 'Votre territoire permet 72 heures au plus');
    await visit.getByLabel('Phrase de passe', { exact: true }).fill('trop court');
    await told(visit, '10 caractères sur 12 au moins');
    await visit.getByRole('button', { name: 'Préparer la visite' }).click();
    await told(visit, 'Écrivez une phrase de passe d’au moins 12 caractères.');
    assert.deepEqual(await axeViolations(visit), []);
    await prepareVisit(visit);
    assert.deepEqual(await axeViolations(visit), []);
  });

  test('QC-04: without network, at home: closed, opened again, eight of nine dimensions are filled in and kept', async () => {
    await cut(mireille, true);
    await visit.close();
    visit = await openVisitPage(mireille.context, address);
    assert.ok(
      !(await visit.locator('main').innerText()).includes('Aurore'),
      'nobody is named before it opens',
    );
    await visit.getByRole('button', { name: /Ouvrir la visite préparée/ }).click();
    await visit.getByLabel('Phrase de passe', { exact: true }).fill('une autre phrase');
    await visit.getByRole('button', { name: 'Déverrouiller' }).click();
    await told(visit, /Ce n’est pas la phrase de passe/);
    form = await unlock(visit);
    await resume(form);
    for (const [title, question, choice] of atHome) {
      await section(form, title);
      await answer(form, question, choice);
    }
    await told(visit, '8 réponses enregistrées ici, en attente d’envoi.');
    await told(visit, 'Pour envoyer, ouvrez votre portail.');
    assert.deepEqual(await axeViolations(visit), []);
    const [download] = await Promise.all([
      visit.waitForEvent('download', patience),
      visit.getByRole('button', { name: 'Emporter une copie lisible' }).click(),
    ]);
    const taken = await readFile(await download.path(), 'utf8');
    for (const [, question, choice] of atHome) {
      assert.match(taken, new RegExp(question.source, 'm'));
      assert.ok(taken.includes(choice), choice);
    }
    await visit.close();
  });

  test('what lies on the disk names nobody and says nothing', async () => {
    visit = await openVisitPage(mireille.context, address);
    await told(visit, '8 réponses restent à envoyer');
    const disk = await visit.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('fil');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
      const transaction = opened.transaction(['vaults', 'records']);
      const all = await Promise.all(
        ['vaults', 'records'].map(
          (name) =>
            new Promise<unknown[]>((resolve) => {
              const request = transaction.objectStore(name).getAll();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      );
      opened.close();
      const text = (value: unknown): string =>
        value instanceof Uint8Array
          ? new TextDecoder('latin1').decode(value)
          : typeof value === 'object' && value !== null
            ? Object.entries(value)
                .map(([name, one]) => `${name} ${text(one)}`)
                .join(' ')
            : String(value);
      return { count: all[1]?.length ?? 0, said: `${text(all)} ${JSON.stringify(localStorage)}` };
    });
    assert.ok(disk.count > 15, 'there is something to look into');
    for (const word of ['Aurore', 'Mireille', '4607203', 'mobility', 'evaluation-socle', passphrase])
      assert.ok(!disk.said.includes(word), word);
  });

  test('QC-04: the same afternoon the physiotherapist edits mobility online', async () => {
    await openFile(renaud, 'Aurore T.');
    const his = await openPanel(renaud, /Évaluation/, 'fil-evaluation-form');
    await resume(his);
    await section(his, /^Mobilité/);
    await answer(his, /^Se déplacer chez soi/, 'Seul(e), avec difficulté');
    await answer(his, /^Se déplacer dehors/, 'Avec l’aide de quelqu’un');
    await his.getByText(/Enregistré au serveur/).waitFor(patience);
  });

  test('another’s session on that computer sends nothing in their name', async () => {
    await cut(mireille, false);
    form = await unlock(visit);
    await told(visit, '8 réponses enregistrées ici, en attente d’envoi.');
    await signInAs(mireille, 'Karim');
    await reconnect(mireille);
    await told(visit, 'Le portail est ouvert par quelqu’un d’autre');
    await told(visit, '8 réponses enregistrées ici, en attente d’envoi.');
    for (const page of mireille.context.pages()) if (page !== visit) await page.close();
  });

  test('QC-04: back, the answers merge; what both changed keeps both values, asks, and keeps who chose', async () => {
    await signInAs(mireille, 'Mireille');
    await reconnect(mireille);
    await told(visit, /Tout est au service, dernier envoi/);
    await resume(form);
    await section(form, /^Mobilité/);
    const clash = form.getByRole('group', { name: 'Deux réponses à cette question' });
    await clash.waitFor(patience);
    await clash
      .getByText(/Avec l’aide de quelqu’un/)
      .first()
      .waitFor();
    assert.ok(await isChosen(form, /^Se déplacer dehors/, 'Avec l’aide de quelqu’un'), 'his answer is here');
    await form.getByText('Neuf dimensions').click();
    const missing = form.locator('.dimensions li', { hasText: 'non couverte' });
    assert.deepEqual(
      await missing.allInnerTexts().then((lines) => lines.map((line) => line.split('\n')[0])),
      ['Rôles sociaux'],
    );
    await clash.getByRole('button', { name: 'Garder « Avec l’aide de quelqu’un »' }).first().click();
    await clash.waitFor({ state: 'detached', ...patience });
    const his = renaud.page.locator('fil-evaluation-form');
    await his
      .getByText(/noté par Mireille/)
      .first()
      .waitFor(patience);
    assert.ok(await isChosen(his, /^Se déplacer chez soi/, 'Avec l’aide de quelqu’un'));
  });

  test('two tabs: the second takes the visit over, and nothing typed in the first is lost', async () => {
    await section(form, /^Rôles sociaux/);
    await cut(mireille, true);
    await answer(form, /^Sentiment de solitude/, 'Parfois');
    const second = await openVisitPage(mireille.context, address);
    await second.getByRole('button', { name: /Ouvrir la visite préparée/ }).click();
    await second.getByLabel('Phrase de passe', { exact: true }).fill(passphrase);
    await second.getByRole('button', { name: 'Déverrouiller' }).click();
    await told(second, 'Cette visite est ouverte dans un autre onglet.');
    await second.getByRole('button', { name: 'La reprendre ici' }).click();
    await told(visit, 'La visite a été reprise dans un autre onglet.');
    await told(second, '1 réponse enregistrée ici, en attente d’envoi.');
    await visit.close();
    visit = second;
    form = visit.locator('fil-evaluation-form');
    await cut(mireille, false);
  });

  test('the visit over, its copy is erased here, and the register says so', async () => {
    // The tab that a portal opened is still there, and gives its tokens to this one.
    await told(visit, /Tout est au service, dernier envoi/);
    await visit.getByRole('button', { name: 'Terminer la visite' }).click();
    await visit.getByRole('button', { name: 'Effacer et terminer' }).click();
    await told(visit, 'Visite terminée : la copie est effacée de cet appareil, et le registre le dit.');
    await told(visit, 'Aucune visite n’est préparée sur cet appareil.');
    for (const page of mireille.context.pages().filter((each) => each.url().startsWith(address)))
      await page.close();
    const desk = await openDesk(mireille);
    await told(desk, /visite terminée, copie effacée/);
    await desk.close();
  });

  test('IT-12: a telephone is lost; erased at its next contact, before anything else; what was sent is there', async () => {
    const phone = await signIn(browser, demonstration.addresses.clsc, 'Mireille', 390);
    visit = await proposeVisit(phone, 'Aurore T.');
    await prepareVisit(visit, 'Téléphone de garde');
    await visit.getByRole('button', { name: 'Commencer la visite' }).click();
    form = visit.locator('fil-evaluation-form');
    await resume(form);
    await section(form, /^Rôles sociaux/);
    await answer(form, /^Parler à quelqu’un/, 'Rarement');
    await told(visit, /Tout est au service, dernier envoi/);
    await cut(phone, true);
    await answer(form, /^Sortir pour autre chose/, 'Rarement');
    await told(visit, '1 réponse enregistrée ici, en attente d’envoi.');
    for (const page of phone.context.pages()) await page.close();

    const desk = await openDesk(mireille);
    const line = desk.locator('li', { hasText: 'Téléphone de garde' });
    await line.getByRole('button', { name: 'Faire effacer' }).click(patience);
    await line.getByRole('button', { name: 'Effacer à distance pour de bon' }).click();
    await line.getByText(/effacement demandé/).waitFor(patience);

    await phone.context.clearCookies();
    await cut(phone, false);
    const found = await openVisitPage(phone.context, address);
    await told(found, /a été effacée de cet appareil, sur demande/);
    await told(found, /1 réponse n’avait pas été envoyée/);
    assert.equal(await found.getByRole('button', { name: /Ouvrir la visite/ }).count(), 0);
    assert.deepEqual(await axeViolations(found), []);
    await phone.context.close();
    await desk.reload();
    await told(desk, /effacée sur demande/);
    await told(desk, '1 réponse n’a jamais été envoyée');
    await desk.close();

    const office = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    await openFile(office, 'Aurore T.');
    const list = await openPanel(office, /Évaluation/, 'fil-evaluation-form');
    await resume(list);
    await section(list, /^Rôles sociaux/);
    assert.ok(await isChosen(list, /^Parler à quelqu’un/, 'Rarement'), 'sent before the loss');
    await office.context.close();
  });

  test('IT-12: past its time a copy is refused and erased, without any contact; a clock two days wrong changes nothing', async () => {
    const phone = await signIn(browser, demonstration.addresses.clsc, 'Mireille', 390);
    await phone.context.clock.install({ time: twoDaysAgo });
    visit = await proposeVisit(phone, 'Aurore T.');
    await prepareVisit(visit, 'Téléphone mal réglé');
    await cut(phone, true);
    await visit.getByRole('button', { name: 'Commencer la visite' }).click();
    form = visit.locator('fil-evaluation-form');
    await resume(form);
    await section(form, /^Rôles sociaux/);
    await answer(form, /^Sortir pour autre chose/, 'Rarement');
    await told(visit, '1 réponse enregistrée ici, en attente d’envoi.');

    // Minutes later the token is over, and the portal signed out: nothing is lost, and the page says how to send.
    await cut(phone, false);
    await phone.context.clearCookies();
    await visit.clock.fastForward('06:00');
    await told(visit, '1 réponse enregistrée ici, en attente d’envoi.');
    await signInAs(phone, 'Mireille');
    await cut(phone, true);

    // Left on the table: locked by itself, and nothing is lost.
    await visit.clock.fastForward('11:00');
    await told(visit, 'Verrouillée après un moment sans activité. Rien n’est perdu.');
    form = await unlock(visit);
    await told(visit, '1 réponse enregistrée ici, en attente d’envoi.');
    await cut(phone, false);
    await visit.clock.fastForward('02:00');
    await told(visit, /Tout est au service, dernier envoi/);

    await cut(phone, true);
    await visit.clock.fastForward('13:00:00');
    await told(visit, /avait atteint sa limite/);
    await told(visit, /Tout ce qui y avait été écrit était déjà au service/);
    assert.equal(await visit.getByRole('button', { name: /Ouvrir la visite/ }).count(), 0);
    await phone.context.close();
  });

  test('a newer build of the page takes over once no visit is open, and never under one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fil-visit-'));
    cpSync(join(shellFolder, 'visit'), folder, { recursive: true });
    const app = visitApp(
      { service: demonstration.addresses.api, portals: [] },
      { page: folder, cdn: cdnFolder },
    );
    const server = app.listen(5499, '127.0.0.1');
    const context = await browser.newContext({ locale: 'fr-CA' });
    try {
      const page = await openVisitPage(context, 'http://127.0.0.1:5499');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.evaluate(() => {
        const state = globalThis as { letGo?: () => void };
        const held = new Promise<void>((resolve) => (state.letGo = resolve));
        void navigator.locks.request('fil-visit-open probe', () => held);
      });
      const worker = join(folder, 'worker.js');
      const newer = (await readFile(worker, 'utf8')).replace(/version:"[0-9a-f]+"/, 'version:"newer"');
      assert.match(newer, /version:"newer"/);
      await writeFile(worker, newer);
      const waiting = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.update();
          return registration?.waiting?.state;
        });
      await until(async () => (await waiting()) === 'installed', 'the newer build waits', 20);
      assert.deepEqual(
        await page.evaluate(() => caches.keys().then((names) => names.includes('fil-visit-newer'))),
        true,
      );
      const kept = () => page.evaluate(() => caches.keys().then((names) => names.length)).catch(() => 0);
      assert.equal(await kept(), 2, 'the older build stays under the open visit');
      await page.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
      await page.reload();
      await until(async () => (await kept()) === 1, 'the newer build takes over', 20);
      assert.deepEqual(await page.evaluate(() => caches.keys()), ['fil-visit-newer']);
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Visites sans réseau' }).waitFor(patience);
    } finally {
      await context.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  /** Signs in at the portal of this browser as somebody, in a window of its own. */
  async function signInAs({ context }: Visitor, name: string): Promise<void> {
    const page = await context.newPage();
    await context.clearCookies();
    await page.goto(demonstration.addresses.clsc);
    await page.getByLabel(name).first().check();
    await page.getByLabel('Mot de passe').fill('fil-conducteur');
    await page.getByRole('button', { name: 'Ouvrir la session' }).click();
    await page.getByRole('link', { name: 'Visites sans réseau' }).waitFor(patience);
    await page.close();
  }

  /** From the visit back to its portal, which opens the page again with itself behind it. */
  async function reconnect({ context }: Visitor): Promise<void> {
    for (const page of context.pages())
      if (page !== visit && page.url().startsWith(address)) await page.close();
    const opened = context.waitForEvent('page');
    await visit.getByRole('link', { name: 'Ouvrir le portail pour envoyer' }).click(patience);
    const portal = await opened;
    const again = context.waitForEvent('page');
    await portal.getByRole('button', { name: 'Ouvrir la page de visite' }).click(patience);
    await told(await again, /Relié à CLSC des Rapides/);
  }

  /** The page for visits as opened from the portal at the office: the copies on every device. */
  async function openDesk({ context }: Visitor): Promise<Page> {
    const portal = await context.newPage();
    await portal.goto(`${demonstration.addresses.clsc}/visite`);
    const opened = context.waitForEvent('page');
    await portal.getByRole('button', { name: 'Ouvrir la page de visite' }).click(patience);
    const desk = await opened;
    await told(desk, 'Vos copies, sur tous vos appareils');
    return desk;
  }
});

const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
