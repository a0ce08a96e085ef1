import fhirpath from 'fhirpath';
import type { Model } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import type { EvaluateFhirPath } from '../evaluator.ts';

/** The reference FHIRPath library, as an application would hand it in. */
export const evaluateWithLibrary: EvaluateFhirPath = (expression, focus, environment, focusType) => {
  const path = focusType === undefined ? expression : { base: focusType, expression };
  // The library's declaration of its own model is looser than what it asks for.
  return fhirpath.evaluate(focus as object, path, { ...environment }, r4 as Model, {
    async: false,
  }) as unknown[];
};
