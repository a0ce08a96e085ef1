import { DeviceProblem } from '@fil/connection/visit';
import type { ErasedCopy, OpenVisit, PreparedVisit } from '@fil/connection/visit';
import { fetchUnsent } from './fetch-unsent.ts';
import { whenIdle } from './idle.ts';
import { holdVisit } from './one-tab.ts';
import type { PageParts } from './page-parts.ts';
import { notPreparedWords, prepareVisit, readAbout } from './prepare-visit.ts';
import { RunningVisit } from './running-visit.ts';
import { fillingView } from './views/filling.ts';
import { finishView } from './views/finish.ts';
import { homeView } from './views/home.ts';
import { parkedView } from './views/parked.ts';
import { personName, prepareView } from './views/prepare.ts';
import type { AboutVisit, VisitChoice } from './views/prepare.ts';
import { preparingView, readyView } from './views/preparing.ts';
import { elsewhereView, unlockView } from './views/unlock.ts';

const idleMilliseconds = 10 * 60_000;
const lookEveryMilliseconds = 60_000;

type Listed = PreparedVisit & { readonly unsent: number };

interface Running {
  readonly visit: RunningVisit;
  readonly person: string;
  readonly expires: number;
  readonly stopIdle: () => void;
}

/** What the page shows, and when. One visit at most has its key in memory. */
export class VisitPage {
  readonly #parts: PageParts;
  #running: Running | undefined;
  /** Told until the page is closed: what this device no longer has. */
  #erased: readonly ErasedCopy[] = [];

  constructor(parts: PageParts) {
    this.#parts = parts;
    // A visit that is over, or erased on command, is not left open until somebody looks.
    setInterval(() => void this.#look(), lookEveryMilliseconds);
    window.addEventListener('online', () => void this.#look());
  }

  async start(): Promise<void> {
    await this.#sweep();
    await this.home();
  }

  /** The line to a portal came or went. */
  lineChanged(): void {
    const { line, speech } = this.#parts;
    if (line.handOver?.locale !== undefined && !this.#running) speech.speak(line.handOver.locale);
    if (this.#running) this.#running.visit.connection.retry();
    else if (line.isHere && line.handOver?.person && line.handOver !== this.#offered) void this.#prepare();
    else if (this.#isHome) void this.home();
  }

  #isHome = false;
  /** What was handed over is proposed once. */
  #offered: PageParts['line']['handOver'];

  async home(said?: string): Promise<void> {
    const { visits, stage, updates } = this.#parts;
    this.#isHome = true;
    const listed = await Promise.all(
      (await visits.list().catch(() => [])).map(async (visit) => ({
        ...visit,
        unsent: await visits.unsentIn(visit.id),
      })),
    );
    void updates.offer();
    stage.show(
      homeView(this.#parts, {
        visits: listed,
        erased: this.#erased,
        said,
        open: (visit) => this.#unlock(listed.find(({ id }) => id === visit.id) ?? { ...visit, unsent: 0 }),
      }),
    );
  }

  async #prepare(problem?: string): Promise<void> {
    const { line, stage, speech } = this.#parts;
    const person = line.handOver?.person;
    if (!person) return this.home();
    this.#offered = line.handOver;
    this.#isHome = false;
    try {
      const about = await readAbout(this.#parts, person);
      const choose = (shown: string | undefined): void =>
        stage.show(
          prepareView(this.#parts, {
            about,
            problem: shown,
            back: () => void this.home(),
            prepare: (choice) =>
              void this.#carryOut(person, about, choice).catch((thrown: unknown) =>
                choose(notPreparedWords(speech, thrown)),
              ),
          }),
        );
      choose(problem);
    } catch (thrown) {
      await this.home(notPreparedWords(speech, thrown));
    }
  }

  async #carryOut(
    person: NonNullable<NonNullable<PageParts['line']['handOver']>['person']>,
    about: AboutVisit,
    choice: VisitChoice,
  ): Promise<void> {
    const { stage, visits } = this.#parts;
    const progress = preparingView(this.#parts);
    stage.show(progress);
    const letGo = await holdVisit('preparing', () => Promise.resolve());
    try {
      const visit = await prepareVisit(this.#parts, person, about, choice, progress);
      const listed = (await visits.list()).find(({ id }) => id === visit.id);
      const expires = listed?.expires ?? 0;
      const begin = (): void => void this.#run(visit, expires);
      stage.show(readyView(this.#parts, expires, begin, () => void this.home()));
    } finally {
      letGo?.();
    }
  }

  #unlock(visit: Listed, said?: string): void {
    const { stage, visits, speech } = this.#parts;
    this.#isHome = false;
    stage.show(
      unlockView(this.#parts, {
        visit,
        said,
        back: () => void this.home(),
        erase: () => void visits.finish(visit.id).then((heard) => this.home(this.#finishedWords(heard))),
        unlock: async (passphrase) => {
          try {
            await this.#run(await visits.open(visit.id, passphrase), visit.expires);
            return undefined;
          } catch (thrown) {
            if (!(thrown instanceof DeviceProblem)) throw thrown;
            if (thrown.code === 'authenticatorRefused') return speech.term('authenticatorRefused');
            if (thrown.code === 'wrongSecret') return speech.term('wrongSecret');
            await this.#sweep();
            await this.home();
            return undefined;
          }
        },
      }),
    );
  }

  async #run(visit: OpenVisit, expires: number, takeOver = false): Promise<void> {
    const { stage, speech, clock } = this.#parts;
    this.#isHome = false;
    const release = await holdVisit(visit.id, () => this.#lock(speech.term('takenOver')), takeOver);
    if (!release)
      return stage.show(
        elsewhereView(
          this.#parts,
          () => void this.#run(visit, expires, true),
          () => void this.home(),
        ),
      );
    const running = await RunningVisit.start(this.#parts, visit, release);
    speech.timeZone = running.connection.timeZone;
    const summary = await running.connection
      .query('file.summary', { person: running.person })
      .catch(() => undefined);
    this.#running = {
      visit: running,
      person: summary ? personName(summary) : '',
      expires,
      stopIdle: whenIdle(clock, idleMilliseconds, () => void this.#lock(speech.term('lockedIdle'))),
    };
    this.#fill();
  }

  #fill(evaluationId?: string): void {
    const { stage, speech } = this.#parts;
    const running = this.#running;
    if (!running) return;
    const { visit, person, expires } = running;
    stage.show(
      fillingView(this.#parts, {
        running: visit,
        person,
        expires,
        evaluationId,
        lock: () => void this.#lock(speech.term('lockedHere')),
        finish: () => this.#finish(visit),
        takeAway: () => this.#takeAway(visit),
        parked: () =>
          stage.show(
            parkedView(this.#parts, {
              running: visit,
              writeAnew: (id) => this.#fill(id),
              takeAway: () => this.#takeAway(visit),
              back: () => this.#fill(),
            }),
          ),
      }),
    );
  }

  #takeAway(visit: RunningVisit): void {
    const { speech, clock } = this.#parts;
    void fetchUnsent().then(({ takeAway }) => takeAway(visit, speech, clock.now()));
  }

  #finish(visit: RunningVisit): void {
    const { stage, visits } = this.#parts;
    stage.show(
      finishView(this.#parts, {
        running: visit,
        takeAway: () => this.#takeAway(visit),
        back: () => this.#fill(),
        finish: () =>
          void this.#leave().then(async () =>
            this.home(this.#finishedWords(await visits.finish(visit.visit.id))),
          ),
      }),
    );
  }

  #finishedWords(heard: boolean): string {
    return this.#parts.speech.term(heard ? 'finished' : 'finishedLater');
  }

