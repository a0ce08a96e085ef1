import type { Competitor } from './competitors.ts';
import type { Visit } from './measure.ts';

export interface Figures {
  readonly competitor: Competitor;
  readonly visits: readonly Visit[];
}

const sorted = (numbers: readonly number[]) =>
  numbers.filter((number) => !Number.isNaN(number)).toSorted((a, b) => a - b);

export function quantile(numbers: readonly number[], share: number): number {
  const all = sorted(numbers);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
}

interface Column {
  readonly title: string;
  readonly of: (visits: readonly Visit[]) => number;
  readonly digits?: number;
  /** Without a ratio to the floor: sizes that are not compared that way. */
  readonly bare?: boolean;
}

const medianOf = (key: Exclude<keyof Visit, 'keys'>) => (visits: readonly Visit[]) =>
  quantile(
    visits.map((one) => one[key]),
    0.5,
  );

export const columns: readonly Column[] = [
  { title: 'rendered ms', of: medianOf('rendered') },
  { title: 'CPU ms', of: medianOf('task') },
  { title: 'script ms', of: medianOf('script'), bare: true },
  { title: 'layout ms', of: medianOf('layout'), bare: true },
  { title: 'heap MiB', of: medianOf('heap'), digits: 1 },
  { title: 'nodes', of: medianOf('nodes'), bare: true },
  { title: 'br kB', of: medianOf('brotli'), digits: 1, bare: true },
  { title: 'gzip kB', of: medianOf('gzip'), digits: 1, bare: true },
  { title: 'later kB', of: medianOf('later'), digits: 1, bare: true },
  { title: 'digit ms', of: medianOf('digit') },
  { title: 'digit CPU', of: medianOf('digitTask') },
  { title: 'toggle ms', of: medianOf('toggle') },
  { title: 'toggle CPU', of: medianOf('toggleTask') },
  {
    title: 'key p95 ms',
    of: (visits) =>
      quantile(
        visits.flatMap(({ keys }) => keys),
        0.95,
      ),
  },
  {
    title: 'longest ms',
    of: (visits) => Math.max(0, ...sorted(visits.map(({ longest }) => longest))),
    bare: true,
  },
  { title: 'key CPU', of: medianOf('keyTask'), digits: 1 },
];

/** One size as a table: each figure, and in brackets its ratio to the floor. */
export function printTable(title: string, figures: readonly Figures[]): void {
  const floor = figures.find(({ competitor }) => competitor.name === 'floor');
  const width = Math.max(...figures.map(({ competitor }) => competitor.name.length)) + 1;
  console.log(`\n${title}`);
  for (const half of [columns.slice(0, 9), columns.slice(9)]) {
    console.log(''.padEnd(width) + half.map((column) => column.title.padStart(15)).join(''));
    for (const { competitor, visits } of figures) {
      const cells = half.map(({ of, digits = 0, bare }) => {
        const figure = of(visits);
        if (Number.isNaN(figure)) return '–'.padStart(15);
        const least = floor && floor.visits !== visits ? of(floor.visits) : Number.NaN;
        const ratio = bare === true || !(least > 0) ? '' : ` (${(figure / least).toFixed(1)}×)`;
        return `${figure.toFixed(digits)}${ratio}`.padStart(15);
      });
      console.log(competitor.name.padEnd(width) + cells.join(''));
    }
  }
  printBest(figures);
}

/** Ours beside the best of the peers, figure by figure. */
function printBest(figures: readonly Figures[]): void {
  const peers = figures.filter(({ competitor }) => competitor.peer === true);
  const ours = figures.filter(({ competitor }) => competitor.own === true);
  if (peers.length === 0) return;
  for (const { competitor, visits } of ours) {
    const told = columns.flatMap(({ title, of, bare }) => {
      const best = sorted(peers.map((peer) => of(peer.visits)))[0];
      const own = of(visits);
      if (bare === true && !title.endsWith('kB')) return [];
      return best === undefined || Number.isNaN(own) ? [] : [`${title} ${(own / best).toFixed(2)}×`];
    });
    console.log(`${competitor.name} against the best peer: ${told.join(', ')}`);
  }
}
