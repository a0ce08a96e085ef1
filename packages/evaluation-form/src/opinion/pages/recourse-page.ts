import { errorSummary } from '@fil/element-kit';
import { latestDecision, missingOf } from '@fil/rules';
import { interventionLevels, recourseOutcomes, requestSources, targetCriteria } from '@fil/vocabulary/codes';
import type { InterventionLevel, RecourseOutcome, TargetCriterion } from '@fil/vocabulary/codes';
import type { CriterionMet, EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpinionState } from '../opinion-state.ts';
import type { AfterScreen } from './after-screen.ts';
import { prose, radios, select } from './fields.ts';

/** Recourse to case management: what was decided, by whom, what was decided since; and the next decision. */
export function recoursePage(after: AfterScreen): TemplateResult {
  const { screen, state } = after;
  const { words } = state;
  const { decisions = [], may } = screen.answer.read;
  const latest = latestDecision(decisions);
  return html`<p class="muted">${words.term('recourse.lead')}</p>
    ${decisions.length === 0 ? html`<p>${words.term('recourse.none')}</p>` : nothing}
    <ol class="plain decisions">
      ${decisions.toReversed().map((decision) => told(after, decision, decision === latest))}
    </ol>
    ${
      may?.decide !== true
        ? html`<p class="muted">${words.term('recourse.notYours')}</p>`
        : state.deciding || latest === undefined
          ? form(after)
          : html`<button type="button" class="decide" @click=${() => state.decide(true)}>
              ${words.term('recourse.amend')}
            </button>`
    }`;
}

function told(
  { state }: AfterScreen,
  { fact, author, createdAt }: EntityRecord<'recourseDecision'>,
  stands: boolean,
): TemplateResult {
  const { words } = state;
  const criteria = (met: boolean) =>
    fact.criteria
      .filter((one) => one.met === met)
      .map(({ criterion }) => html`<li>${words.term(`criterion.${criterion}`)}</li>`);
  const list = (met: boolean) => {
    const all = criteria(met);
    return all.length === 0
      ? nothing
      : html`<dt>${words.term(met ? 'criteria.met' : 'criteria.notMet')}</dt>
          <dd>
            <ul>
              ${all}
            </ul>
          </dd>`;
  };
  const pair = (name: string, value: string | undefined) =>
    value === undefined
      ? nothing
      : html`<dt>${name}</dt>
          <dd class="prose">${value}</dd>`;
  return html`<li class=${stands ? '' : 'amended'}>
    <p>
      <b>${words.term(`outcome.${fact.outcome}`)}</b>
      <span class="state ${stands ? 'ok' : 'wait'}"
        >${words.term(stands ? 'recourse.stands' : 'recourse.amended')}</span
      >
    </p>
    <p class="small muted">
      ${words.term('recourse.by', { author: author.name, instant: words.instant(createdAt) })}
    </p>
    <dl>
      ${pair(words.term('level'), words.term(`intervention.${fact.level}`))} ${list(true)} ${list(false)}
      ${pair(words.term('reason'), fact.reason)} ${pair(words.term('orientation'), fact.orientation)}
      ${pair(words.term('source'), fact.source && words.term(`source.${fact.source}`))}
      ${pair(words.term('senderTold'), fact.senderToldOn && words.day(fact.senderToldOn, 'long'))}
    </dl>
  </li>`;
}

