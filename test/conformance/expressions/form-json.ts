/** A Questionnaire and its response, as far as this room writes them. Written from the specification alone. */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly [value: string]: unknown;
}

export interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly enableBehavior?: 'all' | 'any';
  readonly enableWhen?: readonly Condition[];
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly Item[];
}

export interface Condition {
  readonly question: string;
  readonly operator: string;
  readonly [answer: string]: unknown;
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly status: 'active';
  readonly extension?: readonly Extension[];
  readonly item: readonly Item[];
}

export type Value = Readonly<Record<string, unknown>>;

export interface ResponseItem {
  readonly linkId: string;
  readonly item?: readonly ResponseItem[];
  readonly answer?: readonly ResponseAnswer[];
}

export interface ResponseAnswer {
  readonly item?: readonly ResponseItem[];
  readonly [value: string]: unknown;
}

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire';

export const urls = {
  variable: 'http://hl7.org/fhir/StructureDefinition/variable',
  calculated: `${sdc}-calculatedExpression`,
  enableWhen: `${sdc}-enableWhenExpression`,
  answers: `${sdc}-answerExpression`,
  constraint: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
  ordinal: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
} as const;

/** The texts of the expressions under one address. */
export function expressionsOf(
  owner: { readonly extension?: readonly Extension[] },
  url: string,
): readonly { readonly name: string; readonly expression: string }[] {
  return (owner.extension ?? [])
    .filter((extension) => extension.url === url)
    .map((extension) => extension['valueExpression'] as { name: string; expression: string });
}
