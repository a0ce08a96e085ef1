import { openFile, signIn, startPortals } from '../support/portals.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';

const loads = 7;

/** Panel of the CLSC's portal, its element, and a word that only its loaded content has. */
const screens = [
  ['evaluation', 'fil-evaluation-form', 'Signée'],
  ['plan', 'fil-psi-viewer', 'Popote roulante'],
  ['continuite', 'fil-continuity-timeline', 'Popote roulante'],
  ['ressources', 'fil-resource-directory', 'service'],
] as const;

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Cold load of each element in Chromium, in the CLSC's portal on real data: an empty cache at every load. From the
 * start of the navigation to the first paint after the element shows the person's data; bytes are those of scripts.
 */
export async function benchColdLoad(): Promise<void> {
  if (withoutChromium !== false) return console.log(`\nCold load: skipped, ${withoutChromium}`);
  const demonstration = await startPortals(5800);
  const browser = await launchChromium();
  console.log(`\nCold load in Chromium, median of ${loads} (empty cache, the service and the database on the same machine)`);
  console.log('                          host page ready   element shows data   scripts of ours');
  try {
    const visitor = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    await openFile(visitor, 'Aurore T.');
    const file = visitor.page.url().replace(/\/(evaluation|plan|continuite|ressources)?$/, '');
    const state = await visitor.context.storageState();
    await visitor.context.close();
    for (const [panel, element, word] of screens) {
      const hosts: number[] = [];
      const shown: number[] = [];
      let bytes = 0;
      for (let load = 0; load < loads; load += 1) {
        const context = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 800 }, locale: 'fr-CA' });
        const page = await context.newPage();
        await page.goto(`${file}/${panel}`, { waitUntil: 'commit' });
        const times = await page.evaluate(
          ([tag, text]) =>
            new Promise<{ host: number; shown: number; bytes: number }>((settle) => {
              let host = 0;
              const look = () => {
                if (host === 0 && document.querySelector('main, h1')) host = performance.now();
                if (document.querySelector(tag)?.shadowRoot?.textContent?.includes(text) !== true) return requestAnimationFrame(look);
                return requestAnimationFrame(() => {
                  const ours = performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.startsWith('/fil/'));
                  const size = ours.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
                  settle({ host, shown: performance.now(), bytes: size });
                });
              };
              look();
            }),
          [element, word] as const,
        );
        hosts.push(times.host);
        shown.push(times.shown);
        bytes = times.bytes;
        await context.close();
      }
      const row = [`${median(hosts).toFixed(0)} ms`.padStart(15), `${median(shown).toFixed(0)} ms`.padStart(20), `${(bytes / 1000).toFixed(1)} kB`.padStart(17)];
      console.log(`${element.padEnd(25)} ${row.join(' ')}`);
    }
  } finally {
    await browser.close();
    await demonstration.stop();
  }
}
