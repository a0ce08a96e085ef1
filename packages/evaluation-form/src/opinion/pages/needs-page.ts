import type { ProposedFinding } from '@fil/instruments/load';
import { resourceAvailabilities, consentForms } from '@fil/vocabulary/codes';
import type { CircleMember, EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { proposedNeeds } from '../../view/proposed-needs.ts';
import type { ProposedNeed } from '../../view/proposed-needs.ts';
import type { AfterScreen } from './after-screen.ts';
import { radios, select } from './fields.ts';

/** Needs that the answers propose: accepted one by one, with priority, for whom, and whether something answers them. */
export function needsPage(after: AfterScreen): TemplateResult {
  const { screen, state } = after;
  const { answer, filling, dismissed, localize } = screen;
  const found = answer.rules?.findings(filling.counted(), localize.locale) ?? [];
  const proposed = proposedNeeds(found, answer.read.evaluation.id, answer.plan?.needs ?? [], dismissed);
  const canAccept = answer.plan?.canWrite.plan === true;
  return html`<p class="muted">${state.words.term('needs.lead')}</p>
    ${proposed.length === 0 ? html`<p>${state.words.term('needs.none')}</p>` : nothing}
    ${!canAccept && proposed.length > 0 ? html`<p class="muted">${state.words.term('needs.readOnly')}</p>` : nothing}
    <ul class="plain needs">
      ${repeat(
        proposed,
        ({ finding }) => finding.id,
        (need) => proposal(after, need, canAccept),
      )}
    </ul>`;
}

function proposal(after: AfterScreen, need: ProposedNeed, canAccept: boolean): TemplateResult {
  const { finding, accepted, dismissed } = need;
  const { state, screen } = after;
  const { words } = state;
  return html`<li data-finding=${finding.id}>
    <h4 tabindex="-1">${finding.proposedNeed}</h4>
    <p class="small muted">${finding.summary}</p>
    ${
      accepted
        ? inPlan(after, accepted)
        : dismissed
          ? html`<p>
              <span class="state wait">${words.term('needs.dismissed')}</span>
              <button type="button" class="quiet" @click=${() => screen.act.dismiss(finding, false)}>
                ${words.term('needs.undo')}
              </button>
            </p>`
          : canAccept
            ? choosing(after, finding)
            : nothing
    }
  </li>`;
}

function inPlan({ state, screen }: AfterScreen, need: EntityRecord<'need'>): TemplateResult {
  const { words } = state;
  const canWrite = screen.answer.plan?.canWrite.plan === true;
  return html`<p>
      <span class="state ok">${words.term('needs.inPlan', { priority: need.fact.priority })}</span>
      <button
        type="button"
        class="quiet"
        @click=${() => screen.act.navigate({ to: 'plan', entityId: need.id })}
      >
        ${words.term('needs.see')}
      </button>
    </p>
    ${
      canWrite
        ? radios({
            legend: words.term('resources'),
            name: `resources-${need.id}`,
            chosen: need.fact.resources ?? 'unknown',
            options: resourceAvailabilities.map((code) => [code, words.term(`resources.${code}`)]),
            choose: (code) => void state.changeResources(need, code),
          })
        : html`<p>${words.term(`resources.${need.fact.resources ?? 'unknown'}`)}</p>`
    }`;
}

function choosing(after: AfterScreen, finding: ProposedFinding): TemplateResult {
  const { state, screen } = after;
  const { words } = state;
  const name = (field: string) => `need.${finding.id}.${field}`;
  const next = Math.max(0, ...(screen.answer.plan?.needs ?? []).map(({ fact }) => fact.priority)) + 1;
  const priority = Number(state.field(name('priority'), String(Math.min(next, 9))));
  const resources =
    resourceAvailabilities.find((code) => code === state.field(name('resources'), 'unknown')) ?? 'unknown';
  return html`<div class="need-choices">
      ${select({
        label: words.term('priority'),
        id: name('priority'),
        chosen: String(priority),
        options: Array.from({ length: 9 }, (_, at) => [
          String(at + 1),
          at === 0 ? words.term('priority.first') : words.number(at + 1),
        ]),
        choose: (value) => state.fill(name('priority'), value),
      })}
      ${radios({
        legend: words.term('resources'),
        name: name('resources'),
        chosen: resources,
        options: resourceAvailabilities.map((code) => [code, words.term(`resources.${code}`)]),
        choose: (value) => state.fill(name('resources'), value),
      })}
    </div>
    ${
      finding.beneficiary === 'caregiver'
        ? forCaregiver(after, finding, { priority, resources })
        : html`<div class="acts">
            <button
              type="button"
              class="main"
              aria-label=${words.term('needs.acceptNamed', { title: finding.proposedNeed })}
              ?disabled=${state.busy}
              @click=${() => void state.acceptNeed(finding, { priority, resources })}
            >
              ${words.term('needs.accept')}
            </button>
            ${dismissal(after, finding)}
          </div>`
    }`;
}

function dismissal({ state, screen }: AfterScreen, finding: ProposedFinding): TemplateResult {
  return html`<button
    type="button"
    aria-label=${state.words.term('needs.dismissNamed', { title: finding.proposedNeed })}
    @click=${() => screen.act.dismiss(finding, true)}
  >
    ${state.words.term('needs.dismiss')}
  </button>`;
}

/** Her own need: nothing is added without her own consent, asked of her and recorded here. */
function forCaregiver(
  after: AfterScreen,
  finding: ProposedFinding,
  chosen: { readonly priority: number; readonly resources: (typeof resourceAvailabilities)[number] },
): TemplateResult {
  const { state, screen } = after;
  const { words } = state;
  const caregivers = screen.answer.summary.members.filter((member) =>
    isCaregiver(member, screen.answer.session.today),
  );
  if (caregivers.length === 0)
    return html`<p class="remark">${words.term('consent.nobody')}</p>
      <div class="acts">${dismissal(after, finding)}</div>`;
  if (screen.answer.read.may?.recordConsent !== true)
    return html`<p class="remark">${words.term('consent.notYours')}</p>`;
  const who =
    caregivers.find(({ membershipId }) => membershipId === state.field('consent.who')) ?? caregivers[0];
  if (!who) return html``;
  const form = consentForms.find((one) => one === state.field('consent.form'));
  const information = state.field('consent.information', words.term('consent.informationUsual'));
  return html`<div class="remark consent" role="group" aria-label=${words.term('consent.title')}>
    <p><b>${words.term('consent.title')}</b></p>
    <p>${words.term('consent.lead', { name: who.name })}</p>
    ${
      caregivers.length === 1
        ? nothing
        : select({
            label: words.term('consent.who'),
            id: 'consent.who',
            chosen: who.membershipId,
            options: caregivers.map(({ membershipId, name }) => [membershipId, name]),
            choose: (value) => state.fill('consent.who', value),
          })
    }
    ${radios({
      legend: words.term('consent.form', { name: who.name }),
      name: 'consent.form',
      chosen: form,
      options: consentForms.map((code) => [code, words.term(`consent.form.${code}`)]),
      choose: (value) => state.fill('consent.form', value),
    })}
    <div class="field">
      <label class="label" for="consent-information">${words.term('consent.information')}</label>
      <textarea
        id="consent-information"
        rows="2"
        maxlength="2000"
        .value=${information}
        @input=${(event: Event) => state.fill('consent.information', (event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <div class="acts">
      <button
        type="button"
        class="main"
        ?disabled=${state.busy || form === undefined || information.trim() === ''}
        @click=${() =>
          form &&
          void state.acceptNeed(finding, {
            ...chosen,
            beneficiaryId: who.membershipId,
            consent: { form, information },
          })}
      >
        ${words.term('consent.add', { name: who.name })}
      </button>
      ${dismissal(after, finding)}
    </div>
    ${form === undefined ? html`<p class="small">${words.term('consent.first')}</p>` : nothing}
  </div>`;
}

function isCaregiver({ role, from, to }: CircleMember, today: string): boolean {
  return ['caregiver', 'relative'].includes(role) && from <= today && (to === undefined || today < to);
}
