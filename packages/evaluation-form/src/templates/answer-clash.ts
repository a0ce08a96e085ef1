import type { CompiledQuestion, FormNode } from '@fil/questionnaire';
import type { Absence, Voice } from '@fil/vocabulary/codes';
import type { AnswerFact, AnswerValue } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answerWords } from '../view/answer-words.ts';
import type { EvaluationLocalize, EvaluationScreen } from './evaluation-screen.ts';

/** Two people answered the same question: both answers, who gave them, and the choice between them. */
export function answerClash(
  screen: EvaluationScreen,
  { key, item: question }: FormNode,
): TemplateResult | typeof nothing {
  const { filling, localize, frozen, act } = screen;
  const record = filling.record(key);
  if (!record || question.role !== 'question') return nothing;
  const clashing = Object.entries(record.clashes).filter(([, others]) => others.length > 0);
  return html`${clashing.map(([field, others]) => {
    const words = (value: unknown) => fieldWords(localize, question, field, value);
    const current = (record.fact as unknown as Readonly<Record<string, unknown>>)[field];
    const line = (source: string, value: unknown) =>
      html`<li>
        ${source}
        ${
          frozen
            ? nothing
            : html`<button type="button" @click=${() => act.choose(key, field, value)}>
                ${localize.term('clashKeep', { answer: words(value) })}
              </button>`
        }
      </li>`;
    return html`<div class="remark clash" role="group" aria-label=${localize.term('clashTitle')}>
      <p class="state talk">${localize.term('clashTitle')}</p>
      <ul class="plain">
        ${line(localize.term('clashCurrent', { answer: words(current) }), current)}
        ${others.map((other) =>
          line(
            localize.term('clashOther', {
              author: other.author.name,
              instant: localize.instant(other.at),
              answer: words(other.value),
            }),
            other.value,
          ),
        )}
      </ul>
    </div>`;
  })}`;
}

function fieldWords(
  localize: EvaluationLocalize,
  question: CompiledQuestion,
  field: string,
  value: unknown,
): string {
  if (value === undefined || value === null) return localize.term('noAnswer');
  switch (field as keyof AnswerFact) {
    case 'values':
      return answerWords(localize, question, { values: value as readonly AnswerValue[] });
    case 'absence':
      return localize.term(`absence.${value as Absence}`);
    case 'voice':
      return localize.term(`voice.${value as Voice}`);
    default:
      return String(value);
  }
}
