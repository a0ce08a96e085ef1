import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOn } from '@fil/instruments/import';
import { emptyDocument } from '@fil/instruments/mapping';
import type { MappingDocument } from '@fil/instruments/mapping';
import { setAnswerValue, toggleItem } from '../mapping/edit-score.ts';
import { activityForm, formOf } from '../testing/sample-forms.ts';
import { Draft } from './draft.ts';
import type { DraftOrigin } from './draft.ts';

const form = formOf(activityForm);
function draftOf(origin: DraftOrigin = { kind: 'new' }, mapping?: MappingDocument): Draft {
  const read = reportOn(activityForm, form, form.problems);
  return new Draft(origin, { ...read, form }, mapping);
}
const keptOrigin: DraftOrigin = { kind: 'kept', id: 'clsc:grille', version: '2024', revision: 1 };

test('a new form is named by its title; a newer version by the form that it renews', () => {
  assert.equal(draftOf().name, 'grille-des-activites');
  assert.equal(draftOf({ kind: 'version', id: 'clsc:grille' }).name, 'grille');
});

test('the form is kept as it was brought, but for a version that somebody changed', () => {
  const draft = draftOf();
  assert.equal(draft.questionnaire, form.source);
  draft.version = ' 2024-b ';
  assert.deepEqual(draft.questionnaire, { ...activityForm, version: '2024-b' });
  for (const [version, problem] of [
    ['', 'noVersion'],
    ['x'.repeat(41), 'longVersion'],
  ] as const) {
    draft.version = version;
    assert.equal(draft.nameProblem, problem);
  }
  draft.version = '1';
  draft.name = 'Grille';
  assert.equal(draft.nameProblem, 'badName');
});

test('another way of scoring puts the first aside, and coming back finds it', () => {
  const draft = draftOf();
  draft.chooseScore('sum');
  const question = form.question('laver')!;
  draft.edit((document) => toggleItem(document, form, question, true));
  const { score } = draft.document;
  draft.chooseScore('function:katz');
  draft.chooseScore('none');
  draft.chooseScore('sum');
  assert.deepEqual(draft.document.score, score);
});

test('text that is no number stays as typed, is told once at its field, and is no silent value', () => {
  const draft = draftOf();
  draft.chooseScore('sum');
  draft.edit((document) => toggleItem(document, form, form.question('laver')!, true));
  const place = { in: 'items', at: 0 } as const;
  const field = 'score.items[0].values.seul';
  const take = (value: number | undefined) =>
    draft.edit((document) => setAnswerValue(document, place, 'seul', value));
  draft.type(field, 'deux', take);
  assert.deepEqual([draft.typed(field, undefined), draft.unread], ['deux', [field]]);
  assert.ok(!draft.errors.some(({ at }) => at === field), 'told as text that is no number, and not again');
  assert.equal(draft.isReady, false);
  draft.type(field, '2,', take);
  assert.deepEqual([draft.typed(field, 2), draft.unread], ['2,', []]);
  assert.equal(draft.typed(field, 3), undefined, 'another value shows itself');
  draft.type('score.bands[0].from', '', () => undefined, true);
  assert.ok(draft.isUnread('score.bands[0].from'), 'a band has a beginning');
});

test('a form that is there is dirty once something of its mapping is another', () => {
  const draft = draftOf(keptOrigin, emptyDocument);
  assert.equal(draft.isDirty, false);
  draft.chooseScore('entered');
  assert.equal(draft.isDirty, true);
  assert.equal(draftOf().isDirty, true, 'a new one from its first moment');
});
