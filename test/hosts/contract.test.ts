import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { breaksOf, presentContract } from '../support/contract.ts';
import type { Contract, Schema } from '../support/contract.ts';

const kept = JSON.parse(readFileSync(join(import.meta.dirname, 'kept', 'contract.json'), 'utf8')) as Contract;
const present = presentContract();

test('what elements of earlier releases send is still understood, or the contract’s version says otherwise', () => {
  assert.ok(present.version >= kept.version);
  if (present.version === kept.version) assert.deepEqual(breaksOf(kept, present), []);
});

/** The present contract with one schema of it changed. */
function changed(procedure: string, change: (schema: Schema) => Schema): Contract {
  const schema = present.procedures[procedure];
  assert.ok(schema, procedure);
  return { ...present, procedures: { ...present.procedures, [procedure]: change(schema) } };
}
const withProperty =
  (name: string, property: Schema, required: readonly string[] = []) =>
  (schema: Schema) => ({
    ...schema,
    properties: { ...schema.properties, [name]: property },
    required: [...(schema.required ?? []), ...required],
  });
const withoutProperty = (name: string) => (schema: Schema) => {
  const { [name]: _gone, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
};

test('what only adds breaks nothing', () => {
  const { 'plan.read': read = {} } = present.procedures;
  const additions: readonly Contract[] = [
    { ...present, procedures: { ...present.procedures, 'plan.print': read } },
    { ...present, facts: { ...present.facts, message: { type: 'object' } } },
    changed('plan.read', withProperty('version', { type: 'integer' })),
    changed('directory.search', withProperty('query', { type: 'string', maxLength: 400 })),
    changed('directory.search', withProperty('limit', { type: 'number', minimum: 0 })),
    changed(
      'live.file',
      withProperty('lastEventId', { anyOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }] }),
    ),
  ];
  for (const addition of additions) assert.deepEqual(breaksOf(present, addition), []);
});

test('a class of signs may grow, and not shrink', () => {
  const withSigns = (pattern: string) =>
    changed('directory.search', withProperty('signs', { type: 'string', pattern }));
  const [few, more] = [withSigns('^[a-z-]+$'), withSigns('^[a-z#%-]+$')];
  assert.deepEqual(breaksOf(few, more), []);
  assert.deepEqual(breaksOf(more, few), ['directory.search.signs: another pattern']);
});

test('what takes away, demands or narrows is named', () => {
  const { 'plan.read': _read, ...others } = present.procedures;
  const cases: readonly (readonly [Contract, string])[] = [
    [{ ...present, procedures: others }, 'plan.read: removed'],
    [{ ...present, facts: {} }, 'identity: removed'],
    [
      changed('plan.read', withProperty('version', { type: 'integer' }, ['version'])),
      'plan.read.version: now required',
    ],
    [changed('directory.search', withoutProperty('near')), 'directory.search.near: removed'],
    [
      changed('directory.search', withProperty('query', { type: 'string', maxLength: 50 })),
      'directory.search.query: maxLength lowered',
    ],
    [
      changed('directory.search', withProperty('limit', { type: 'integer', minimum: 5 })),
      'directory.search.limit: minimum raised',
    ],
    [
      changed('directory.search', withProperty('free', { type: 'string' })),
      'directory.search.free: was boolean, is string',
    ],
    [
      changed('plan.read', withProperty('purpose', { type: 'string', enum: ['careCoordination'] })),
      'plan.read.purpose: "serviceDelivery" refused',
    ],
    [
      changed('live.file', withProperty('lastEventId', { type: 'null' })),
      'live.file.lastEventId|0: was string, is null',
    ],
    [
      changed('evaluation.read', withProperty('evaluationId', { type: 'string', pattern: '^x$' })),
      'evaluation.read.evaluationId: another pattern',
    ],
  ];
  for (const [contract, named] of cases) {
    const breaks = breaksOf(present, contract);
    assert.ok(breaks.includes(named), `${named} is not among ${breaks.join('; ')}`);
  }
});
