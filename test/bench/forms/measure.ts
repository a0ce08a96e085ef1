import type { Browser, CDPSession, Page } from 'playwright-core';
import { slug } from './bundle.ts';
import type { Competitor } from './competitors.ts';
import type { FormMarks } from './generated-form.ts';
import { installProbe } from './probe.ts';
import type { BenchServer, Fetched } from './serve.ts';

/** One visit of one competitor. Milliseconds unless said; NaN for what it does not do. */
export interface Visit {
  readonly rendered: number;
  /** CPU of the main thread, until nothing more happens after the form is shown: not what others of the machine took. */
  readonly task: number;
  /** As a clock on the wall sees it, others of the machine included. */
  readonly script: number;
  /** Style and layout, as a clock on the wall sees it. */
  readonly layout: number;
  /** After garbage collection, in MiB. */
  readonly heap: number;
  readonly nodes: number;
  /** kB fetched until the form is rendered, without the form itself. */
  readonly brotli: number;
  readonly gzip: number;
  /** kB (brotli) fetched afterwards by itself, until nothing more comes: what the form will need and does not show. */
  readonly later: number;
  readonly digit: number;
  readonly digitTask: number;
  readonly toggle: number;
  readonly toggleTask: number;
  readonly keys: readonly number[];
  readonly longest: number;
  /** Of the main thread, for one key. */
  readonly keyTask: number;
}

interface Spent {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
}

async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    task: of('ThreadTime'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Without a request for so long, nothing more is fetched by itself. */
const quietMilliseconds = 1500;

/** What the page fetches by itself from now on. */
async function fetchedLater(server: BenchServer): Promise<readonly Fetched[]> {
  const all: Fetched[] = [];
  for (let quiet = 0; quiet < quietMilliseconds; quiet += 100) {
    await pause(100);
    const some = server.takeFetched();
    if (some.length > 0) quiet = 0;
    all.push(...some);
  }
  return all;
}

/** Waits until the main thread rests: under 4 ms of work in 150 ms. */
async function atRest(session: CDPSession): Promise<Spent> {
  let before = await spent(session);
  for (let turn = 0; turn < 40; turn += 1) {
    await pause(150);
    const now = await spent(session);
    if (now.task - before.task < 4) return now;
    before = now;
  }
  return before;
}

const unused: Uses = {
  digit: Number.NaN,
  digitTask: Number.NaN,
  toggle: Number.NaN,
  toggleTask: Number.NaN,
  keys: [],
  longest: Number.NaN,
  keyTask: Number.NaN,
};
const typedText = 'the person says she sleeps wel';
const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** A fresh page of the competitor, in a fresh context: loaded, measured at rest, then used. */
export async function visit(
  browser: Browser,
  server: BenchServer,
  competitor: Competitor,
  size: number,
  marks: FormMarks,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  try {
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    // The process is there before the page is asked for, as in a browser at work.
    await page.goto(`${server.address}/blank.html`);
    await atRest(session);
    server.takeFetched();
    const before = await spent(session);
    const form = competitor.fetchesForm === true ? '' : `&form=/forms/${size}.json`;
    await page.goto(`${server.address}/${slug(competitor.name)}.html?size=${size}${form}`, {
      waitUntil: 'commit',
    });
    const rendered = await page.evaluate((last) => window.probe?.rendered(last), marks.last);
    const fetched = server.takeFetched();
    const later = await fetchedLater(server);
    const loaded = await atRest(session);
    const sum = (files: readonly Fetched[], encoding: 'br' | 'gzip') =>
      files
        .filter(({ path }) => !path.startsWith('/forms/') && !path.includes('instrument.read'))
        .reduce((total, file) => total + file[encoding], 0) / 1000;
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    const uses = process.argv.includes('--loads-only') ? unused : await use(page, session, marks);
    return {
      rendered: rendered ?? Number.NaN,
      task: loaded.task - before.task,
      script: loaded.script - before.script,
      layout: loaded.layout - before.layout,
      heap: usedSize / 2 ** 20,
      nodes,
      brotli: sum(fetched, 'br'),
      gzip: sum(fetched, 'gzip'),
      later: sum(later, 'br'),
      ...uses,
    };
  } finally {
    await context.close();
  }
}

type Uses = Pick<Visit, 'digit' | 'digitTask' | 'toggle' | 'toggleTask' | 'keys' | 'longest' | 'keyTask'>;

async function use(page: Page, session: CDPSession, marks: FormMarks): Promise<Uses> {
  const digits = await digit(page, session, marks);
  const toggles = await toggle(page, session, marks);
  await focusOn(page, marks.text);
  await atRest(session);
  await page.evaluate(() => window.probe?.typing());
  const before = await spent(session);
  for (const key of typedText) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await pause(40);
  }
  const after = await atRest(session);
  const typed = await page.evaluate(() => window.probe?.typed());
  return {
    ...digits,
    ...toggles,
    keys: typed?.keys ?? [],
    longest: Math.max(typed?.longest ?? 0, typed?.longTask ?? 0),
    keyTask: (after.task - before.task) / typedText.length,
  };
}

async function focusOn(page: Page, linkId: string): Promise<void> {
  await page.evaluate((id) => window.formAdapter?.field(id)?.focus(), linkId);
}

/** The number is typed three times; the first warms up. A competitor that shows no sum is asked once. */
async function digit(page: Page, session: CDPSession, marks: FormMarks) {
  const times: number[] = [];
  const tasks: number[] = [];
  for (const number of [3, 5, 8]) {
    await focusOn(page, marks.number);
    const before = await atRest(session);
    const watching = page.evaluate(([some, n]) => window.probe?.calculated(some, n), [
      marks,
      number,
    ] as const);
    // The watch must listen before the key comes.
    await pause(50);
    await page.keyboard.press(String(number));
    times.push((await watching) ?? Number.NaN);
    tasks.push((await atRest(session)).task - before.task);
    await page.keyboard.press('Backspace');
    if (Number.isNaN(times.at(-1))) return { digit: Number.NaN, digitTask: Number.NaN };
  }
  return { digit: median(times.slice(1)), digitTask: median(tasks.slice(1)) };
}

async function toggle(page: Page, session: CDPSession, marks: FormMarks) {
  const times: number[] = [];
  const tasks: number[] = [];
  for (const yes of [true, false, true]) {
    await page.evaluate(([id, said]) => window.formAdapter?.choice(id, said)?.focus(), [
      marks.boolean,
      yes,
    ] as const);
    const before = await atRest(session);
    const watching = page.evaluate(([some, said]) => window.probe?.conditions(some, said), [
      marks,
      yes,
    ] as const);
    await pause(50);
    await page.keyboard.press('Space');
    const time = (await watching) ?? Number.NaN;
    const { task } = await atRest(session);
    if (Number.isNaN(time)) return { toggle: Number.NaN, toggleTask: Number.NaN };
    if (!yes) continue;
    times.push(time);
    tasks.push(task - before.task);
  }
  return { toggle: median(times.slice(1)), toggleTask: median(tasks.slice(1)) };
}
