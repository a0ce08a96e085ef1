import { documentExtensions as urls } from './extension-urls.ts';

/** What this part does, for a support table made from the source rather than by hand. */
export interface SupportedFeature {
  readonly area: 'versions' | 'assembly' | 'population' | 'extraction';
  readonly feature: string;
  /** `part`: what `limit` says is left out, and told as a problem where a form asks for it. */
  readonly support: 'whole' | 'part' | 'told';
  readonly extension?: string;
  readonly limit?: string;
}

const whole = (area: SupportedFeature['area'], feature: string, extension?: string): SupportedFeature => ({
  area,
  feature,
  support: 'whole',
  ...(extension === undefined ? {} : { extension }),
});
const part = (
  area: SupportedFeature['area'],
  feature: string,
  limit: string,
  extension?: string,
): SupportedFeature => ({ ...whole(area, feature, extension), support: 'part', limit });
/** Not done: a form that asks for it is told so. */
const told = (area: SupportedFeature['area'], feature: string, extension: string): SupportedFeature => ({
  ...whole(area, feature, extension),
  support: 'told',
});

export const supportedFeatures: readonly SupportedFeature[] = [
  whole('versions', 'Questionnaire R5 to R4'),
  whole('versions', 'Questionnaire STU3 to R4'),
  whole('versions', 'Questionnaire DSTU2 to R4'),
  whole('versions', 'QuestionnaireResponse R4 to R5 and back'),
  whole('versions', 'answerConstraint', urls.answerConstraint),
  whole('versions', 'disabledDisplay', urls.disabledDisplay),
  whole('assembly', 'subQuestionnaire', urls.subQuestionnaire),
  whole('assembly', 'assembleExpectation', urls.assembleExpectation),
  whole('assembly', 'assembleContext', urls.assembleContext),
  whole('assembly', 'assembledFrom', urls.assembledFrom),
  part('assembly', 'linkIdPrefix', 'texts and %linkIdPrefix joined by + or &', urls.variable),
  whole('population', 'launchContext', urls.launchContext),
  part(
    'population',
    'initialExpression',
    'text/fhirpath and application/x-fhir-query',
    urls.initialExpression,
  ),
  part('population', 'variable', 'text/fhirpath and application/x-fhir-query', urls.variable),
  whole('population', 'itemPopulationContext', urls.itemPopulationContext),
  part('population', 'sourceQueries', 'batches inside the form', urls.sourceQueries),
  part('population', 'observationLinkPeriod', 'no conversion of units', urls.observationLinkPeriod),
  part('population', 'definition', 'elements of the row or launch context; no slices'),
  told('population', 'sourceStructureMap', urls.sourceStructureMap),
  part('extraction', 'observationExtract', 'always new Observations', urls.observationExtract),
  whole('extraction', 'observationExtractCategory', urls.observationExtractCategory),
  whole('extraction', 'observationExtractEntry', urls.observationExtractEntry),
  part('extraction', 'definitionExtract', 'profiles are not looked up', urls.definitionExtract),
  whole('extraction', 'definitionExtractValue', urls.definitionExtractValue),
  part(
    'extraction',
    'itemExtractionContext',
    'by type; records are not looked up',
    urls.itemExtractionContext,
  ),
  whole('extraction', 'extractAllocateId', urls.extractAllocateId),
  whole('extraction', 'templateExtract', urls.templateExtract),
  whole('extraction', 'templateExtractBundle', urls.templateExtractBundle),
  whole('extraction', 'templateExtractContext', urls.templateExtractContext),
  whole('extraction', 'templateExtractValue', urls.templateExtractValue),
  told('extraction', 'targetStructureMap', urls.targetStructureMap),
];

/** Extensions read by this part: the engine need not list them as unsupported. */
export const understoodExtensions: readonly string[] = [
  ...new Set(
    supportedFeatures.flatMap(({ extension, support }) =>
      extension === undefined || support === 'told' ? [] : [extension],
    ),
  ),
];
