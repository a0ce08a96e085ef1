const core = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';
const r5 = 'http://hl7.org/fhir/5.0/StructureDefinition';

/** Every extension that assembly, population, extraction and conversion read or write. */
export const documentExtensions = {
  // kept from R5, under the names the specification gives to elements of another version
  answerConstraint: `${r5}/extension-Questionnaire.item.answerConstraint`,
  disabledDisplay: `${r5}/extension-Questionnaire.item.disabledDisplay`,
  versionAlgorithm: `${core}/artifact-versionAlgorithm`,
  copyrightLabel: `${core}/artifact-copyrightLabel`,
  // assembly
  assembleExpectation: `${sdc}/sdc-questionnaire-assemble-expectation`,
  assembleContext: `${sdc}/sdc-questionnaire-assembleContext`,
  assembledFrom: `${sdc}/sdc-questionnaire-assembledFrom`,
  subQuestionnaire: `${sdc}/sdc-questionnaire-subQuestionnaire`,
  adaptive: `${sdc}/sdc-questionnaire-questionnaireAdaptive`,
  variable: `${core}/variable`,
  library: `${core}/cqf-library`,
  targetConstraint: `${core}/targetConstraint`,
  endpoint: `${sdc}/sdc-questionnaire-endpoint`,
  entryMode: `${sdc}/sdc-questionnaire-entryMode`,
  performerType: `${sdc}/sdc-questionnaire-performerType`,
  criticalExtension: `${sdc}/sdc-rendering-criticalExtension`,
  preferredTerminologyServer: `${sdc}/sdc-questionnaire-preferredTerminologyServer`,
  // population
  launchContext: `${sdc}/sdc-questionnaire-launchContext`,
  initialExpression: `${sdc}/sdc-questionnaire-initialExpression`,
  itemPopulationContext: `${sdc}/sdc-questionnaire-itemPopulationContext`,
  sourceQueries: `${sdc}/sdc-questionnaire-sourceQueries`,
  sourceStructureMap: `${sdc}/sdc-questionnaire-sourceStructureMap`,
  observationLinkPeriod: `${sdc}/sdc-questionnaire-observationLinkPeriod`,
  unit: `${core}/questionnaire-unit`,
  unitOption: `${core}/questionnaire-unitOption`,
  // extraction
  observationExtract: `${sdc}/sdc-questionnaire-observationExtract`,
  observationExtractCategory: `${sdc}/sdc-questionnaire-observation-extract-category`,
  observationExtractEntry: `${sdc}/sdc-questionnaire-observationExtractEntry`,
  definitionExtract: `${sdc}/sdc-questionnaire-definitionExtract`,
  definitionExtractValue: `${sdc}/sdc-questionnaire-definitionExtractValue`,
  itemExtractionContext: `${sdc}/sdc-questionnaire-itemExtractionContext`,
  extractAllocateId: `${sdc}/sdc-questionnaire-extractAllocateId`,
  templateExtract: `${sdc}/sdc-questionnaire-templateExtract`,
  templateExtractBundle: `${sdc}/sdc-questionnaire-templateExtractBundle`,
  templateExtractContext: `${sdc}/sdc-questionnaire-templateExtractContext`,
  templateExtractValue: `${sdc}/sdc-questionnaire-templateExtractValue`,
  targetStructureMap: `${sdc}/sdc-questionnaire-targetStructureMap`,
  dataAbsentReason: `${core}/data-absent-reason`,
  isSubject: `${sdc}/sdc-questionnaireresponse-isSubject`,
  isSubjectItem: `${sdc}/sdc-questionnaire-isSubject`,
} as const;
