import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';

const changes = 12;

/** From a change of the nearest `lang` to the first frame in which the whole plan speaks it (goal: under 100 ms). */
export async function benchLanguage(): Promise<void> {
  if (withoutChromium !== false) return console.log(`\nChange of language: skipped, ${withoutChromium}`);
  const demonstration = await startPortals(5850);
  const browser = await launchChromium();
  try {
    const visitor = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    await openFile(visitor, 'Aurore T.');
    const plan = await openPanel(visitor, /Plan/, 'fil-psi-viewer');
    await plan.getByText('Popote roulante').first().waitFor();
    const times = await plan.evaluate(async (element, count) => {
      const measured: number[] = [];
      const words = { en: 'Case manager', 'fr-CA': 'Gestionnaire de cas' };
      for (let change = 0; change < count; change += 1) {
        const language = change % 2 === 0 ? 'en' : 'fr-CA';
        const began = performance.now();
        (element as HTMLElement).lang = language;
        while (element.shadowRoot?.textContent?.includes(words[language]) !== true) {
          await new Promise((frame) => requestAnimationFrame(frame));
        }
        measured.push(performance.now() - began);
      }
      return measured.toSorted((one, other) => one - other);
    }, changes);
    const [half, most] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
    console.log(
      `\nChange of language of a whole plan, ${changes} times: median ${half.toFixed(0)} ms, slowest ${most.toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
    await demonstration.stop();
  }
}
