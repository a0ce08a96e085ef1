import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continuityBreak, noFacts, stay } from '../testing/records.ts';
import { absenceDays, absences, isAway } from './absences.ts';
import { placeNow } from './place-now.ts';

const admission = (endedOn?: string) =>
  continuityBreak('fall', 'unplannedHospitalization', '2026-03-19', endedOn);

test('a stay and a break that tell the same admission make one absence, ended by whichever knows its end', () => {
  const whole = [{ from: '2026-03-19', to: '2026-03-26' }];
  const open = stay('lac', 'hospital', '2026-03-19');
  const closed = stay('lac', 'hospital', '2026-03-19', '2026-03-26');
  assert.deepEqual(absences({ ...noFacts, stays: [closed], breaks: [admission()] }), whole);
  assert.deepEqual(absences({ ...noFacts, stays: [open], breaks: [admission('2026-03-26')] }), whole);
  assert.deepEqual(absences({ ...noFacts, stays: [open], breaks: [admission()] }), [{ from: '2026-03-19' }]);
});

test('an open absence is not ended by an earlier stay', () => {
  const earlier = stay('first', 'hospital', '2026-01-05', '2026-01-09');
  assert.deepEqual(absences({ ...noFacts, stays: [earlier], breaks: [admission()] }), [
    { from: '2026-01-05', to: '2026-01-09' },
    { from: '2026-03-19' },
  ]);
});

test('hospital then rehabilitation is one absence; temporary care suspends nothing', () => {
  const stays = [
    stay('a', 'hospital', '2026-03-01', '2026-03-08'),
    stay('b', 'rehabilitation', '2026-03-08', '2026-03-20'),
    stay('c', 'temporaryCare', '2026-03-20', '2026-04-20'),
  ];
  assert.deepEqual(absences({ ...noFacts, stays }), [{ from: '2026-03-01', to: '2026-03-20' }]);
});

test('only an unplanned hospitalisation is an absence among breaks', () => {
  assert.deepEqual(
    absences({ ...noFacts, breaks: [continuityBreak('x', 'lossOfCaregiver', '2026-03-01')] }),
    [],
  );
});

test('days of absence are counted within a period, an open one to its end', () => {
  const away = [{ from: '2026-03-01', to: '2026-03-03' }, { from: '2026-03-30' }];
  assert.equal(absenceDays(away, { from: '2026-03-02', to: '2026-04-02' }), 6);
  assert.equal(absenceDays(away, { from: '2026-03-10', to: '2026-03-20' }), 0);
  assert.ok(isAway(away, '2026-04-30') && !isAway(away, '2026-03-29'));
});

test('on the day of discharge the person is where she arrived', () => {
  const stays = [stay('lac', 'hospital', '2026-03-19', '2026-03-26'), stay('home', 'home', '2026-03-26')];
  assert.equal(placeNow(stays, '2026-03-18'), undefined);
  assert.equal(placeNow(stays, '2026-03-25')?.id, 'lac');
  assert.equal(placeNow(stays, '2026-03-26')?.id, 'home');
  assert.equal(placeNow(stays.slice(0, 1), '2026-03-26'), undefined);
});

test('an admission at night, told on two days, is one absence', () => {
  const ward = stay('lac', 'hospital', '2026-03-20', '2026-03-26');
  assert.deepEqual(absences({ ...noFacts, stays: [ward], breaks: [admission()] }), [
    { from: '2026-03-19', to: '2026-03-26' },
  ]);
  const monthLater = stay('lac', 'hospital', '2026-04-20', '2026-04-26');
  assert.deepEqual(absences({ ...noFacts, stays: [monthLater], breaks: [admission()] }), [
    { from: '2026-03-19' },
  ]);
});
