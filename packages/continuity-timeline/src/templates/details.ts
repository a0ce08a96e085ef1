import type { EntityId, TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { consequencesOf } from '../model/aftermath.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { consequenceWords } from '../words/consequence-words.ts';
import { datesOf, statusOf, titleOf } from '../words/event-words.ts';
import { shapeOf } from './shape.ts';

export interface DetailsView {
  readonly words: Words;
  /** The events to tell: one, or those that a mark stands for. */
  readonly events: readonly TimelineEvent[];
  readonly lanes: readonly Lane[];
  readonly answer: TimelineReadAnswer;
}

export interface DetailsActions {
  readonly choose: (event: TimelineEvent) => void;
  readonly around: (event: TimelineEvent) => void;
  readonly open: (to: 'plan' | 'evaluation', entityId: EntityId | undefined) => void;
}

/** Beyond this a list of merged events would push everything else away. */
const listedAtMost = 8;

/** What, when, who, and what followed. */
export function detailsTemplate(view: DetailsView, actions: DetailsActions): TemplateResult {
  const [first, ...others] = view.events;
  if (first === undefined) return html`<p class="muted">${view.words.term('detailNothing')}</p>`;
  return others.length === 0 ? oneEvent(first, view, actions) : severalEvents(view, actions);
}

function oneEvent(event: TimelineEvent, view: DetailsView, actions: DetailsActions): TemplateResult {
  const { words, answer } = view;
  const status = statusOf(words, event, answer.today);
  const isOpen = event.state === 'missed' || event.state === 'late';
  return html`<h3><i class=${shapeOf(event)} aria-hidden="true"></i>${titleOf(words, event)}</h3>
    <p class="small">
      ${datesOf(words, event)}${status === '' ? nothing : html` · <span class=${isOpen ? 'open' : ''}>${status}</span>`}
    </p>
    ${particulars(event, words)} ${author(event, words)} ${followed(event, view)}
    ${ways(event, words, actions)}`;
}

/** What the fact itself says beyond its title. */
function particulars(event: TimelineEvent, words: Words): TemplateResult | typeof nothing {
  const { source } = event;
  const lines: string[] = [];
  if (source.type === 'delivery') {
    if (source.service !== undefined) {
      lines.push(
        source.service.fact.provider,
        words.term('detailResponsible', { responsible: source.service.fact.responsible }),
      );
    }
    if (source.record.fact.note !== undefined) lines.push(source.record.fact.note);
  }
  if (source.type === 'break' && source.record.fact.detail !== undefined)
    lines.push(source.record.fact.detail);
  if (source.type === 'contact' && source.record.fact.summary !== undefined)
    lines.push(source.record.fact.summary);
  if (source.type === 'attention') {
    const { item } = source;
    lines.push(words.term('detailRaised', { day: words.day(item.since, 'long'), rule: item.rule }));
    if (item.priority !== undefined) lines.push(words.term('detailPriority', { priority: item.priority }));
  }
  return lines.length === 0 ? nothing : html`${lines.map((line) => html`<p class="small">${line}</p>`)}`;
}

function author(event: TimelineEvent, words: Words): TemplateResult | typeof nothing {
  if (!('record' in event.source)) return nothing;
  const { author: by, createdAt } = event.source.record;
  return html`<p class="muted small">
    ${words.term('detailWho', { name: by.name, role: by.role, organization: by.organization })},
    ${words.term('detailRecorded', { instant: words.instant(createdAt) })}
  </p>`;
}

function followed(
  event: TimelineEvent,
  { words, lanes, answer }: DetailsView,
): TemplateResult | typeof nothing {
  const consequences = consequencesOf(event, lanes, answer);
  if (consequences.length === 0) return nothing;
  return html`<h4 class="small muted">${words.term('detailNext')}</h4>
    <ul class="next small">
      ${consequences.map((consequence) => html`<li>${consequenceWords(words, consequence, answer.today)}</li>`)}
    </ul>`;
}

function ways(event: TimelineEvent, words: Words, actions: DetailsActions): TemplateResult | typeof nothing {
  const { source } = event;
  if (source.type === 'break') {
    return html`<button type="button" @click=${() => actions.around(event)}>
      ${words.term('detailAround')}
    </button>`;
  }
  if (source.type === 'evaluation') {
    return html`<button type="button" @click=${() => actions.open('evaluation', source.record.id)}>
      ${words.term('detailOpenEvaluation')}
    </button>`;
  }
  if (source.type === 'plan' || source.type === 'delivery') {
    const entityId = source.type === 'plan' ? source.record.id : source.record.fact.plannedServiceId;
    return html`<button type="button" @click=${() => actions.open('plan', entityId)}>
      ${words.term('detailOpenPlan')}
    </button>`;
  }
  return nothing;
}

function severalEvents({ words, events, answer }: DetailsView, actions: DetailsActions): TemplateResult {
  const newestFirst = events.toReversed();
  const listed = newestFirst.slice(0, listedAtMost);
  const rest = newestFirst.length - listed.length;
  return html`<ul class="merged-list plain">
      ${listed.map(
        (event) =>
          html`<li>
            <button type="button" class="quiet" @click=${() => actions.choose(event)}>
              <i class=${shapeOf(event)} aria-hidden="true"></i>${titleOf(words, event)}
            </button>
            <span class="muted small"
              >${datesOf(words, event)}${withDot(statusOf(words, event, answer.today))}</span
            >
          </li>`,
      )}
    </ul>
    ${rest === 0 ? nothing : html`<p class="muted small">${words.term('detailMore', { count: rest })}</p>`}`;
}

function withDot(status: string): string {
  return status === '' ? '' : ` · ${status}`;
}
