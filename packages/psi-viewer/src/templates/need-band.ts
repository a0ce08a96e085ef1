import { spokenWords, stateLabel } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NeedFact, SpokenWords } from '@fil/vocabulary/types';
import type { GoalView, NeedView, PlanView, ServiceView } from '../view/plan-view.ts';
import { clashes } from './clash.ts';
import { formFor } from './forms.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';
import { remarkNote } from './remark-note.ts';
import { act } from './act.ts';
import { ownWords } from './own-words.ts';
import { serviceList } from './service-line.ts';

/** Every need as a band, in the order of its priority; then the services whose goal this reader does not see. */
export function needBands(screen: PlanScreen, view: PlanView): TemplateResult {
  return html`${repeat(
    view.needs,
    (need) => need.record.id,
    (need) => needBand(screen, need),
  )}
  ${view.unattached.length > 0 ? unattachedBand(screen, view.unattached) : nothing}`;
}

function needBand(screen: PlanScreen, need: NeedView): TemplateResult {
  const { localize, editing, plan } = screen;
  const { fact, id } = need.record;
  const forCaregiver = fact.beneficiary === 'caregiver';
  const target = { kind: 'need', record: need.record } as const;
  const addGoal = { kind: 'goal', needId: id } as const;
  return html`<section class="need ${need.thread}" aria-labelledby="need-${id}">
    <div class="need-head">
      <h3 class="need-title" id="need-${id}">
        ${fact.title}
        <span class="rank"
          >· ${localize.term(forCaregiver ? 'needForCaregiver' : 'need', { priority: fact.priority })}</span
        >
      </h3>
      ${fact.words || !need.goals.some((goal) => goal.record.fact.words) ? voice(localize, fact.words, forCaregiver) : nothing}
      ${ownWords(screen, id)} ${needState(localize, fact)}
      ${fact.finding ? html`<p class="small muted">${localize.term('fromFinding', { summary: fact.finding.summary })}</p>` : nothing}
      ${clashes(screen, need.record)}
      ${
        plan.canWrite.plan
          ? html`<div class="acts">
              ${act(screen, 'edit', fact.title, (event) => editing.open(target, event.currentTarget))}
              ${act(screen, 'addGoal', fact.title, (event) => editing.open(addGoal, event.currentTarget))}
            </div>`
          : nothing
      }
    </div>
    <ul class="goals">
      ${
        need.goals.length === 0
          ? html`<li class="goal waiting">
              <div class="goal-head none">${localize.term('noGoal')}</div>
              <div></div>
              ${margin(screen, need.remarks)}
            </li>`
          : repeat(
              need.goals,
              (goal) => goal.record.id,
              (goal, at) => goalRow(screen, goal, at === 0 ? need.remarks : []),
            )
      }
    </ul>
    ${formFor(screen, target)} ${formFor(screen, addGoal)}
  </section>`;
}

function goalRow(screen: PlanScreen, goal: GoalView, needRemarks: NeedView['remarks']): TemplateResult {
  const { localize, editing, plan } = screen;
  const { fact } = goal.record;
  const target = { kind: 'goal', needId: fact.needId, record: goal.record } as const;
  const details = [
    ...(fact.due === undefined ? [] : [localize.term('due', { day: localize.day(fact.due, 'month') })]),
    ...(fact.criterion === undefined ? [] : [localize.term('criterion', { criterion: fact.criterion })]),
  ];
  return html`<li class="goal ${goal.thread}">
    <div class="goal-head">
      <h4 class="goal-title">${fact.text}</h4>
      ${fact.words ? voice(localize, fact.words, false) : nothing} ${ownWords(screen, goal.record.id)}
      ${details.length > 0 ? html`<p class="small muted">${details.join(' · ')}</p>` : nothing}
      <div class="acts">
        ${agreement(localize, fact)}
        ${plan.canWrite.plan ? act(screen, 'edit', fact.text, (event) => editing.open(target, event.currentTarget)) : nothing}
      </div>
      ${clashes(screen, goal.record)}
    </div>
    ${serviceList(screen, goal.services, goal.record)}
    ${margin(screen, [...needRemarks, ...goal.remarks, ...goal.services.flatMap((service) => service.remarks)])}
    ${formFor(screen, target)}
  </li>`;
}

function unattachedBand(screen: PlanScreen, services: readonly ServiceView[]): TemplateResult {
  return html`<section class="need unattached" aria-labelledby="unattached">
    <div class="need-head">
      <h3 class="need-title" id="unattached">${screen.localize.term('unattached')}</h3>
    </div>
    <div class="goal">
      ${serviceList(screen, services)}
      ${margin(
        screen,
        services.flatMap((service) => service.remarks),
      )}
    </div>
  </section>`;
}

function margin(screen: PlanScreen, remarks: NeedView['remarks']): TemplateResult {
  return html`<div class="margin">${remarks.map((remark) => remarkNote(screen, remark))}</div>`;
}

/** Words as they were said and who said them, or that nobody collected them. */
function voice(localize: PlanLocalize, words: SpokenWords | undefined, ofCaregiver: boolean): TemplateResult {
  const expected = ofCaregiver ? 'caregiver' : 'person';
  return html`${spokenWords(words, localize.term(ofCaregiver ? 'noWordsCaregiver' : 'noWords'))}
  ${words && words.voice !== expected ? html`<p class="small muted">${localize.term(`voice.${words.voice}`)}</p>` : nothing}`;
}

function needState(localize: PlanLocalize, fact: NeedFact): TemplateResult | typeof nothing {
  if (fact.state === 'active') return nothing;
  if (fact.state === 'met') return html`<p>${stateLabel('ok', localize.term('needMet'))}</p>`;
  const reason = fact.unmetReason && localize.term(`unmetReason.${fact.unmetReason}`);
  return html`<p>
    ${stateLabel('talk', reason ? localize.term('needUnmetWhy', { reason }) : localize.term('needUnmet'))}
  </p>`;
}

const agreementShapes = { agreed: 'ok', toDiscuss: 'talk', disagreed: 'gap', notAsked: 'wait' } as const;

function agreement(localize: PlanLocalize, fact: GoalView['record']['fact']): TemplateResult {
  const words =
    fact.agreement === 'agreed' && fact.agreedOn !== undefined
      ? localize.term('agreement.agreedOn', { day: localize.day(fact.agreedOn, 'month') })
      : localize.term(`agreement.${fact.agreement}`);
  return stateLabel(agreementShapes[fact.agreement], words);
}
