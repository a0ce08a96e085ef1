import { refusalWords } from '@fil/element-kit';
import type { CompiledQuestion } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** What is wrong with the answer as given, and why the service did not keep it; what was typed stays. */
export function questionErrors(screen: EvaluationScreen, { linkId }: CompiledQuestion): TemplateResult {
  const { filling, localize, kit } = screen;
  const failure = filling.writes.failureOf(linkId);
  return html`${filling.unread(linkId) === undefined ? nothing : wrong(localize.term('error.number'))}
  ${filling.session.errorsOf(linkId).map(({ code, ...values }) => {
    const limit = 'limit' in values && typeof values.limit === 'number' ? { limit: values.limit } : {};
    return wrong(localize.term(`error.${code}`, limit));
  })}
  ${failure === undefined ? nothing : wrong(`${localize.term('notKept')} ${refusalWords(kit, failure.rule)}`)}`;
}

function wrong(words: string): TemplateResult {
  return html`<p class="state gap" role="alert">${words}</p>`;
}
