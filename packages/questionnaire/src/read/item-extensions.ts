import type {
  CompiledOption,
  Constraint,
  DecidedProperty,
  ExpressionText,
  ItemExpressions,
} from '../form/compiled-item.ts';
import { isControl } from '../form/controls.ts';
import type { ItemControl } from '../form/controls.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { isArray, isObject, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { AnswerValue, AttachmentValue, CodedValue } from '../values/answer.ts';
import { readValue, valueNames } from '../values/read-value.ts';
import {
  codeIn,
  extensionIn,
  extensionUrls as urls,
  isOfDocuments,
  extensionsIn,
  readText,
} from './extensions.ts';
import { readExpression } from './read-expression.ts';

/** What the extensions of one item say. */
export interface ItemExtras {
  hidden?: boolean;
  control?: ItemControl | (string & {});
  shortText?: LocalizedText;
  disabledDisplay?: 'protected';
  media?: AttachmentValue;
  collapsible?: 'open' | 'closed';
  width?: string;
  columns?: number;
  supportLinks?: readonly string[];
  usageMode?: string;
  style?: string;
  signatures?: readonly CodedValue[];
  category?: string;
  minOccurs?: number;
  maxOccurs?: number;
  minLength?: number;
  minValue?: AnswerValue;
  maxValue?: AnswerValue;
  maxDecimalPlaces?: number;
  pattern?: string;
  entryFormat?: LocalizedText;
  sliderStep?: number;
  openLabel?: LocalizedText;
  takesOthers?: boolean;
  choiceOrientation?: 'horizontal' | 'vertical';
  unit?: CodedValue;
  unitOptions?: readonly CompiledOption[];
  unitValueSet?: string;
  preferredTerminologyServers?: readonly string[];
  referenceTypes?: readonly string[];
  mimeTypes?: readonly string[];
  maxSize?: number;
  expressions?: Expressions;
}

interface Expressions extends ItemExpressions {
  readonly variables: (ExpressionText & { readonly name: string })[];
  readonly decides: Partial<Record<DecidedProperty, ExpressionText>>;
  readonly constraints: Constraint[];
  readonly toggles: { readonly options: readonly AnswerValue[]; readonly expression: ExpressionText }[];
}

/** Takes what one extension says; false when it says nothing that can be understood. */
type Reader = (extension: JsonObject, into: ItemExtras) => boolean;

const readers = new Map<string, Reader>([
  [urls.hidden, flag('hidden')],
  [
    urls.itemControl,
    ({ valueCodeableConcept }, into) => {
      const code = codeIn(valueCodeableConcept);
      // The first one that the form gives: a second one is for renderers that lack it.
      if (code !== undefined) into.control ??= code;
      return code !== undefined && (isControl(code) || isOwnCode(valueCodeableConcept));
    },
  ],
  [urls.shortText, text('shortText')],
  [urls.entryFormat, text('entryFormat')],
  [urls.openLabel, text('openLabel')],
  [urls.minOccurs, count('minOccurs')],
  [urls.maxOccurs, count('maxOccurs')],
  [urls.minLength, count('minLength')],
  [urls.maxDecimalPlaces, count('maxDecimalPlaces')],
  [urls.columnCount, count('columns')],
  [urls.sliderStep, count('sliderStep')],
  [
    urls.maxSize,
    ({ valueDecimal }, into) => isNumber(valueDecimal) && Boolean((into.maxSize = valueDecimal)),
  ],
  [urls.minValue, limit('minValue')],
  [urls.maxValue, limit('maxValue')],
  [urls.minQuantity, limit('minValue')],
  [urls.maxQuantity, limit('maxValue')],
  [urls.regex, ({ valueString }, into) => assign(into, 'pattern', textIn(valueString))],
  [
    urls.choiceOrientation,
    oneOf('choiceOrientation', 'valueCode', { horizontal: 'horizontal', vertical: 'vertical' }),
  ],
  [
    urls.collapsible,
    oneOf('collapsible', 'valueCode', { 'default-open': 'open', 'default-closed': 'closed' }),
  ],
  [urls.disabledDisplay, disabledDisplay],
  [urls.sdcDisabledDisplay, disabledDisplay],
  [urls.r5DisabledDisplay, disabledDisplay],
  [
    urls.answerConstraint,
    ({ valueCode }, into) => {
      if (valueCode === 'optionsOrType' || valueCode === 'optionsOrString') into.takesOthers = true;
      return textIn(valueCode) !== undefined;
    },
  ],
  [
    urls.displayCategory,
    ({ valueCodeableConcept }, into) => assign(into, 'category', codeIn(valueCodeableConcept)),
  ],
  [urls.unit, ({ valueCoding }, into) => assign(into, 'unit', codingIn(valueCoding))],
  [urls.unitOption, readUnitOption],
  [
    urls.unitValueSet,
    ({ valueCanonical, valueUri }, into) =>
      assign(into, 'unitValueSet', textIn(valueCanonical) ?? textIn(valueUri)),
  ],
  [urls.preferredTerminologyServer, list('preferredTerminologyServers', 'valueUrl')],
  [urls.coreTerminologyServer, list('preferredTerminologyServers', 'valueUrl')],
  [urls.referenceResource, list('referenceTypes', 'valueCode')],
  [urls.supportLink, list('supportLinks', 'valueUri')],
  [urls.usageMode, ({ valueCode }, into) => assign(into, 'usageMode', textIn(valueCode))],
  [urls.style, ({ valueString }, into) => assign(into, 'style', textIn(valueString))],
  [urls.mimeType, list('mimeTypes', 'valueCode')],
  [
    urls.signatureRequired,
    ({ valueCodeableConcept }, into) => {
      const code = codeIn(valueCodeableConcept);
      if (code !== undefined) into.signatures = [...(into.signatures ?? []), { code }];
      return code !== undefined;
    },
  ],
  [
    urls.itemMedia,
    (extension, into) => {
      const value = readValue(extension, 'value');
      return (
        value !== undefined && 'valueAttachment' in value && assign(into, 'media', value.valueAttachment)
      );
    },
  ],
  [
    urls.width,
    ({ valueQuantity }, into) =>
      isObject(valueQuantity) &&
      isNumber(valueQuantity['value']) &&
      assign(into, 'width', `${valueQuantity['value']}${textIn(valueQuantity['code']) ?? '%'}`),
  ],
  [
    urls.variable,
    ({ valueExpression }, into) => {
      const found = readExpression(valueExpression);
      if (found?.name === undefined) return false;
      expressionsOf(into).variables.push({ ...found, name: found.name });
      return true;
    },
  ],
  [urls.calculatedExpression, decides('calculated')],
  [urls.initialExpression, decides('initial')],
  [urls.enableWhenExpression, decides('enableWhen')],
  [urls.answerExpression, decides('answers')],
  [urls.candidateExpression, decides('candidates')],
  [urls.constraint, readConstraint],
  [urls.targetConstraint, readConstraint],
  [urls.answerOptionsToggleExpression, readToggle],
]);

