import { disclosure } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleLocalize } from '../part.ts';
import type { MemberRow } from '../view/member-rows.ts';

/**
 * Who was in the circle, folded away, and drawn once it is unfolded: years leave many. Somebody who came back stands there
 * for each former stay.
 */
export function pastMembers(
  localize: CircleLocalize,
  past: readonly MemberRow[],
  unfolded: { readonly open: boolean; readonly onToggle: (open: boolean) => void },
): TemplateResult | typeof nothing {
  if (past.length === 0) return nothing;
  const line = ({ member }: MemberRow) =>
    html`<li>
      <b>${member.name}</b>
      <span class="muted">
        ${[localize.term(`role.${member.role}`), member.organization].filter(Boolean).join(', ')} ·
        <span class="num">${localize.dayRange(member.from, member.to)}</span>
      </span>
    </li>`;
  return html`<div class="past">
    ${disclosure(
      localize.term('past', { count: past.length }),
      unfolded.open
        ? html`<ul class="rows">
            ${past.map(line)}
          </ul>`
        : html``,
      { onToggle: unfolded.onToggle },
    )}
  </div>`;
}
