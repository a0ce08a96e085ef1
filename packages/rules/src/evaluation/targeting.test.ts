import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recourseOutcomes, requestSources } from '@fil/vocabulary/codes';
import type { RecourseOutcome, RequestSource } from '@fil/vocabulary/codes';
import fc from 'fast-check';
import { record } from '../testing/records.ts';
import { fewestDecisionsShown, targetingReport } from './targeting.ts';

function file(source: RequestSource, ...outcomes: readonly RecourseOutcome[]) {
  return outcomes.map((outcome, index) =>
    record('recourseDecision', `${index}`, {
      evaluationId: 'e',
      outcome,
      criteria: [],
      level: 'reinforced',
      decidedOn: '2026-02-09',
      source,
      ...(index > 0 && { amends: String(index - 1) }),
    }),
  );
}
const files = (count: number, source: RequestSource, outcome: RecourseOutcome) =>
  Array.from({ length: count }, () => file(source, outcome));

test('QC-05b: a rate is told from five decisions on, by type of sender', () => {
  assert.deepEqual(targetingReport(files(4, 'hospital', 'refuted')), { all: null, bySource: [] });
  const five = [...files(2, 'hospital', 'refuted'), ...files(3, 'hospital', 'confirmed')];
  const quality = { decisions: 5, refuted: 2, refutedRate: 0.4 };
  assert.deepEqual(targetingReport(five), { all: quality, bySource: [{ source: 'hospital', ...quality }] });
});

test('a decision that was amended counts as what it became', () => {
  const amended = Array.from({ length: 5 }, () => file('hospital', 'refuted', 'confirmed'));
  assert.equal(targetingReport(amended).all?.refuted, 0);
  assert.equal(targetingReport(amended).all?.decisions, 5);
});

test('a small source is not found by taking the others from the whole', () => {
  const report = targetingReport([...files(6, 'hospital', 'refuted'), ...files(1, 'relative', 'refuted')]);
  assert.equal(report.all?.decisions, 7);
  assert.deepEqual(report.bySource, []);
});

test('whatever was decided, no group smaller than five can be told, shown or left over', () => {
  const decided = fc.tuple(fc.constantFrom(...requestSources), fc.constantFrom(...recourseOutcomes));
  fc.assert(
    fc.property(fc.array(decided, { maxLength: 60 }), (all) => {
      const report = targetingReport(all.map(([source, outcome]) => file(source, outcome)));
      assert.equal(report.all === null, all.length < fewestDecisionsShown);
      let rest = all.length;
      for (const { decisions, refuted } of report.bySource) {
        assert.ok(decisions >= fewestDecisionsShown && refuted <= decisions);
        rest -= decisions;
      }
      assert.ok(report.bySource.length === 0 || rest === 0 || rest >= fewestDecisionsShown);
    }),
  );
});
