import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PartHost } from '../part.ts';

/** What one does with the circle as a whole. */
export function memberActs({ localize, show }: PartHost, answer: CircleReadAnswer): TemplateResult {
  const closed = answer.closures.some(({ fact }) => fact.reopenedOn === undefined);
  const may = (action: 'manageMembers' | 'close'): boolean => answer.actions.includes(action);
  const open = (form: string) => (event: Event) => show('members', form, event.currentTarget);
  return html`<button type="button" class="quiet" @click=${() => window.print()}>
      ${localize.term('print')}
    </button>
    ${
      may('close')
        ? html`<button
            type="button"
            class="quiet"
            @click=${open(closed ? 'member-reopen' : 'member-closure')}
          >
            ${localize.term(closed ? 'reopenFollowUp' : 'closeFollowUp')}
          </button>`
        : nothing
    }
    ${
      may('manageMembers') && !closed
        ? html`<button type="button" class="main" @click=${open('member-add')}>
            ${localize.term('addMember')}
          </button>`
        : nothing
    }`;
}
