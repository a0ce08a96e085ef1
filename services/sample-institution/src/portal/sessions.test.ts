import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sessions, sharedComputer } from './sessions.ts';
import type { PortalSession } from './sessions.ts';

const session = (subject: string): PortalSession => ({
  institutionId: 'clsc-des-rapides',
  subject,
  name: subject,
  title: '',
  idToken: 'id',
  accessToken: 'access',
  accessTokenExpiresAt: '2026-04-07T13:10:00.000Z',
  refreshToken: undefined,
});

test('a session is found by its own cookie only, and not after it is closed', () => {
  const sessions = new Sessions({ now: () => '2026-04-07T13:00:00.000Z' });
  const mireille = sessions.open(session('mireille'));
  const karim = sessions.open(session('karim'));
  assert.notEqual(mireille, karim);
  assert.equal(sessions.find(mireille)?.subject, 'mireille');
  sessions.close(mireille);
  assert.equal(sessions.find(mireille), undefined);
  assert.equal(sessions.find(karim)?.subject, 'karim');
  assert.equal(sessions.find(undefined), undefined);
});

test('a working day later the session is over', () => {
  let now = '2026-04-07T08:00:00.000Z';
  const sessions = new Sessions({ now: () => now });
  const id = sessions.open(session('mireille'));
  now = '2026-04-07T15:59:00.000Z';
  assert.equal(sessions.find(id)?.subject, 'mireille');
  now = '2026-04-07T16:01:00.000Z';
  assert.equal(sessions.find(id), undefined);
});

test('at a shared computer, a page that was closed without signing out is soon over; one in use goes on', () => {
  let now = '2026-04-07T08:00:00.000Z';
  const sessions = new Sessions({ now: () => now }, sharedComputer);
  const id = sessions.open(session('aurore'));
  now = '2026-04-07T08:19:00.000Z';
  assert.equal(sessions.find(id)?.subject, 'aurore');
  now = '2026-04-07T08:38:00.000Z';
  assert.equal(sessions.find(id)?.subject, 'aurore');
  now = '2026-04-07T08:59:00.000Z';
  assert.equal(sessions.find(id), undefined);
});
