/** Canonical base of everything this project publishes in FHIR. */
export const canonicalBase = 'https://fil-conducteur.example/fhir';

/** Our extensions of a Questionnaire's items. Hand them to `readQuestionnaire` as `knownExtensions`. */
export const instrumentExtensionUrls = {
  /** valueCode: domain of the file that the answer belongs to. */
  domain: `${canonicalBase}/StructureDefinition/file-domain`,
  /** valueCode: which of the nine dimensions the question covers. */
  dimension: `${canonicalBase}/StructureDefinition/evaluation-dimension`,
} as const;

export const knownExtensions: readonly string[] = Object.values(instrumentExtensionUrls);

/** Code system of item controls that FHIR has no code for. */
export const localItemControlSystem = `${canonicalBase}/CodeSystem/item-control`;
