import type { Json } from '../script.ts';
import { formComplaints } from './against-form.ts';
import { fhirComplaints } from './fhir-rules.ts';
import { invariantComplaints } from './invariants.ts';

/** Everything wrong with a response: as FHIR R4, and as an answer to its form. None: it is valid. */
export function complaintsAbout(response: unknown, form: Json): readonly string[] {
  // As it would travel: what JSON cannot carry is not there.
  const sent = JSON.parse(JSON.stringify(response)) as Json;
  return [...fhirComplaints(sent), ...invariantComplaints(sent), ...formComplaints(sent, form)];
}
