import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityRecord } from '@fil/vocabulary/types';
import { previousEvaluation } from './previous-evaluation.ts';

const evaluation = (
  id: string,
  startedOn: string,
  status: 'draft' | 'signed',
  { instrument = 'evaluation-socle', createdAt = `${startedOn}T13:00:00.000Z` } = {},
): EntityRecord<'evaluation'> => ({
  kind: 'evaluation',
  id,
  domain: 'plan',
  fact: { instrument, instrumentVersion: '1', status, startedOn, place: 'home' },
  versions: {},
  clashes: {},
  author: { name: 'Mireille O.', role: 'TS', organization: 'CLSC' },
  createdAt,
  updatedAt: createdAt,
});
const present = evaluation('present', '2026-04-07', 'draft', { createdAt: '2026-04-07T14:00:00.000Z' });
const signed = evaluation('signed', '2026-02-08', 'signed');

test('an empty draft begun the same morning does not hide the last signed evaluation', () => {
  const draft = evaluation('draft', '2026-04-07', 'draft');
  assert.equal(previousEvaluation([draft, signed, present], present), signed);
});

test('of several signed ones, the last that began before, with the same instrument', () => {
  const older = evaluation('older', '2025-08-01', 'signed');
  const later = evaluation('later', '2026-05-01', 'signed');
  const other = evaluation('other', '2026-03-10', 'signed', { instrument: 'aggir' });
  assert.equal(previousEvaluation([older, later, other, signed, present], present), signed);
  assert.equal(previousEvaluation([later, other, present], present), undefined);
});
