import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aggirFindings } from './findings.ts';
import { aggirMeaning } from './meaning.ts';

const done = (code: string) => ({ values: [{ valueCoding: { code } }] });
const said = (valueBoolean: boolean) => ({ values: [{ valueBoolean }] });

test('a part coded C proposes the need of its variable, with the answers it rests on', () => {
  const [finding, ...others] = aggirFindings({ 'toilette/bas/fait': done('neFaitPas') }, 'fr-FR');
  assert.deepEqual(others, []);
  assert.equal(finding?.proposedNeed, 'Faire sa toilette avec l’aide nécessaire');
  assert.equal(finding.summary, 'Toilette du bas du corps\u00a0: ne fait pas seul(e) (C)');
  assert.deepEqual(finding.linkIds, ['toilette/bas/fait']);
  assert.equal(finding.dimension, 'adl');
});

test('a part done alone, or whose adverbs are not all known, proposes nothing', () => {
  const half = {
    'transferts/fait': done('faitSeul'),
    'transferts/s': said(true),
    'transferts/t': said(false),
  };
  assert.deepEqual(aggirFindings(half, 'fr-FR'), []);
  const whole = {
    ...half,
    'transferts/t': said(true),
    'transferts/c': said(true),
    'transferts/h': said(true),
  };
  assert.deepEqual(aggirFindings(whole, 'fr-FR'), []);
  const [partly] = aggirFindings({ ...whole, 'transferts/h': said(false) }, 'en');
  assert.equal(partly?.summary, 'Transfers: does it alone in part (B)');
});

test('each GIR has a meaning in each language, set as each country sets it', () => {
  for (let gir = 1; gir <= 6; gir++) {
    for (const locale of ['fr-CA', 'fr-FR', 'en'] as const)
      assert.match(aggirMeaning(`gir${gir}`, locale) ?? '', new RegExp(`^GIR ${gir}`));
  }
  assert.match(aggirMeaning('gir1', 'fr-FR') ?? '', /perdue\u202f; /);
  assert.match(aggirMeaning('gir1', 'fr-CA') ?? '', /perdue; /);
  assert.equal(aggirMeaning('toString', 'en'), undefined);
});
