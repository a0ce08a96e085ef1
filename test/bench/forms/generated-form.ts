/** What the benchmark's forms are made of; the same for every competitor. */
export interface GeneratedForm {
  readonly questionnaire: Readonly<Record<string, unknown>>;
  /** Text of the form as served. */
  readonly json: string;
  readonly marks: FormMarks;
}

/** linkIds that the measures press, type into and watch. */
export interface FormMarks {
  /** The one number on which every calculated item depends. */
  readonly number: string;
  /** The one boolean on which every condition depends. */
  readonly boolean: string;
  /** A field of text near the top. */
  readonly text: string;
  /** Calculated items, and what each adds to the number. */
  readonly calculated: readonly (readonly [linkId: string, added: number])[];
  readonly conditional: readonly string[];
  /** The last question of the form, shown from the start. */
  readonly last: string;
}

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly text: string;
  readonly [key: string]: unknown;
}

const questionsPerGroup = 20;

/** Questions of one group, by type: what evaluations of our territories hold, in about these proportions. */
const mix = [
  ['choice', 'string', 'boolean', 'integer', 'choice', 'string', 'date', 'choice', 'decimal', 'boolean'],
  ['choice', 'text', 'integer', 'choice', 'string', 'boolean', 'decimal', 'date', 'text', 'string'],
].flat();

const itemControl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl';
const calculatedExpression =
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

const topics = [
  'sleep',
  'meals',
  'getting about',
  'washing',
  'dressing',
  'medication',
  'company',
  'the home',
];

/** Dependants of each kind in a form of so many questions: 50 from 500 on, a tenth (at least 2) below. */
export function dependantsOf(questions: number): number {
  return Math.min(50, Math.max(2, Math.floor(questions / 10)));
}

/**
 * A form of `questions` questions in groups of twenty.
 * @param wrapped Puts every group in one, for a renderer that shows one group of the root at a time.
 */
export function generatedForm(questions: number, wrapped = false): GeneratedForm {
  const count = dependantsOf(questions);
  const step = (questions - 5) / count;
  const calculated = new Map(Array.from({ length: count }, (_, at) => [3 + Math.floor(at * step), at + 1]));
  const conditional = new Set(Array.from({ length: count }, (_, at) => 4 + Math.floor(at * step)));
  const path = `%resource${wrapped ? ".item.where(linkId='all')" : ''}.item.where(linkId='g0').item.where(linkId='q0').answer.value`;
  const items = Array.from({ length: questions }, (_, at) => {
    const added = calculated.get(at);
    if (added !== undefined) return calculatedItem(at, `${path} + ${added}`);
    return conditional.has(at) ? { ...askedItem(at), enableWhen: whenYes } : askedItem(at);
  });
  const groups = Array.from({ length: Math.ceil(questions / questionsPerGroup) }, (_, at) => ({
    linkId: `g${at}`,
    type: 'group',
    text: `Part ${at + 1}: ${topics[at % topics.length]}`,
    item: items.slice(at * questionsPerGroup, (at + 1) * questionsPerGroup),
  }));
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: `generated-${questions}`,
    url: `https://fil-conducteur.example/fhir/Questionnaire/generated-${questions}`,
    version: '1.0.0',
    status: 'active',
    title: `Generated form of ${questions} questions`,
    item: wrapped ? [{ linkId: 'all', type: 'group', text: 'All parts', item: groups }] : groups,
  };
  return {
    questionnaire,
    json: JSON.stringify(questionnaire),
    marks: {
      number: 'q0',
      boolean: 'q1',
      text: 'q2',
      calculated: [...calculated].map(([at, added]) => [`q${at}`, added] as const),
      conditional: [...conditional].map((at) => `q${at}`),
      last: `q${questions - 1}`,
    },
  };
}

const whenYes = [{ question: 'q1', operator: '=', answerBoolean: true }];

function calculatedItem(at: number, expression: string): Item {
  return {
    linkId: `q${at}`,
    type: 'integer',
    text: `${at + 1}. Worked out from the first number`,
    readOnly: true,
    extension: [{ url: calculatedExpression, valueExpression: { language: 'text/fhirpath', expression } }],
  };
}

function askedItem(at: number): Item {
  const first = ['integer', 'boolean', 'string'][at];
  const type = first ?? mix[at % mix.length] ?? 'string';
  const item = {
    linkId: `q${at}`,
    type,
    text: `${at + 1}. What there is to say about ${topics[at % topics.length]}, as the person puts it`,
  };
  return type === 'choice' ? { ...item, ...optionsOf(at) } : item;
}

/** Four to six options, in sight for one question of two, in a list for the other. */
function optionsOf(at: number) {
  const control = at % 2 === 0 ? 'radio-button' : 'drop-down';
  const coding = { system: 'http://hl7.org/fhir/questionnaire-item-control', code: control };
  return {
    extension: [{ url: itemControl, valueCodeableConcept: { coding: [coding] } }],
    answerOption: Array.from({ length: 4 + (at % 3) }, (_, option) => ({
      valueCoding: {
        system: 'https://fil-conducteur.example/fhir/CodeSystem/generated',
        code: `o${option}`,
        display: `${['Never', 'Rarely', 'Sometimes', 'Often', 'Always', 'Not known'][option]}`,
      },
    })),
  };
}