/** Elements of an item beside which an expression may stand that decides them. */
const decidedElements = [
  ['_text', 'text'],
  ['_required', 'required'],
  ['_readOnly', 'readOnly'],
  ['_repeats', 'repeats'],
] as const;

/** One pass over what an item carries; what is not understood is told, and stays in its `source`. */
export function readItemExtensions(
  item: JsonObject,
  known: ReadonlySet<string>,
  place: Place,
  problems: ProblemList,
): ItemExtras | undefined {
  let into: ItemExtras | undefined;
  for (const extension of extensionsIn(item)) {
    const url = shown(extension['url']);
    const read = readers.get(url);
    if (read === undefined) {
      if (!known.has(url) && !isOfDocuments(url))
        problems.add('unsupportedExtension', 'information', place, url);
    } else if (!read(extension, (into ??= {}))) {
      const control = url === urls.itemControl ? codeIn(extension['valueCodeableConcept']) : undefined;
      if (control !== undefined) problems.add('unsupportedControl', 'information', place, control);
      else problems.add('malformedExtension', 'warning', place, url);
    }
  }
  for (const [beneath, name] of decidedElements) {
    const beside = item[beneath];
    if (beside === undefined) continue;
    const found = readExpression(extensionIn(beside, urls.cqfExpression)?.['valueExpression']);
    if (found !== undefined) expressionsOf((into ??= {})).decides[name] = found;
  }
  return into;
}

/** Of a code system of the author's: whoever draws the form knows what it asks for, or leaves it. */
function isOwnCode(concept: unknown): boolean {
  const codings = isObject(concept) && isArray(concept['coding']) ? concept['coding'].filter(isObject) : [];
  const system = textIn(codings.find((coding) => textIn(coding['code']) !== undefined)?.['system']);
  return system !== undefined && !system.startsWith('http://hl7.org/');
}

function flag(name: 'hidden'): Reader {
  return ({ valueBoolean }, into) => typeof valueBoolean === 'boolean' && ((into[name] = valueBoolean), true);
}

function text(name: 'shortText' | 'entryFormat' | 'openLabel'): Reader {
  return ({ valueString, _valueString }, into) => {
    if (textIn(valueString) === undefined) return false;
    into[name] = readText(valueString, _valueString);
    return true;
  };
}

function count(
  name: 'minOccurs' | 'maxOccurs' | 'minLength' | 'maxDecimalPlaces' | 'columns' | 'sliderStep',
): Reader {
  return (extension, into) => {
    const value = extension['valueInteger'] ?? extension['valuePositiveInt'];
    const decided =
      name === 'minOccurs' || name === 'maxOccurs' ? calculated(extension['_valueInteger']) : undefined;
    if (decided !== undefined) expressionsOf(into).decides[name as 'minOccurs'] = decided;
    if (!Number.isInteger(value) || (value as number) < 0) return decided !== undefined;
    into[name] = value as number;
    return true;
  };
}

