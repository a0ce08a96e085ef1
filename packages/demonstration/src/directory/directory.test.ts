import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceTypes } from '@fil/vocabulary/codes';
import { persons, startsAt, territories } from '../index.ts';
import { directory } from './index.ts';

const ofTerritory = (id: string) => directory.filter((service) => service.territoryId === id);

test('three territories, at least a hundred services each, every family but « other » in each', () => {
  assert.ok(directory.length >= 300);
  for (const { id } of territories) {
    const services = ofTerritory(id);
    assert.ok(services.length >= 100, `${id}: ${services.length}`);
    const types = new Set(services.map((service) => service.type));
    assert.deepEqual(
      serviceTypes.filter((type) => type !== 'other' && !types.has(type)),
      [],
    );
    assert.ok(services.filter((service) => service.type === 'respite').length >= 3 || id === 'quai');
  }
});

test('identifiers are unique, and the services of the plans exist', () => {
  const ids = new Set(directory.map((service) => service.id));
  assert.equal(ids.size, directory.length);
  for (const person of persons) {
    for (const { operation } of person.story) {
      const id = (operation.value as { directoryServiceId?: string } | null)?.directoryServiceId;
      if (id !== undefined) assert.ok(ids.has(id), `${person.key} refers to ${id}`);
    }
  }
});

test('nothing in it can reach a real person', () => {
  for (const service of directory) {
    assert.match(service.phone ?? '', /^(?:450|514) 555-01\d\d$|^01 99 00 \d\d \d\d$/);
    if (service.email) assert.match(service.email, /\.example$/);
    if (service.website) assert.match(service.website, /^https:\/\/[a-z0-9-]+\.example\/$/);
  }
});

test('words are filled in, in good French', () => {
  for (const service of directory) {
    const text = JSON.stringify(service);
    assert.doesNotMatch(text, /\{town\}|\bde Les\b|undefined/);
    assert.ok(service.name.length <= 120, service.name);
  }
});

test('freshness varies: some were verified this month, some years ago, some never', () => {
  const today = startsAt.slice(0, 10);
  const dates = directory.map((service) => service.verifiedOn);
  assert.ok(dates.every((day) => day === undefined || day <= today));
  assert.ok(dates.some((day) => day === undefined));
  assert.ok(dates.some((day) => day !== undefined && day < '2024-12-31'));
  assert.ok(dates.some((day) => day !== undefined && day > '2026-03-20'));
});
