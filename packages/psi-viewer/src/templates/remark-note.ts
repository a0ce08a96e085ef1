import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { weekdays } from '@fil/vocabulary/codes';
import type { CoherenceRemark, EntityRecord } from '@fil/vocabulary/types';
import type { PlanScreen } from './plan-screen.ts';

/** What the coherence rules say of a line, in the margin beside it, with the way out. */
export function remarkNote(screen: PlanScreen, remark: CoherenceRemark): TemplateResult {
  const ways = waysOut(screen, remark);
  return html`<div class="remark ${remark.severity === 'gap' ? 'bad' : ''}">
    ${remarkWords(screen, remark)}
    ${ways.map(({ words, follow }) => html`<button type="button" @click=${follow}>${words}</button>`)}
  </div>`;
}

function remarkWords({ localize, plan }: PlanScreen, remark: CoherenceRemark): string {
  const title = titleOf(plan, remark.entityId);
  const dayOf = (name: string) => localize.day(String(remark.values[name]), 'month');
  switch (remark.rule) {
    case 'needWithoutGoal':
    case 'goalWithoutService':
    case 'wordsMissing':
      return localize.term(`remark.${remark.rule}`);
    case 'serviceWithoutResponsible':
    case 'unmetWithoutReason':
      return localize.term(`remark.${remark.rule}`, { title });
    case 'overlap': {
      const weekday = weekdays.find((day) => day === remark.values['weekday']);
      const other = String(remark.values['other'] ?? '');
      return localize.term('remark.overlap', {
        title,
        other,
        weekday: weekday ? localize.term(`weekday.${weekday}`) : '',
      });
    }
    case 'deliveryGap':
      return localize.term('remark.deliveryGap', { title, since: dayOf('since'), due: dayOf('due') });
    case 'startGap':
      return localize.term('remark.startGap', { title, day: dayOf('startDue') });
    // A rule newer than this element: its line is named rather than its remark lost.
    default:
      return localize.term('remark.other', { title });
  }
}

interface WayOut {
  readonly words: string;
  readonly follow: (event: Event) => void;
}

function waysOut(
  { localize, plan, editing, navigate, present }: PlanScreen,
  remark: CoherenceRemark,
): readonly WayOut[] {
  const need = plan.needs.find(({ id }) => id === remark.entityId);
  const goal = plan.goals.find(({ id }) => id === remark.entityId);
  const service = plan.services.find(({ id }) => id === remark.entityId);
  const ways: WayOut[] = [];
  const editService = (record: EntityRecord<'plannedService'>, field: string) => (event: Event) =>
    editing.open({ kind: 'service', goalId: record.fact.goalId, record }, event.currentTarget, field);
  const editNeed = (record: EntityRecord<'need'>, field: string) => (event: Event) =>
    editing.open({ kind: 'need', record }, event.currentTarget, field);

  if (plan.canWrite.plan && need) {
    if (remark.rule === 'needWithoutGoal') {
      ways.push({
        words: localize.term('way.addGoal'),
        follow: (event) => editing.open({ kind: 'goal', needId: need.id }, event.currentTarget),
      });
    }
    if (remark.rule === 'unmetWithoutReason')
      ways.push({ words: localize.term('way.setReason'), follow: editNeed(need, 'unmetReason') });
  }
  const needOfGoal = plan.needs.find(({ id }) => id === goal?.fact.needId);
  if (plan.canWrite.plan && needOfGoal && remark.rule === 'wordsMissing') {
    ways.push({ words: localize.term('way.noteWords'), follow: editNeed(needOfGoal, 'words') });
  }
  if (plan.canWrite.services && goal && remark.rule === 'goalWithoutService') {
    ways.push({
      words: localize.term('way.addService'),
      follow: (event) => editing.open({ kind: 'service', goalId: goal.id }, event.currentTarget),
    });
    ways.push({
      words: localize.term('way.searchDirectory'),
      follow: () => navigate({ to: 'directory', goalId: goal.id }),
    });
  }
  if (plan.canWrite.services && service) {
    if (remark.rule === 'serviceWithoutResponsible') {
      ways.push({ words: localize.term('way.setResponsible'), follow: editService(service, 'responsible') });
    }
    if (remark.rule === 'unmetWithoutReason')
      ways.push({ words: localize.term('way.setReason'), follow: editService(service, 'unmetReason') });
    if (remark.rule === 'deliveryGap' || remark.rule === 'startGap') {
      ways.push({
        words: localize.term('way.recordVisit'),
        follow: (event) => editing.open({ kind: 'visit', service }, event.currentTarget),
      });
      ways.push({
        words: localize.term('way.searchSimilar'),
        follow: () => navigate({ to: 'directory', goalId: service.fact.goalId, query: service.fact.title }),
      });
    }
  }
  if (remark.rule === 'overlap')
    ways.push({ words: localize.term('way.seeWeek'), follow: () => present('week') });
  return ways;
}

function titleOf(plan: PlanScreen['plan'], id: string): string {
  const need = plan.needs.find((record) => record.id === id)?.fact.title;
  const goal = plan.goals.find((record) => record.id === id)?.fact.text;
  return need ?? goal ?? plan.services.find((record) => record.id === id)?.fact.title ?? '';
}