/** A limit is a value, or an expression beside a value that may be missing. */
function limit(name: 'minValue' | 'maxValue'): Reader {
  return (extension, into) => {
    const value = readValue(extension, 'value');
    if (value !== undefined) into[name] = value;
    const beside = Object.keys(extension).find((key) => key.startsWith('_value'));
    const decided = beside === undefined ? undefined : calculated(extension[beside]);
    if (decided !== undefined) expressionsOf(into).decides[name] = decided;
    return value !== undefined || decided !== undefined;
  };
}

function calculated(beside: unknown): ExpressionText | undefined {
  if (beside === undefined) return undefined;
  const extension = extensionIn(beside, urls.cqfCalculatedValue) ?? extensionIn(beside, urls.cqfExpression);
  return readExpression(extension?.['valueExpression']);
}

function oneOf<Name extends 'choiceOrientation' | 'collapsible'>(
  name: Name,
  element: string,
  values: Readonly<Record<string, NonNullable<ItemExtras[Name]>>>,
): Reader {
  return (extension, into) => {
    const code = textIn(extension[element]);
    return code !== undefined && Object.hasOwn(values, code) && assign(into, name, values[code]);
  };
}

function disabledDisplay({ valueCode }: JsonObject, into: ItemExtras): boolean {
  if (valueCode === 'protected') into.disabledDisplay = 'protected';
  return valueCode === 'protected' || valueCode === 'hidden';
}

function list(
  name: 'preferredTerminologyServers' | 'referenceTypes' | 'mimeTypes' | 'supportLinks',
  element: string,
): Reader {
  return (extension, into) => {
    const value = textIn(extension[element]) ?? textIn(extension['valueUri']);
    if (value !== undefined) into[name] = [...(into[name] ?? []), value];
    return value !== undefined;
  };
}

function readUnitOption({ valueCoding }: JsonObject, into: ItemExtras): boolean {
  const coding = codingIn(valueCoding);
  if (coding === undefined || !isObject(valueCoding)) return false;
  const words = readText(coding.display ?? coding.code, valueCoding['_display']);
  into.unitOptions = [...(into.unitOptions ?? []), { value: { valueCoding: coding }, text: words }];
  return true;
}

function codingIn(raw: unknown): CodedValue | undefined {
  const value = readValue({ valueCoding: raw }, 'value');
  return value !== undefined && 'valueCoding' in value ? value.valueCoding : undefined;
}

function decides(name: DecidedProperty): Reader {
  return ({ valueExpression }, into) => {
    const found = readExpression(valueExpression);
    if (found !== undefined) expressionsOf(into).decides[name] = found;
    return found !== undefined;
  };
}

/** Both forms: `questionnaire-constraint` with a text for its expression, `targetConstraint` with an Expression. */
function readConstraint(extension: JsonObject, into: ItemExtras): boolean {
  const part = (name: string): JsonObject | undefined => extensionIn(extension, name);
  const written = part('expression');
  const plain = textIn(written?.['valueString']);
  const expression =
    readExpression(written?.['valueExpression']) ??
    (plain === undefined ? undefined : { language: 'text/fhirpath', expression: plain });
  const human = part('human');
  const words = textIn(human?.['valueString']) ?? textIn(human?.['valueMarkdown']);
  if (expression === undefined) return false;
  expressionsOf(into).constraints.push({
    key: textIn(part('key')?.['valueId']) ?? textIn(part('key')?.['valueString']) ?? '',
    severity: part('severity')?.['valueCode'] === 'warning' ? 'warning' : 'error',
    text: readText(words, human?.['_valueString']),
    expression,
  });
  return true;
}

function readToggle(extension: JsonObject, into: ItemExtras): boolean {
  const expression = readExpression(extensionIn(extension, 'expression')?.['valueExpression']);
  const options = extensionsIn(extension)
    .filter((part) => part['url'] === 'option' && valueNames(part, 'value').length > 0)
    .map((part) => readValue(part, 'value'))
    .filter((value) => value !== undefined);
  if (expression === undefined || options.length === 0) return false;
  expressionsOf(into).toggles.push({ options, expression });
  return true;
}

function expressionsOf(into: ItemExtras): Expressions {
  into.expressions ??= { variables: [], decides: {}, constraints: [], toggles: [] };
  return into.expressions;
}

function assign<Name extends keyof ItemExtras>(
  into: ItemExtras,
  name: Name,
  value: ItemExtras[Name] | undefined,
): boolean {
  if (value !== undefined) into[name] = value;
  return value !== undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
