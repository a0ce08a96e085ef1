import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, withoutChromium } from '../../support/chromium.ts';
import { serveCompetitor, serveElements, serveForm } from './bundle.ts';
import { competitors } from './competitors.ts';
import { dependantsOf, generatedForm } from './generated-form.ts';
import { installPeers } from './install-peers.ts';
import { visit } from './measure.ts';
import type { Visit } from './measure.ts';
import { ownService } from './own-service.ts';
import { columns, printTable } from './report.ts';
import type { Figures } from './report.ts';
import { BenchServer, servedFile } from './serve.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const option = (name: string, otherwise: string) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

/**
 * Forms of 10 to 2 000 questions, ours beside its peers and beside a page without framework, in one Chromium. The
 * competitors take turns, so that whatever else the machine does falls on all of them; the first round warms up.
 * `--sizes=10,500`, `--rounds=5`, `--competitors=floor,Medplum` narrow it.
 */
export async function benchForms(): Promise<void> {
  if (withoutChromium !== false) return console.log(`\nForms: skipped, ${withoutChromium}`);
  const sizes = option('sizes', '10,100,500,2000').split(',').map(Number);
  const rounds = Number(option('rounds', '5'));
  const wanted = option('competitors', '').split(',').filter(Boolean);
  const peersInstalled = await installPeers(competitors(wanted).some(({ peer }) => peer === true));
  const entered = competitors(wanted).filter(({ peer }) => peer !== true || peersInstalled);
  const server = new BenchServer();
  server.procedures = ownService;
  server.files.set('/blank.html', await servedFile('text/html', '<!doctype html><title>Blank</title>'));
  await serveElements(server);
  for (const competitor of entered) await serveCompetitor(server, competitor);
  for (const size of sizes) await serveForm(server, size);
  await server.start();
  const browser = await launchChromium();
  const all: Record<string, Record<string, readonly Visit[]>> = {};
  try {
    for (const size of sizes) {
      const { marks } = generatedForm(size);
      const visits = new Map(entered.map(({ name }) => [name, [] as Visit[]]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const competitor of entered) {
          const one = await visit(browser, server, competitor, size, marks).catch((error: unknown) => {
            console.log(`${competitor.name}, ${size}: ${String(error).split('\n')[0]}`);
          });
          if (process.argv.includes('--verbose'))
            console.log(`${size} ${competitor.name}: ${JSON.stringify(one)}`);
          if (one && round > 0) visits.get(competitor.name)?.push(one);
        }
      }
      const figures: readonly Figures[] = entered.map((competitor) => ({
        competitor,
        visits: visits.get(competitor.name) ?? [],
      }));
      printTable(
        `Form of ${size} questions, ${dependantsOf(size)} sums and ${dependantsOf(size)} conditions; median of ${rounds}, and times the floor`,
        figures,
      );
      all[size] = Object.fromEntries(visits);
    }
    for (const { name, note } of entered) if (note !== undefined) console.log(`${name}: ${note}`);
    write(all);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Every visit, and the figure of each column, for whoever wants to look again. */
function write(all: Readonly<Record<string, Readonly<Record<string, readonly Visit[]>>>>): void {
  const folder = join(root, process.env['FIL_VAR'] ?? 'var', 'bench');
  mkdirSync(folder, { recursive: true });
  const figures = Object.entries(all).map(([size, byName]) => ({
    size: Number(size),
    competitors: Object.entries(byName).map(([name, visits]) => ({
      name,
      figures: Object.fromEntries(columns.map(({ title, of }) => [title, of(visits)])),
      visits,
    })),
  }));
  writeFileSync(join(folder, 'forms.json'), JSON.stringify(figures, undefined, 1));
  console.log(`Every visit: ${join(process.env['FIL_VAR'] ?? 'var', 'bench', 'forms.json')}`);
}
