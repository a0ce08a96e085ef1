import { hasAuthenticator, shortestPassphrase } from '@fil/connection/visit';
import { instruments } from '@fil/instruments/catalogue';
import type { EvaluationListAnswer, FileSummaryAnswer, SessionAnswer } from '@fil/vocabulary/types';
import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { Speech } from '../speech.ts';
import type { View } from '../stage.ts';
import { button, field, heading, notice, section } from './parts.ts';
import { showControl } from './unlock.ts';

/** What is read before anything is proposed. */
export interface AboutVisit {
  readonly session: SessionAnswer;
  readonly summary: FileSummaryAnswer;
  readonly list: EvaluationListAnswer;
}

/** What the worker chose. */
export interface VisitChoice {
  readonly evaluationIds: readonly string[];
  readonly hours: number;
  readonly deviceName: string;
  /** Undefined when the device itself closes it. */
  readonly passphrase: string | undefined;
}

const longestByDefault = 72;
const spans = [4, 12, 24, 48, 72, 168];
const usual = 12;

export interface Prepare {
  readonly about: AboutVisit;
  readonly prepare: (choice: VisitChoice) => void;
  readonly back: () => void;
  readonly problem?: string | undefined;
}

export const personName = ({ identity }: FileSummaryAnswer): string => identity?.fact.displayName ?? '';

/** Exactly what will be on the device, until when, and how it is closed: nothing is put there before this is agreed. */
export function prepareView(parts: PageParts, { about, prepare, back, problem }: Prepare): View {
  const { speech } = parts;
  const { term } = speech;
  const person = personName(about.summary);
  const title = person ? term('prepareTitle', { person }) : term('prepareSomebody');
  const evaluations = evaluationTicks(speech, about);
  const until = untilChoice(parts, about);
  const name = make('input', { maxlength: '80', autocomplete: 'off' });
  name.value = parts.device.name ?? term('deviceDefault');
  const lock = lockChoice(speech);
  const told = make('div', { 'aria-live': 'assertive' });
  if (problem !== undefined) told.append(notice(problem, 'alert'));

  const form = make(
    'form',
    { novalidate: true },
    section(term('whatGoes'), goesAlong(speech, about, person)),
    evaluations.element,
    field(term('untilLabel'), until.control, term('untilHint', { hours: until.limit })),
    field(term('deviceLabel'), name, term('deviceHint')),
    lock.element,
    told,
    make(
      'div',
      { class: 'acts' },
      make('button', { type: 'submit', class: 'main' }, term('prepare')),
      button(term('cancel'), back),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const passphrase = lock.passphrase();
    const problems = [
      ...(name.value.trim() === '' ? [{ words: term('needDevice'), at: name }] : []),
      ...lock.problems(),
    ];
    if (problems.length > 0) return told.replaceChildren(summaryOf(term('problems'), problems));
    prepare({
      evaluationIds: evaluations.chosen(),
      hours: Number(until.control.value),
      deviceName: name.value.trim(),
      passphrase,
    });
  });
  return { title, element: make('div', { class: 'page narrow' }, heading(title), form) };
}

interface Problem {
  readonly words: string;
  readonly at: HTMLElement;
}

function summaryOf(title: string, problems: readonly Problem[]): HTMLElement {
  const lines = problems.map(({ words, at }) => {
    at.setAttribute('aria-invalid', 'true');
    return make(
      'li',
      {},
      button(words, () => at.focus(), { class: 'link' }),
    );
  });
  problems[0]?.at.focus();
  return make(
    'div',
    { class: 'notice alert', role: 'alert' },
    make('b', {}, title),
    make('ul', {}, ...lines),
  );
}

function goesAlong(speech: Speech, { summary }: AboutVisit, person: string): HTMLElement {
  const { term } = speech;
  const domains = summary.grants.map(({ domain }) => term(`domain.${domain}`));
  const format = new Intl.ListFormat(speech.locale);
  return make(
    'div',
    {},
    make(
      'ul',
      { class: 'goes' },
      ...[term('goesIdentity', { person }), term('goesPlan'), term('goesEvaluations'), term('goesForms')].map(
        (line) => make('li', {}, line),
      ),
    ),
    make('p', { class: 'muted' }, term('goesDomains', { domains: format.format(domains) })),
    make('p', { class: 'muted' }, term('nothingElse')),
  );
}

