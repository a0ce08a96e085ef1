import { stateLabel, threadMarks } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliveryTally, EntityRecord, PlannedServiceFact } from '@fil/vocabulary/types';
import { frequencyWords } from '../view/frequency-words.ts';
import type { ServiceView } from '../view/plan-view.ts';
import { act } from './act.ts';
import { clashes } from './clash.ts';
import { formFor } from './forms.ts';
import { ownWords } from './own-words.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';

/** The services of one goal along the thread, and at its end how to add one. */
export function serviceList(
  screen: PlanScreen,
  services: readonly ServiceView[],
  goal?: EntityRecord<'goal'>,
): TemplateResult {
  const { localize, plan } = screen;
  return html`<div>
    <ul class="services">
      ${
        services.length === 0
          ? html`<li class="service waiting last none">
              <i class="mark" aria-hidden="true"></i>${localize.term('noService')}
            </li>`
          : repeat(
              services,
              (service) => service.record.id,
              (service, at) => serviceLine(screen, service, services[at + 1]),
            )
      }
    </ul>
    ${goal && plan.canWrite.services ? addingActs(screen, goal) : nothing}
  </div>`;
}

function addingActs(screen: PlanScreen, goal: EntityRecord<'goal'>): TemplateResult {
  const { editing, navigate } = screen;
  const { text } = goal.fact;
  const target = { kind: 'service', goalId: goal.id } as const;
  return html`<div class="acts adding">
      ${act(screen, 'addService', text, (event) => editing.open(target, event.currentTarget))}
      ${act(screen, 'searchDirectory', text, () => navigate({ to: 'directory', goalId: goal.id }))}
    </div>
    ${formFor(screen, target)}`;
}

function serviceLine(
  screen: PlanScreen,
  service: ServiceView,
  next: ServiceView | undefined,
): TemplateResult {
  const { localize, editing, plan } = screen;
  const { fact } = service.record;
  const target = { kind: 'service', goalId: fact.goalId, record: service.record } as const;
  const visit = { kind: 'visit', service: service.record } as const;
  const trunk = next === undefined ? 'last' : next.thread === 'waiting' ? 'next-waiting' : '';
  return html`<li class="service ${service.thread} ${trunk}">
    <i class="mark" aria-hidden="true"></i>
    <div>
      <b class="service-title">${fact.title}</b>, ${frequencyWords(localize, fact.frequency)}
      <div class="who">${whoWords(localize, fact)}</div>
      ${ownWords(screen, service.record.id)}
    </div>
    <div class="outcome">
      ${serviceState(screen, service)} ${service.tally ? beads(localize, service.tally) : nothing}
      ${
        plan.canWrite.services
          ? html`<span class="acts">
              ${act(screen, 'edit', fact.title, (event) => editing.open(target, event.currentTarget))}
              ${
                fact.state === 'agreed'
                  ? act(screen, 'recordVisit', fact.title, (event) =>
                      editing.open(visit, event.currentTarget),
                    )
                  : nothing
              }
            </span>`
          : nothing
      }
    </div>
    ${clashes(screen, service.record)} ${formFor(screen, visit)} ${formFor(screen, target)}
  </li>`;
}

function whoWords(localize: PlanLocalize, fact: PlannedServiceFact): string {
  const parts = [
    localize.term('providerAndSector', {
      provider: fact.provider,
      sector: localize.term(`sector.${fact.sector}`),
    }),
    localize.term('responsible', { responsible: fact.responsible }),
  ];
  if (fact.critical) parts.push(localize.term('critical'));
  return parts.join(' · ');
}

/** What really happened, when there is something to count; else where the arrangement stands. */
function serviceState(screen: PlanScreen, service: ServiceView): TemplateResult {
  return service.record.fact.state === 'agreed'
    ? deliveryState(screen, service)
    : arrangementState(screen.localize, service.record.fact);
}

function deliveryState(
  { localize, plan }: PlanScreen,
  { record, tally, remarks }: ServiceView,
): TemplateResult {
  const { startDue } = record.fact;
  const found = (rule: 'startGap' | 'deliveryGap') => remarks.some((remark) => remark.rule === rule);
  if (startDue !== undefined && found('startGap')) {
    return stateLabel('gap', localize.term('startLate', { day: localize.day(startDue, 'month') }));
  }
  if (tally && tally.missed > 0) {
    const { missed, expected } = tally;
    return stateLabel(found('deliveryGap') ? 'gap' : 'talk', localize.term('missed', { missed, expected }));
  }
  if (tally && tally.delivered > 0) {
    return stateLabel(
      'ok',
      localize.term('delivered', { delivered: tally.delivered, expected: tally.expected }),
    );
  }
  if (startDue !== undefined && startDue > plan.today) {
    return stateLabel('wait', localize.term('startsOn', { day: localize.day(startDue, 'month') }));
  }
  return stateLabel('ok', localize.term('serviceState.agreed'));
}

function arrangementState(localize: PlanLocalize, fact: PlannedServiceFact): TemplateResult {
  const { state, endedOn, suspendedSince, unmetReason } = fact;
  if (state === 'unmet') {
    const reason = unmetReason && localize.term(`unmetReason.${unmetReason}`);
    return stateLabel(
      'talk',
      reason ? localize.term('serviceState.unmetWhy', { reason }) : localize.term('serviceState.unmet'),
    );
  }
  if (state === 'ended' && endedOn !== undefined) {
    return stateLabel('wait', localize.term('serviceState.endedOn', { day: localize.day(endedOn, 'month') }));
  }
  if (state === 'suspended' && suspendedSince !== undefined) {
    return stateLabel(
      'wait',
      localize.term('serviceState.suspendedSince', { day: localize.day(suspendedSince, 'month') }),
    );
  }
  return stateLabel('wait', localize.term(`serviceState.${state}`));
}

/** The last times and the next, bead by bead, and the same in words for those who do not see them. */
function beads(localize: PlanLocalize, tally: DeliveryTally): TemplateResult | typeof nothing {
  if (tally.beads.length === 0) return nothing;
  const list = tally.beads.map(({ day, state }) =>
    localize.term(`bead.${state}`, { day: localize.day(day, 'month') }),
  );
  return threadMarks(tally.beads, localize.term('beads', { list: list.join(' ; ') }));
}