function form(after: AfterScreen): TemplateResult {
  const { state, screen } = after;
  const { words, problems } = state;
  const { decisions = [] } = screen.answer.read;
  const drafted = draftOf(state);
  const { outcome, level } = drafted;
  const amends = latestDecision(decisions) !== undefined;
  const error = (field: string) => {
    const problem = problems[field];
    return problem === undefined ? undefined : words.term(problem);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(state, draftOf(state));
  };
  return html`<form
    class="decision-form"
    novalidate
    aria-label=${words.term(amends ? 'recourse.amend' : 'recourse.decide')}
    @submit=${submit}
  >
    ${errorSummary(
      words.term('recourse.incomplete'),
      Object.entries(problems).map(([field, problem]) => ({
        fieldId: `decision.${field}`,
        text: words.term(problem),
      })),
    )}
    ${radios<RecourseOutcome>({
      legend: words.term('recourse.question'),
      name: 'decision.outcome',
      chosen: outcome,
      options: recourseOutcomes.map((code) => [code, words.term(`outcome.choice.${code}`)]),
      choose: (code) => {
        state.fill('decision.outcome', code);
        if (code === 'confirmed') state.fill('decision.level', 'caseManagement');
        else if (state.field('decision.level') === 'caseManagement') state.fill('decision.level', '');
      },
    })}
    <fieldset class="criteria">
      <legend>${words.term('criteria')}</legend>
      ${error('criteria') === undefined ? nothing : html`<p class="state gap">${error('criteria')}</p>`}
      ${targetCriteria.map((criterion, at) => criterionRow(state, criterion, at === 0))}
    </fieldset>
    ${radios<InterventionLevel>({
      legend: words.term('level'),
      name: 'decision.level',
      chosen: level,
      options: interventionLevels
        .filter((code) => outcome === undefined || (code === 'caseManagement') === (outcome === 'confirmed'))
        .map((code) => [code, words.term(`intervention.${code}`)]),
      choose: (code) => state.fill('decision.level', code),
    })}
    ${prose({
      label: words.term(outcome === 'refuted' ? 'reason.required' : 'reason'),
      id: 'decision.reason',
      value: state.field('decision.reason'),
      type: (value) => state.fill('decision.reason', value),
      error: error('reason'),
    })}
    ${
      outcome === 'refuted'
        ? prose({
            label: words.term('orientation.required'),
            id: 'decision.orientation',
            hint: words.term('orientation.hint'),
            value: state.field('decision.orientation'),
            type: (value) => state.fill('decision.orientation', value),
            error: error('orientation'),
          })
        : nothing
    }
    ${select({
      label: words.term('source'),
      id: 'decision.source',
      chosen: state.field('decision.source'),
      options: [
        ['', words.term('source.unknown')],
        ...requestSources.map((code) => [code, words.term(`source.${code}`)] as const),
      ],
      choose: (value) => state.fill('decision.source', value),
    })}
    ${
      outcome === 'refuted'
        ? html`<label class="check"
            ><input
              type="checkbox"
              .checked=${state.field('decision.told') === 'yes'}
              @change=${(event: Event) => state.fill('decision.told', (event.currentTarget as HTMLInputElement).checked ? 'yes' : '')}
            />${words.term('senderTold.today')}</label
          >`
        : nothing
    }
    <p class="small muted">${words.term('recourse.immutable')}</p>
    <div class="acts">
      <button type="submit" class="main" ?disabled=${state.busy}>${words.term('recourse.record')}</button>
      ${
        amends
          ? html`<button type="button" @click=${() => state.decide(false)}>${words.term('cancel')}</button>`
          : nothing
      }
    </div>
  </form>`;

  function send(of: OpinionState, { criteria, outcome: chosen, level: right, source }: Draft): void {
    const reason = of.field('decision.reason').trim();
    const orientation = of.field('decision.orientation').trim();
    if (chosen === undefined) return of.fail({ outcome: 'problem.outcome' });
    if (right === undefined) return of.fail({ level: 'problem.level' });
    const decision = {
      outcome: chosen,
      criteria,
      level: right,
      ...(reason !== '' && { reason }),
      ...(chosen === 'refuted' && orientation !== '' && { orientation }),
      ...(source !== undefined && { source }),
      ...(chosen === 'refuted' &&
        of.field('decision.told') === 'yes' && { senderToldOn: screen.answer.session.today }),
    };
    const missing = missingOf(decision);
    if (missing === undefined) return void of.record(decision);
    const others =
      chosen === 'refuted' && reason === '' && orientation === ''
        ? { orientation: 'problem.orientation' as const }
        : {};
    return of.fail({ [missing]: `problem.${missing}` as const, ...others });
  }
}

type Draft = ReturnType<typeof draftOf>;

function draftOf(state: OpinionState) {
  const outcome = recourseOutcomes.find((code) => code === state.field('decision.outcome'));
  const level = interventionLevels.find((code) => code === state.field('decision.level'));
  const source = requestSources.find((code) => code === state.field('decision.source'));
  const criteria = targetCriteria.flatMap((criterion): readonly CriterionMet[] => {
    const said = state.field(`decision.criterion.${criterion}`);
    return said === '' ? [] : [{ criterion, met: said === 'met' }];
  });
  return { outcome, level, source, criteria };
}

function criterionRow(state: OpinionState, criterion: TargetCriterion, isFirst: boolean): TemplateResult {
  const { words } = state;
  const name = `decision.criterion.${criterion}`;
  return html`<div id=${isFirst ? 'decision.criteria' : nothing} tabindex=${isFirst ? '-1' : nothing}>
    ${radios({
      legend: words.term(`criterion.${criterion}`),
      name,
      chosen: state.field(name),
      options: [
        ['met', words.term('criterion.yes')],
        ['notMet', words.term('criterion.no')],
        ['', words.term('criterion.notLooked')],
      ],
      choose: (value) => state.fill(name, value),
    })}
  </div>`;
}