function evaluationTicks(
  speech: Speech,
  { list, session }: AboutVisit,
): { readonly element: HTMLElement; chosen(): readonly string[] } {
  const { term } = speech;
  const sorted = list.evaluations.toSorted((one, other) =>
    one.evaluation.fact.startedOn < other.evaluation.fact.startedOn ? 1 : -1,
  );
  const newest = sorted[0]?.evaluation.id;
  const lines = sorted.map(({ evaluation: { id, fact } }) => {
    const tick = make('input', { type: 'checkbox', value: id });
    tick.checked = fact.status === 'draft' || id === newest;
    const day = speech.page.day(fact.startedOn, 'long');
    const words = `${instrumentName(speech, fact.instrument, session)}, ${term(fact.status === 'draft' ? 'draft' : 'signed', { day })}`;
    return { tick, label: make('label', { class: 'tick' }, tick, words) };
  });
  const element = make(
    'fieldset',
    {},
    make('legend', {}, term('evaluations')),
    ...(lines.length
      ? lines.map(({ label }) => label)
      : [make('p', { class: 'muted' }, term('noEvaluation'))]),
  );
  return {
    element,
    chosen: () => lines.filter(({ tick }) => tick.checked).map(({ tick }) => tick.value),
  };
}

function instrumentName(speech: Speech, id: string, { ownInstruments = [] }: SessionAnswer): string {
  const shipped = instruments.find((each) => each.id === id)?.titles;
  const own = ownInstruments.find((each) => each.id === id)?.title;
  const title = shipped ?? own;
  return (title as Partial<Record<string, string>> | undefined)?.[speech.locale] ?? title?.['fr-CA'] ?? id;
}

function untilChoice(
  { speech, clock }: PageParts,
  { session }: AboutVisit,
): { readonly control: HTMLSelectElement; readonly limit: number } {
  const limit = session.territory.parameters.visitHours ?? longestByDefault;
  const now = Date.parse(clock.now());
  const hours = [...new Set([...spans.filter((span) => span < limit), limit])];
  const control = make('select');
  for (const span of hours) {
    const moment = speech.moment(now + span * 3_600_000);
    const option = make(
      'option',
      { value: String(span) },
      speech.term('untilOption', { hours: span, moment }),
    );
    option.selected = span === usual;
    control.append(option);
  }
  return { control, limit };
}

function lockChoice(speech: Speech): {
  readonly element: HTMLElement;
  passphrase(): string | undefined;
  problems(): readonly Problem[];
} {
  const { term } = speech;
  const attributes = { type: 'password', autocomplete: 'new-password', spellcheck: 'false' };
  const first = make('input', attributes);
  const again = make('input', attributes);
  const length = make('p', { class: 'hint', role: 'status' });
  const count = (): number => [...first.value.normalize('NFKC')].length;
  first.addEventListener('input', () => {
    length.textContent = term('passphraseLength', { count: count() });
  });
  const written = make(
    'div',
    { class: 'passphrase' },
    field(term('passphrase'), first, term('passphraseHint')),
    length,
    field(term('passphraseAgain'), again),
    showControl(term('show'), [first, again]),
  );
  const byDevice = radio('authenticator');
  const byPassphrase = radio('passphrase');
  byPassphrase.checked = true;
  const choices = make(
    'div',
    { class: 'choices', hidden: true },
    make('label', { class: 'tick' }, byDevice, term('byAuthenticator')),
    make('label', { class: 'tick' }, byPassphrase, term('byPassphrase')),
  );
  for (const choice of [byDevice, byPassphrase])
    choice.addEventListener('change', () => (written.hidden = byDevice.checked));
  void hasAuthenticator().then((has) => {
    choices.hidden = !has;
    if (has && first.value === '') byDevice.click();
  });
  return {
    element: make('fieldset', {}, make('legend', {}, term('protection')), choices, written),
    passphrase: () => (byDevice.checked ? undefined : first.value),
    problems: () => {
      if (byDevice.checked) return [];
      if (count() < shortestPassphrase) return [{ words: term('needPassphrase'), at: first }];
      return first.value === again.value ? [] : [{ words: term('needSame'), at: again }];
    },
  };
}

const radio = (value: string): HTMLInputElement =>
  make('input', { type: 'radio', name: 'protection', value });
