/** The element over a made-up service, for its tests in the browser. */
import { mount, settled, testHost } from '@fil/element-kit/testing';
import type { TestHost } from '@fil/element-kit/testing';
import { instrumentById } from '@fil/instruments/questionnaires';
import type {
  EvaluationReadAnswer,
  InstrumentAnswer,
  Operation,
  OperationResult,
} from '@fil/vocabulary/types';
import { EvaluationForm } from '../evaluation-form.ts';
import {
  evaluationRecord,
  everyTypeQuestionnaire,
  ids,
  presentRead,
  previousRead,
  sampleList,
  samplePlan,
  sampleSession,
  sampleSummary,
} from './sample-evaluation.ts';

export interface Scene {
  readonly read?: EvaluationReadAnswer;
  readonly questionnaire?: unknown;
  /** Of an institution's own form. */
  readonly own?: InstrumentAnswer['own'];
  readonly submit?: (operations: readonly Operation[]) => readonly OperationResult[];
}

export function hostOf({
  read = presentRead,
  questionnaire = instrumentById('aggir')?.questionnaire,
  own,
  submit,
}: Scene = {}): TestHost {
  const answers = {
    'evaluation.list': sampleList,
    'evaluation.read': ({ evaluationId }: { evaluationId: string }) =>
      evaluationId === ids.previous ? previousRead : read,
    'instrument.read': { id: 'any', questionnaire, ...(own && { own }) },
    'session.current': sampleSession,
    'file.summary': sampleSummary,
    'plan.read': samplePlan,
  };
  return testHost(submit ? { answers, submit } : { answers });
}

export const rootOf = (element: EvaluationForm): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};

export function find<Found extends Element = HTMLElement>(element: EvaluationForm, selector: string): Found {
  const found = rootOf(element).querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export function button(element: EvaluationForm, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

export const text = (element: EvaluationForm): string =>
  (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than answers are gathered before they leave. */
export const gathered = () => pause(500);

export function type(element: EvaluationForm, selector: string, value: string): HTMLInputElement {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

export async function press(element: EvaluationForm, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await settled(element);
}

/** Waits for what is fetched on demand: the form's code, the rules of an instrument. */
export async function shown(element: EvaluationForm, selector: string): Promise<EvaluationForm> {
  for (let turn = 0; turn < 400 && !rootOf(element).querySelector(selector); turn += 1) {
    await pause(20);
    await settled(element);
  }
  return element;
}

/** The element with one evaluation open. */
export async function open(host: TestHost, lang = 'fr-FR'): Promise<EvaluationForm> {
  const element = await mount(EvaluationForm, host, { lang, properties: { evaluationId: ids.present } });
  return shown(element, '.evaluation, .failure');
}

export async function list(host: TestHost): Promise<EvaluationForm> {
  return shown(await mount(EvaluationForm, host, { lang: 'fr-FR' }), 'table, .lead, .failure');
}

export const everyType: Scene = {
  read: {
    ...presentRead,
    evaluation: evaluationRecord(ids.present, '2026-04-07', 'draft', 'every-type'),
    answers: [],
  },
  questionnaire: everyTypeQuestionnaire,
};
