import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from '../../support/axe.ts';
import { inTwoActivations, openPart, patience, wordsOf } from '../../support/circle-panel.ts';
import { moveClock, openFile } from '../../support/portals.ts';
import {
  addOnConsent,
  agreedToNadege,
  atDac,
  atHospital,
  circleOf,
  domainsOpenTo,
  refusedTo,
} from './stage.ts';
import type { Stage } from './stage.ts';

/** FR-11: somebody leaves, and comes back. */
export function leaving(stage: () => Stage): void {
  // Inès has no portal: Nadège, who has one, leaves and comes back in her place.
  test('FR-11: who leaves is out on the next read and on the open page; a return is a second membership', async (t) => {
    const { browser, demonstration, bastien, circle, nadege, asBastien, asNadege } = stage();
    await openFile(nadege, 'Hervé L.');
    const seen = nadege.page.locator('fil-psi-viewer');
    await seen.getByText('Rester chez lui, avec Odile et son jardin').first().waitFor(patience);
    const stream = await asNadege.stream(atHospital);
    assert.equal(stream.status, 200);
    const closed = (async () => {
      while ((await stream.next()) !== undefined);
      return performance.now();
    })();

    await bastien.page.reload();
    await openPart(circle, 'Membres');
    await inTwoActivations(circle, 'Mettre fin\u00a0: Nadège R.');
    const confirmed = performance.now();
    await circle.getByText('L’accès de Nadège R. a pris fin.').waitFor(patience);
    await refusedTo(asNadege);
    const delay = (await closed) - confirmed;
    t.diagnostic(`live stream closed ${Math.round(delay)} ms after the end was confirmed`);
    assert.ok(delay < 3000, `closed after ${delay} ms`);
    await seen.getByText('Rien à afficher ici.').waitFor(patience);
    assert.ok(!(await wordsOf(seen)).includes('Odile'));
    assert.deepEqual(await axeViolations(nadege.page), []);

    await moveClock(browser, demonstration, '1 semaine');
    await bastien.page.reload();
    await addOnConsent(circle, 'Nadège R.', 'Travail social', true);
    await circle.getByText('1 ancien membre').click(patience);
    const stays = (await circleOf(asBastien, atDac)).members.filter(({ name }) => name === 'Nadège R.');
    assert.deepEqual(
      stays.map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from.localeCompare(b.from)),
      [
        { from: '2026-03-14', to: '2026-04-08' },
        { from: '2026-04-15', to: undefined },
      ],
    );
    assert.equal(new Set(stays.map(({ membershipId }) => membershipId)).size, 2);
    // Of what the role would open, she reads what Hervé agreed to.
    assert.deepEqual(await domainsOpenTo(asNadege, atHospital), agreedToNadege);
    assert.deepEqual(await axeViolations(bastien.page), []);
  });
}
