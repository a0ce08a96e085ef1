import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { emptyCircle, idOf, recordOf, sampleCircle, today } from '../testing/sample-circle.ts';
import { leadingClauses } from './leading-clauses.ts';

const kinds = (circle: CircleReadAnswer): readonly string[] => leadingClauses(circle).map(({ kind }) => kind);

describe('the leading sentence of the circle', () => {
  it('counts who is in the circle today, neither past nor to come', () => {
    const later = { ...sampleCircle.members[1]!, membershipId: idOf(400), from: '2026-05-01' };
    const [first] = leadingClauses({ ...sampleCircle, members: [...sampleCircle.members, later] });
    assert.deepEqual(first, { kind: 'members', count: 8 });
  });

  it('tells the consent that ends first, in days', () => {
    assert.deepEqual(
      leadingClauses(sampleCircle).find(({ kind }) => kind === 'consentEnds'),
      { kind: 'consentEnds', name: 'Physio Boréale', days: 6 },
    );
  });

  it('says nothing of an end that is far, nor of a consent withdrawn', () => {
    const consents = sampleCircle.consents.map((consent) => ({
      ...consent,
      fact: { ...consent.fact, until: '2026-04-13', withdrawnOn: '2026-04-01' },
    }));
    assert.ok(!kinds({ ...sampleCircle, consents }).includes('consentEnds'));
  });

  it('says that it is settled only when nothing waits, and not to whoever cannot see the agreements', () => {
    const quiet = { ...sampleCircle, consents: [], attention: [] };
    assert.deepEqual(kinds(quiet), ['members', 'settled']);
    assert.deepEqual(kinds({ ...quiet, grants: [{ domain: 'plan', level: 'read' }] }), [
      'members',
      'withheld',
    ]);
  });

  it('says first that nobody is accountable', () => {
    assert.deepEqual(kinds(emptyCircle).slice(0, 2), ['members', 'noAccountable']);
  });

  it('says of an ended follow-up that it is an archive, until it is taken up again', () => {
    const closure = recordOf('closure', 300, {
      endedOn: today,
      reason: 'goalsReached',
      personInformedOn: today,
    });
    assert.deepEqual(kinds({ ...sampleCircle, closures: [closure] }), ['members', 'closed']);
    const reopened = { ...closure, fact: { ...closure.fact, reopenedOn: today } };
    assert.ok(!kinds({ ...sampleCircle, closures: [reopened] }).includes('closed'));
  });
});
