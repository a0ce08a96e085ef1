import type { CompiledQuestion, FormNode, NodeKey } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answerInShort } from '../view/answer-words.ts';
import { adverbCode } from '../view/adverb-code.ts';
import { adverbGroupOf } from '../view/adverbs.ts';
import { spanWords } from '../view/span-words.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** In the margin: what was answered last time and whether it changed; and who noted the present answer, when another did. */
export function previousAnswer(
  screen: EvaluationScreen,
  { key, item: question }: FormNode,
): TemplateResult | undefined {
  const { answer, filling, localize } = screen;
  if (question.role !== 'question') return undefined;
  if (!answer.previous && !filling.record(key) && !adverbGroupOf(filling.form, question)) return undefined;
  const code = adverbCode(filling.form, question, (linkId) => filling.answer(linkId));
  return html`${comparison(screen, question) ?? (code ? html`<p>${localize.term('codeNow', { code })}</p>` : nothing)}
  ${notedBy(screen, key)}`;
}

function comparison(
  { answer, filling, localize }: EvaluationScreen,
  question: CompiledQuestion,
): TemplateResult | undefined {
  const { previous, read } = answer;
  // Which repetition of one evaluation is which of another nobody can say.
  if (!previous || question.list !== undefined) return undefined;
  const before = new Map(previous.answers.map((record) => [record.fact.linkId, record.fact]));
  const { form } = filling;
  const words = answerInShort(localize, form, question, (linkId) => before.get(linkId));
  const then = previous.evaluation.fact.startedOn;
  const span = spanWords(localize, then, read.evaluation.fact.startedOn);
  const isToday = then === read.evaluation.fact.startedOn;
  if (!before.has(question.linkId)) {
    const none = isToday
      ? localize.term('previousToday', { answer: localize.term('noAnswer') })
      : localize.term('previousNone', { span });
    return html`<p>${none}</p>`;
  }
  const present = filling.answer(question.linkId);
  const isGiven = present.values.length > 0 || present.absence !== undefined;
  const adverbs = adverbGroupOf(form, question);
  const code = adverbCode(form, question, (linkId) => filling.answer(linkId));
  const settled = isGiven && (adverbs === undefined || code !== undefined || present.absence !== undefined);
  const now = settled
    ? answerInShort(localize, form, question, (linkId) => filling.answer(linkId))
    : undefined;
  return html`<p>${localize.term(isToday ? 'previousToday' : 'previous', { span, answer: words })}</p>
    ${
      now === undefined
        ? nothing
        : now === words
          ? html`<p>${localize.term('unchanged')}</p>`
          : html`<p class="changed">${localize.term('changed', { answer: now })}</p>`
    }`;
}

function notedBy(
  { answer, filling, localize }: EvaluationScreen,
  key: NodeKey,
): TemplateResult | typeof nothing {
  const record = filling.record(key);
  if (!record || record.author.name === answer.session.professional.name) return nothing;
  return html`<p class="muted">
    ${localize.term('notedBy', { author: record.author.name, instant: localize.instant(record.updatedAt) })}
  </p>`;
}
