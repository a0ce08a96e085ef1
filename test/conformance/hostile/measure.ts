/** Prints how long each hostile form takes to read, to start and to answer, the slowest first. */
import { hostileForms } from './hostile-forms.ts';
import { Apart } from './run-apart.ts';

await using apart = new Apart();

const rows: { name: string; read: number; start: number; slowestAnswer: number; says: string }[] = [];
for (const { name } of hostileForms) {
  try {
    const { read, start, slowestAnswer, failures } = await apart.try(name);
    rows.push({ name, read, start, slowestAnswer, says: failures.join('; ').slice(0, 100) });
  } catch (error) {
    rows.push({ name, read: NaN, start: NaN, slowestAnswer: NaN, says: String(error).slice(0, 100) });
  }
}
const worst = (row: (typeof rows)[number]): number => {
  const most = Math.max(row.read, row.start, row.slowestAnswer);
  return Number.isNaN(most) ? Infinity : most;
};
console.log('  read ms  start ms  answer ms  form');
for (const row of rows.sort((left, right) => worst(right) - worst(left)))
  console.log(
    [row.read, row.start, row.slowestAnswer].map((each) => each.toFixed(1).padStart(9)).join(' '),
    ` ${row.name.slice(0, 70)} ${row.says}`,
  );
