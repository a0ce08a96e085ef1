import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadingEntry } from '@fil/vocabulary/types';
import { readingsByDay } from './readings-by-day.ts';

const entry = (name: string, change: Partial<ReadingEntry> = {}): ReadingEntry => ({
  reader: { name, role: 'Infirmière', organization: 'CLSC' },
  day: '2026-04-07',
  firstAt: '2026-04-07T13:00:00.000Z',
  lastAt: '2026-04-07T13:05:00.000Z',
  count: 1,
  domains: ['plan'],
  purpose: 'careCoordination',
  role: 'nurse',
  ...change,
});

test('readings of one person on one day are one line, with every part and all moments', () => {
  const later = { firstAt: '2026-04-07T12:00:00.000Z', lastAt: '2026-04-07T15:00:00.000Z', count: 3 };
  assert.deepEqual(readingsByDay([entry('Ana'), entry('Ana', { ...later, domains: ['health', 'plan'] })]), [
    entry('Ana', { ...later, count: 4, domains: ['health', 'plan'] }),
  ]);
});

test('other days, readers and reasons stay apart, and an emergency is never merged with care', () => {
  const others = [
    entry('Ana'),
    entry('Ana', { day: '2026-04-06' }),
    entry('Bo'),
    entry('Ana', { purpose: 'emergency', role: null }),
  ];
  assert.deepEqual(readingsByDay(others), others);
});

test('her own readings are not told to her', () => {
  assert.deepEqual(readingsByDay([entry('Aurore', { role: 'person' })]), []);
});