  /** Takes the form off the screen and the key out of memory. What was written stays on the device. */
  async #leave(): Promise<Running | undefined> {
    const running = this.#running;
    this.#running = undefined;
    running?.stopIdle();
    if (!running) return undefined;
    // The form gives what it still has as it goes.
    document.querySelector('fil-evaluation-form')?.remove();
    await running.visit.close();
    return running;
  }

  async #lock(said: string): Promise<void> {
    const { visits } = this.#parts;
    const left = await this.#leave();
    if (!left) return;
    const { id } = left.visit.visit;
    const listed = (await visits.list()).find((visit) => visit.id === id);
    if (!listed) return this.home(said);
    this.#unlock({ ...listed, unsent: await visits.unsentIn(id) }, said);
  }

  /** Before anything else: what has to be erased is. */
  async #sweep(): Promise<void> {
    const erased = await this.#parts.visits.sweep(this.#open).catch(() => []);
    this.#erased = [...this.#erased, ...erased];
  }

  async #look(): Promise<void> {
    const { visits } = this.#parts;
    const id = this.#running?.visit.visit.id;
    const because = id === undefined ? null : await visits.whyErase(id);
    if (id !== undefined && because) {
      await this.#leave();
      const erased = await visits.eraseBecause(id, because);
      if (erased) this.#erased = [...this.#erased, erased];
      return this.home();
    }
    const before = this.#erased.length;
    await this.#sweep();
    if (this.#erased.length > before && this.#isHome) await this.home();
  }

  get #open(): ReadonlySet<string> {
    const id = this.#running?.visit.visit.id;
    return new Set(id === undefined ? [] : [id]);
  }
}
