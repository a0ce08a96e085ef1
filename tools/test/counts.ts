import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the stages counted; each runs in a process of its own, so they meet in a file. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const file = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'test-counts.ndjson');

export function resetCounts(): void {
  rmSync(file, { force: true });
}

export function addCounts(counts: Counts): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

export function counts(): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(file)) return sum;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const each = JSON.parse(line) as Counts;
    sum.passed += each.passed;
    sum.failed += each.failed;
    sum.skipped += each.skipped;
  }
  return sum;
}
