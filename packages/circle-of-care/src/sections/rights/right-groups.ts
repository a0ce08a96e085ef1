import { stateLabel } from '@fil/element-kit';
import { daysBetween } from '@fil/rules';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formFrame } from '../../forms/form-frame.ts';
import { entryOf, group, opener } from '../entry.ts';
import {
  oversightDraft,
  oversightForm,
  oversightKey,
  resolveForm,
  resolvePrefix,
} from './oversight-forms.ts';
import { rightDraft, rightForm, rightKey } from './right-form.ts';
import type { RightsScreen } from './rights-tools.ts';

/** A renewal is prepared this long before. */
const soonDays = 60;

/** Benefits, in the order of what is to be renewed first; then what was forgotten of the person's rights. */
export function rightGroups(screen: RightsScreen): TemplateResult {
  const { host, words, answer } = screen;
  const rights = answer.rights.toSorted((one, other) =>
    (one.fact.renewalDue ?? '9999').localeCompare(other.fact.renewalDue ?? '9999'),
  );
  const oversights = answer.oversights.toSorted(
    (one, other) =>
      Number(one.fact.resolvedOn !== undefined) - Number(other.fact.resolvedOn !== undefined) ||
      other.fact.day.localeCompare(one.fact.day),
  );
  return html`${group(
    words.term('rights'),
    rights.map((one) => rightEntry(screen, one)),
    words.term('rights.none'),
    {
      act: answer.actions.includes('followRights')
        ? opener(words.term('right.add'), (event) =>
            host.forms.open(rightKey, event.currentTarget, rightDraft()),
          )
        : nothing,
      below: formFrame(host, rightForm(screen)),
    },
  )}
  ${group(
    words.term('oversights'),
    oversights.map((one) => oversightEntry(screen, one)),
    words.term('oversights.none'),
    {
      act: answer.actions.includes('noteOversight')
        ? opener(words.term('oversight.add'), (event) =>
            host.forms.open(oversightKey, event.currentTarget, oversightDraft(answer)),
          )
        : nothing,
      below: formFrame(host, oversightForm(screen)),
    },
  )}`;
}

function rightEntry(screen: RightsScreen, record: EntityRecord<'right'>): TemplateResult {
  const { host, words, answer } = screen;
  const { localize, forms } = host;
  const { fact } = record;
  const key = `${rightKey}-${record.id}`;
  const title = fact.label ?? words.term(`right.${fact.kind}`);
  const pieces = (received: boolean) =>
    fact.evidence
      .filter((piece) => piece.received === received)
      .map(({ label }) => label)
      .join(', ');
  return entryOf({
    title,
    state: rightState(screen, record),
    lines: [
      html`<span class="muted num">${steps(screen, record)}</span>`,
      pieces(true) === '' ? nothing : words.term('right.has', { pieces: pieces(true) }),
      pieces(false) === ''
        ? nothing
        : stateLabel('wait', words.term('right.awaits', { pieces: pieces(false) })),
      fact.renewalDue === undefined ? nothing : renewal(screen, fact.renewalDue),
      fact.note ?? nothing,
    ],
    acts: answer.actions.includes('followRights')
      ? opener(
          localize.term('adjust'),
          (event) => forms.open(key, event.currentTarget, rightDraft(record)),
          title,
        )
      : nothing,
    below: formFrame(host, rightForm(screen, record)),
  });
}

function rightState({ words }: RightsScreen, { fact }: EntityRecord<'right'>): TemplateResult {
  if (fact.state !== 'decided')
    return stateLabel(fact.state === 'toConsider' ? 'talk' : 'wait', words.term(`rightState.${fact.state}`));
  return fact.decision === 'refused'
    ? stateLabel('gap', words.term('decision.refused'))
    : stateLabel('ok', words.term('decision.granted'));
}

/** Requested, complete, decided: each with its day, in that order. */
function steps({ host, words }: RightsScreen, { fact }: EntityRecord<'right'>): string {
  const day = (text: string) => host.localize.day(text, 'long');
  return [
    fact.requestedOn === undefined ? [] : words.term('right.requested', { day: day(fact.requestedOn) }),
    fact.completeOn === undefined ? [] : words.term('right.completed', { day: day(fact.completeOn) }),
    fact.decidedOn === undefined ? [] : words.term('right.decided', { day: day(fact.decidedOn) }),
  ]
    .flat()
    .join(' → ');
}

function renewal({ host, words, answer }: RightsScreen, due: string): TemplateResult {
  const { localize } = host;
  const days = daysBetween(answer.today, due);
  const text = words.term('right.renewal', {
    day: localize.day(due, 'long'),
    when: localize.term('when', { days }),
  });
  if (days < 0) return stateLabel('gap', text);
  return days <= soonDays ? stateLabel('talk', text) : html`<span class="muted num">${text}</span>`;
}

function oversightEntry(screen: RightsScreen, record: EntityRecord<'rightsOversight'>): TemplateResult {
  const { host, words, answer } = screen;
  const { localize, forms } = host;
  const { fact } = record;
  const resolved = fact.resolvedOn !== undefined;
  return entryOf({
    title: words.term(`oversight.${fact.kind}`),
    state: resolved
      ? stateLabel(
          'ok',
          words.term('oversight.resolved', { day: localize.day(fact.resolvedOn ?? '', 'long') }),
        )
      : stateLabel('talk', words.term('oversight.open')),
    lines: [
      fact.detail,
      fact.resolution ?? nothing,
      html`<span class="muted num">${localize.day(fact.day, 'long')}, ${record.author.name}</span>`,
    ],
    acts:
      !resolved && answer.actions.includes('noteOversight')
        ? opener(
            words.term('oversight.resolve'),
            (event) =>
              forms.open(resolvePrefix + record.id, event.currentTarget, {
                resolution: '',
                resolvedOn: answer.today,
              }),
            fact.detail,
          )
        : nothing,
    below: formFrame(host, resolveForm(screen, record)),
  });
}
