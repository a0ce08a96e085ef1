import assert from 'node:assert/strict';
import type { CircleReadAnswer, Day, PersonReference } from '@fil/vocabulary/types';
import type { Browser, Locator } from 'playwright-core';
import type { RunningDemonstration } from '../../../tools/start/demonstration.ts';
import { axeViolations } from '../../support/axe.ts';
import { launchChromium } from '../../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../../support/portals.ts';
import type { Visitor } from '../../support/portals.ts';
import { speakerOf } from '../../support/speaker.ts';
import type { Speaker } from '../../support/speaker.ts';

export const patience = { timeout: 15_000 };
/** The day on which the demonstration begins. */
export const today: Day = '2026-04-07';

/** Who plays, and where they sign in. */
const doors = {
  Mireille: 'clsc',
  Paule: 'clsc',
  Lise: 'hospital',
  Renaud: 'hospital',
  Aurore: 'door',
  Solange: 'door',
} as const;
export type Player = keyof typeof doors;

/** One demonstration for the whole story of Aurore: each person keeps a browser of their own from scene to scene. */
export class Stage {
  readonly #visitors = new Map<Player, Promise<Visitor>>();
  #demonstration: RunningDemonstration | undefined;
  #browser: Browser | undefined;
  #person: PersonReference | undefined;

  async open(basePort: number): Promise<void> {
    this.#demonstration = await startPortals(basePort);
    this.#browser = await launchChromium();
    const { answer } = await (
      await this.speaker('Aurore')
    ).query<{ files: { person: PersonReference }[] }>('file.mine', undefined);
    this.#person = answer?.files[0]?.person;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#demonstration?.stop();
  }

  /** Aurore's file by its own identifier, which every member may use. */
  get person(): PersonReference {
    assert.ok(this.#person, 'Aurore has a file at her own door');
    return this.#person;
  }

  visitor(player: Player): Promise<Visitor> {
    const known = this.#visitors.get(player) ?? this.#enter(player);
    this.#visitors.set(player, known);
    return known;
  }

  async speaker(player: Player): Promise<Speaker> {
    const visitor = await this.visitor(player);
    assert.ok(this.#demonstration);
    return speakerOf(visitor, this.#demonstration.addresses.api);
  }

  /** The circle as somebody reads it; throws when it is not theirs to read. */
  async circle(player: Player): Promise<CircleReadAnswer> {
    const { answer, text } = await (
      await this.speaker(player)
    ).query<CircleReadAnswer>('circle.read', {
      person: this.person,
    });
    assert.ok(answer, text);
    return answer;
  }

  /** One panel of Aurore's file in an institution's portal, from the list of persons on. */
  async panel(player: Player, name: RegExp, element: string): Promise<Locator> {
    const visitor = await this.visitor(player);
    await visitor.page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Patients|Mes usagers/ })
      .click(patience);
    await openFile(visitor, 'Aurore T.');
    return openPanel(visitor, name, element);
  }

  /** One part of the circle at an institution, as its row of buttons names it. */
  async circlePart(player: Player, part: string): Promise<Locator> {
    const circle = await this.panel(player, /Cercle/, 'fil-circle-of-care');
    await circle.getByRole('button', { name: part, exact: true }).click(patience);
    return circle;
  }

  /** Aurore's page at her own door, read anew by somebody. */
  async ownPage(player: 'Aurore' | 'Solange'): Promise<Locator> {
    const { page } = await this.visitor(player);
    await page.reload();
    const own = page.locator('fil-circle-of-care');
    await own.getByRole('heading', { name: /cercle de soins/i }).waitFor(patience);
    return own;
  }

  /** The references received by somebody, at their institution. */
  async inbox(player: Player): Promise<Locator> {
    const { page } = await this.visitor(player);
    await page.getByRole('link', { name: 'Références reçues' }).click(patience);
    const inbox = page.locator('fil-referral-inbox');
    await inbox.getByRole('button', { name: 'Relire la liste' }).click(patience);
    return inbox;
  }

  /** The screen as it stands is accessible, and nothing went wrong in the console since they came. */
  async isSound(player: Player): Promise<void> {
    const { page, complaints } = await this.visitor(player);
    assert.deepEqual(await axeViolations(page), [], `what ${player} sees`);
    assert.deepEqual(complaints, [], `the console of ${player}`);
  }

  async #enter(player: Player): Promise<Visitor> {
    assert.ok(this.#demonstration && this.#browser);
    const portal = doors[player];
    const address = this.#demonstration.addresses[portal];
    const entrance = portal === 'door' ? `${address}/login?territoire=rapides` : address;
    return signIn(this.#browser, entrance, player);
  }
}

/** Everything that reads of a file answer to somebody, as the bytes that came over the wire. */
export async function everythingRead(speaker: Speaker, person: PersonReference): Promise<string> {
  const paths = ['file.summary', 'plan.read', 'timeline.read', 'evaluation.list', 'circle.read'];
  const replies = await Promise.all(paths.map((path) => speaker.query(path, { person })));
  return replies.map(({ text }) => text).join('\n');
}

/** The words that an element shows, those of its shadow root. */
export const wordsOf = (element: Locator): Promise<string> =>
  element.evaluate((node) => node.shadowRoot?.textContent ?? '');
