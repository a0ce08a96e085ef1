import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ids, samplePlan } from '../testing/sample-plan.ts';
import { weekView } from './week.ts';

const week = weekView(samplePlan.services);
const titles = (day: 'tuesday' | 'sunday', part: 'morning' | 'anyTime') =>
  week.cells
    .get(day)
    ?.get(part)
    ?.map((entry) => entry.service.fact.title);

test('each service stands on its days, in the order of its hour', () => {
  assert.deepEqual(titles('tuesday', 'morning'), ['Aide au bain', 'Physiothérapie']);
  assert.deepEqual(titles('sunday', 'anyTime'), ['Transport adapté']);
});

test('two services whose hours cross say so on both', () => {
  const tuesday = week.cells.get('tuesday')?.get('morning') ?? [];
  assert.deepEqual(
    tuesday.map((entry) => entry.overlaps),
    [['Physiothérapie'], ['Aide au bain']],
  );
  const saturday = week.cells.get('saturday')?.get('morning') ?? [];
  assert.deepEqual(
    saturday.map((entry) => entry.overlaps),
    [[]],
  );
});

test('one that begins when the other ends does not overlap', () => {
  const services = samplePlan.services.map((service) =>
    service.id === ids.physio
      ? { ...service, fact: { ...service.fact, frequency: { ...service.fact.frequency, at: '11:00' } } }
      : service,
  );
  const tuesday = weekView(services).cells.get('tuesday')?.get('morning') ?? [];
  assert.ok(tuesday.every((entry) => entry.overlaps.length === 0));
});

test('a service without a day is kept beside the week, and one that is unmet is not in it', () => {
  const undated = samplePlan.services.map((service) =>
    service.id === ids.groceries
      ? { ...service, fact: { ...service.fact, frequency: { times: 1, unit: 'month' as const } } }
      : service,
  );
  assert.deepEqual(
    weekView(undated).withoutDay.map((service) => service.id),
    [ids.groceries],
  );
});

test('a daily service stands on the seven days', () => {
  const [service] = samplePlan.services;
  assert.ok(service);
  const daily = {
    ...service,
    fact: { ...service.fact, frequency: { times: 2, unit: 'day' as const, at: '19:00' } },
  };
  const cells = weekView([daily]).cells;
  assert.equal([...cells.values()].filter((parts) => parts.get('evening')?.length === 1).length, 7);
});
