import { stateLabel } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CircleMember } from '@fil/vocabulary/types';
import { isSameRecipient, stands, subjectsWithin, partsSeen } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';
import { memberKey, openRefusal } from './refusal-form.ts';

/** Who helps, for what, how to reach them, and what they can see, in words. */
export function helpers(screen: PersonScreen): TemplateResult {
  const { circle, localize } = screen;
  const others = circle.members.filter(({ role }) => role !== 'person');
  const present = others.filter(({ to }) => to === undefined || circle.today < to);
  const ids = new Set(present.map(({ membershipId }) => membershipId));
  const past = others.filter(({ membershipId }) => !ids.has(membershipId));
  return html`${present.length === 0 ? html`<p class="muted">${localize.term('helpers.none')}</p>` : nothing}
    <ul class="rows">
      ${repeat(
        present,
        ({ membershipId }) => membershipId,
        (member) => helper(screen, member),
      )}
    </ul>
    ${representatives(screen)} ${past.length > 0 ? pastHelpers(screen, past) : nothing}`;
}

function helper(screen: PersonScreen, member: CircleMember): TemplateResult {
  const { circle, host, localize } = screen;
  const { name, phone, to } = member;
  const isReader = member.membershipId === circle.me.membershipId;
  return html`<li>
    <p><strong>${name}</strong>${isReader ? html` · ${localize.term('helpers.you')}` : nothing}</p>
    <p>
      ${[host.localize.term(`role.${member.role}`), member.organization].filter((words) => words !== '').join(' · ')}
      ${member.accountable ? html`<br />${stateLabel('ok', localize.term('helpers.accountable'))}` : nothing}
    </p>
    ${phone === undefined ? nothing : html`<p>${localize.term('helpers.phone', { phone })}</p>`}
    <p>
      ${localize.term('helpers.sees', { domains: seen(screen, member) })}
      ${to === undefined ? nothing : localize.term('helpers.until', { day: localize.day(to, 'long') })}
    </p>
    ${refusalsOf(screen, member).map(
      (domains) =>
        html`<p>${stateLabel('ok', localize.term('refusals.line', { target: name, domains }))}</p>`,
    )}
    ${
      isReader || !member.member || !circle.actions.includes('restrict')
        ? nothing
        : html`<button
            type="button"
            aria-label=${localize.term('helpers.restrictNamed', { name })}
            @click=${(event: Event) => openRefusal(screen, event.currentTarget, memberKey(member))}
          >
            ${localize.term('helpers.restrict')}
          </button>`
    }
  </li>`;
}

function seen(screen: PersonScreen, { domains }: CircleMember): string {
  const words = partsSeen(screen, domains);
  return words.charAt(0).toLocaleLowerCase(screen.localize.locale) + words.slice(1);
}

function refusalsOf(screen: PersonScreen, { member }: CircleMember): readonly string[] {
  if (!member) return [];
  const { restrictions, today } = screen.circle;
  return restrictions
    .filter(({ fact }) => isSameRecipient(fact.target, member) && stands(fact.from, fact.liftedOn, today))
    .map(({ fact }) => subjectsWithin(screen, fact.domains));
}

function representatives({ circle, localize }: PersonScreen): TemplateResult | typeof nothing {
  const present = circle.representatives.filter(({ fact }) => stands(fact.from, fact.to, circle.today));
  if (present.length === 0) return nothing;
  return html`<h4>${localize.term('helpers.representatives')}</h4>
    <ul class="rows">
      ${present.map(
        ({ fact }) =>
          html`<li>
            <strong>${fact.name}</strong> · ${localize.term(`representative.${fact.kind}`)}
            ${fact.phone === undefined ? nothing : html`<br />${localize.term('helpers.phone', { phone: fact.phone })}`}
          </li>`,
      )}
    </ul>`;
}

function pastHelpers({ localize }: PersonScreen, past: readonly CircleMember[]): TemplateResult {
  return html`<h4>${localize.term('helpers.past')}</h4>
    <ul>
      ${past.map(
        ({ name, to }) =>
          html`<li>
            ${to === undefined ? name : localize.term('helpers.pastLine', { name, day: localize.day(to, 'long') })}
          </li>`,
      )}
    </ul>`;
}
