import { stateLabel } from '@fil/element-kit';
import type { StateKind } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReferralState } from '@fil/vocabulary/codes';
import type { ReceivedReferral } from '@fil/vocabulary/types';
import type { AnswerKind } from '../controllers/answering.ts';
import { answerForm } from './answer-form.ts';
import type { InboxScreen } from './inbox-screen.ts';

const shapes: Readonly<Record<ReferralState, StateKind>> = {
  draft: 'wait',
  sent: 'talk',
  accepted: 'ok',
  declined: 'gap',
  ended: 'wait',
  cancelled: 'wait',
};

/** One referral: what is asked, by whom, since when, where it stands; what was sent opens below it. */
export function referralRow(screen: InboxScreen, referral: ReceivedReferral): TemplateResult {
  const { localize, opened } = screen;
  const { referralId, title, from, sentOn, lineCount, nature, state, person } = referral;
  const isOpened = opened === referralId;
  const sender =
    from.organization === ''
      ? localize.term('fromAlone', { name: from.name })
      : localize.term('from', { name: from.name, organization: from.organization });
  return html`<li class="referral">
    <div class="referral-head">
      <div>
        <h4>${title}</h4>
        <p class="muted">
          ${[
            ...(nature === 'handOver' ? [localize.term('handOver')] : []),
            sender,
            localize.term('sentOn', { day: localize.day(sentOn, 'long') }),
            localize.term('lines', { count: lineCount }),
          ].join(' · ')}
        </p>
      </div>
      ${stateLabel(shapes[state], localize.term(`state.${state}`))}
    </div>
    <div class="acts">
      ${act(screen, referral, isOpened ? 'close' : 'read', () => screen.toggle(referralId), { expanded: isOpened })}
      ${person ? act(screen, referral, 'openFile', () => screen.openFile(person), { main: true }) : nothing}
    </div>
    ${isOpened ? html`<div class="content">${screen.content()}</div>` : nothing} ${answers(screen, referral)}
  </li>`;
}

/** What one may answer: only after the content was opened, so that nobody answers what they have not read. */
function answers(screen: InboxScreen, referral: ReceivedReferral): TemplateResult | typeof nothing {
  const { answering, opened } = screen;
  const { referralId, state, person } = referral;
  const form = answering.about(referralId);
  if (form) return answerForm(screen, referral, form);
  if (opened !== referralId) return nothing;
  const kinds: readonly AnswerKind[] =
    state === 'sent' ? ['accept', 'decline'] : state === 'accepted' && person ? ['end'] : [];
  if (kinds.length === 0) return nothing;
  return html`<div class="acts">
    ${kinds.map((kind) => act(screen, referral, kind, () => answering.open(referralId, kind), { main: kind === 'accept' }))}
  </div>`;
}

function act(
  { localize }: InboxScreen,
  { title }: ReceivedReferral,
  key: 'read' | 'close' | 'openFile' | AnswerKind,
  onClick: () => void,
  { main = false, expanded }: { readonly main?: boolean; readonly expanded?: boolean } = {},
): TemplateResult {
  const words = localize.term(key);
  return html`<button
    type="button"
    class=${main ? 'main' : ''}
    aria-label=${localize.term('named', { act: words, title })}
    data-answer=${key}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    @click=${onClick}
  >
    ${words}
  </button>`;
}
