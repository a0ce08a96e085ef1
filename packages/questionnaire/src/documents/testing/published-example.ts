import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from '../../json.ts';

/**
 * Examples that HL7 publishes with FHIR STU3, R4, R5 and with Structured Data Capture stand beside the project, where
 * a machine has them, and are no part of it: `FIL_HL7_EXAMPLES` names another folder.
 */
const folder =
  process.env['FIL_HL7_EXAMPLES'] ??
  resolve(import.meta.dirname, '../../../../../..', 'shared/data/hl7-examples');

/** For a test that needs them: why it is skipped, or `false`. */
export const withoutPublished: string | false = existsSync(folder)
  ? false
  : 'the examples that HL7 publishes are not on this machine';

/** A fresh copy of a published example: `r5/gcs`. */
export function publishedExample(name: string): JsonObject {
  return JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as JsonObject;
}
