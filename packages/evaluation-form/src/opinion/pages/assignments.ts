import { textFor } from '@fil/questionnaire';
import type { CircleMember, EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { progressOf } from '../../view/pages.ts';
import type { PageProgress } from '../../view/pages.ts';
import { mayWrite } from './after-screen.ts';
import type { AfterScreen } from './after-screen.ts';
import { select } from './fields.ts';

/** Who fills in which section, and how far it is. */
export function assignments(after: AfterScreen): TemplateResult | typeof nothing {
  const { screen, state } = after;
  const { words } = state;
  const { read } = screen.answer;
  const given = (read.assignments ?? []).filter(({ fact }) => fact.withdrawnOn === undefined);
  const sections = progressOf(screen.pages, screen.filling.session).filter(({ total }) => total > 0);
  const writes = mayWrite(after) && !screen.frozen;
  if (given.length === 0 && !writes) return nothing;
  return html`<details class="assignments" ?open=${given.length > 0}>
    <summary>${words.term('assign.title')}</summary>
    ${given.length === 0 ? html`<p class="small muted">${words.term('assign.none')}</p>` : nothing}
    <ul class="plain small">
      ${given.map((one) => line(after, one, sections, writes))}
    </ul>
    ${writes ? giving(after, sections) : nothing}
  </details>`;
}

function line(
  { screen, state }: AfterScreen,
  assignment: EntityRecord<'sectionAssignment'>,
  sections: readonly PageProgress[],
  writes: boolean,
): TemplateResult {
  const { words } = state;
  const { section, to } = assignment.fact;
  const found = sections.find(({ page }) => page.id === section);
  const title = sectionName(screen, found, section);
  const name = 'name' in to ? to.name : '';
  const isDone = found !== undefined && found.answered === found.total;
  return html`<li>
    <b>${title}</b><br />${name}<br />
    <span class="state ${isDone ? 'ok' : 'wait'}"
      >${
        found === undefined
          ? words.term('assign.withheld')
          : words.term(isDone ? 'assign.done' : found.answered === 0 ? 'assign.waiting' : 'assign.begun', {
              answered: found.answered,
              total: found.total,
            })
      }</span
    >
    ${
      writes
        ? html`<button
            type="button"
            class="quiet"
            aria-label=${words.term('assign.withdrawNamed', { section: title, name })}
            @click=${() => void state.withdraw(assignment)}
          >
            ${words.term('assign.withdraw')}
          </button>`
        : nothing
    }
  </li>`;
}

function giving(after: AfterScreen, sections: readonly PageProgress[]): TemplateResult | typeof nothing {
  const { screen, state } = after;
  const { words } = state;
  const { session, summary } = screen.answer;
  const colleagues = summary.members.filter(
    (member) => isColleague(member, session.today) && !isOneself(member, session.professional.id),
  );
  const [firstSection] = sections;
  const [firstColleague] = colleagues;
  if (!firstSection || !firstColleague)
    return html`<p class="small muted">${words.term('assign.nobody')}</p>`;
  const section = state.field('assign.section', firstSection.page.id);
  const who = state.field('assign.who', firstColleague.membershipId);
  const give = () => {
    const { member } = colleagues.find(({ membershipId }) => membershipId === who) ?? firstColleague;
    if (member) void state.assign(section, member);
  };
  return html`${select({
      label: words.term('assign.section'),
      id: 'assign.section',
      chosen: section,
      options: sections.map((one) => [one.page.id, sectionName(screen, one, one.page.id)]),
      choose: (value) => state.fill('assign.section', value),
    })}
    ${select({
      label: words.term('assign.who'),
      id: 'assign.who',
      chosen: who,
      options: colleagues.map(({ membershipId, name, organization }) => [
        membershipId,
        organization === '' ? name : `${name}, ${organization}`,
      ]),
      choose: (value) => state.fill('assign.who', value),
    })} <button type="button" ?disabled=${state.busy} @click=${give}>${words.term('assign.give')}</button>`;
}

function isOneself({ member }: CircleMember, accountId: string): boolean {
  return member?.kind === 'professional' && member.id === accountId;
}

function isColleague({ member, from, to }: CircleMember, today: string): boolean {
  const isProfessional = member?.kind === 'professional' || member?.kind === 'organization';
  return isProfessional && from <= today && (to === undefined || today < to);
}

function sectionName(
  { filling, localize }: AfterScreen['screen'],
  found: PageProgress | undefined,
  section: string,
): string {
  if (!found) return section;
  return textFor({ text: found.page.title ?? filling.form.title }, localize.locale);
}
