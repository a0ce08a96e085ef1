import { errorSummary, field, refusalWords } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { declineReasons } from '@fil/vocabulary/codes';
import type { ReceivedReferral } from '@fil/vocabulary/types';
import { longestNote } from '../controllers/answering.ts';
import type { AnswerForm } from '../controllers/answering.ts';
import type { InboxScreen } from './inbox-screen.ts';

/** The answer being given, in its place under the referral: reason, a word, and the second activation. */
export function answerForm(
  screen: InboxScreen,
  { title }: ReceivedReferral,
  form: AnswerForm,
): TemplateResult {
  const { localize, kit, answering } = screen;
  const { kind, problems, refusal, sending } = form;
  const named = localize.term(`form.${kind}`);
  const words = {
    reason: localize.term('reasonMissing'),
    note: localize.term('noteTooLong', { max: longestNote }),
  };
  return html`<form
    class="answer-form"
    aria-label=${localize.term('named', { act: named, title })}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      screen.answer();
    }}
    @keydown=${(event: KeyboardEvent) => {
      // Escape leaves only a form in which nothing would be lost.
      if (event.key === 'Escape' && form.note === '') answering.cancel();
    }}
  >
    <p><b>${named}</b></p>
    ${kind === 'end' ? html`<p>${localize.term('endAbout')}</p>` : nothing}
    ${errorSummary(
      kit.term('errorSummaryTitle', { count: problems.length }),
      problems.map((problem) => ({ fieldId: `answer-${problem}`, text: words[problem] })),
    )}
    ${
      refusal === undefined
        ? nothing
        : html`<div class="error-summary" role="group" tabindex="-1" aria-labelledby="answer-refused">
            <p id="answer-refused">${localize.term('refused', { reason: refusalWords(kit, refusal) })}</p>
          </div>`
    }
    ${kind === 'decline' ? reasonField(screen, form, problems.includes('reason') ? words.reason : undefined) : nothing}
    ${field(
      localize.term('note'),
      (w) =>
        html`<textarea
          id=${w.id}
          rows="2"
          aria-describedby=${w.describedBy}
          aria-invalid=${w.invalid}
          .value=${form.note}
          @input=${(event: Event) => answering.change({ note: (event.target as HTMLTextAreaElement).value })}
        ></textarea>`,
      { id: 'answer-note', error: problems.includes('note') ? words.note : undefined },
    )}
    <div class="acts">
      <button type="submit" class="main" ?disabled=${sending}>${localize.term(`confirm.${kind}`)}</button>
      <button type="button" ?disabled=${sending} @click=${() => answering.cancel()}>
        ${localize.term('cancel')}
      </button>
      <span class="muted" role="status">${sending ? localize.term('sending') : nothing}</span>
    </div>
  </form>`;
}

function reasonField(
  { localize, answering }: InboxScreen,
  form: AnswerForm,
  error: string | undefined,
): TemplateResult {
  return field(
    localize.term('reason'),
    (w) =>
      html`<select
        id=${w.id}
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        @change=${(event: Event) => answering.change({ reason: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${form.reason === ''}>${localize.term('reasonChoose')}</option>
        ${declineReasons.map(
          (reason) =>
            html`<option value=${reason} .selected=${form.reason === reason}>
              ${localize.term(`reason.${reason}`)}
            </option>`,
        )}
      </select>`,
    { id: 'answer-reason', error },
  );
}
