import {
  controls,
  FilElement,
  FilNavigateEvent,
  foundation,
  kitCatalogue,
  Localize,
  Query,
  rows,
  skeleton,
  states,
  Writer,
} from '@fil/element-kit';
import { domains } from '@fil/vocabulary/codes';
import type { EntityId, TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { timelineStyles } from './continuity-timeline.styles.ts';
import { Course } from './controllers/course.ts';
import { LaterPart } from './controllers/later-part.ts';
import { LiveNotice } from './controllers/live-notice.ts';
import { PictureView } from './controllers/picture-view.ts';
import type { QuickAdd } from './controllers/quick-add.ts';
import { Size } from './controllers/size.ts';
import { timelineCatalogue } from './messages/index.ts';
import type { TimelineEvent } from './model/event.ts';
import { pictureStyles } from './styles/picture.styles.ts';
import { shapeStyles } from './styles/shapes.styles.ts';
import type { DetailsActions } from './templates/details.ts';
import { filtersTemplate } from './templates/filters.ts';
import { headTemplate, leadTemplate, type TimelineViewName } from './templates/head.ts';
import { legendTemplate } from './templates/legend.ts';
import { toolbarTemplate } from './templates/toolbar.ts';
import { counted } from './words/counted.ts';
import { liveWords } from './words/live-words.ts';

/** Entries of the list drawn before the reader asks for older ones. */
const entriesPerStep = 40;

/**
 * The continuity of one person's course: what waits in a sentence, then what happened, lane by lane,
 * as a picture, as a list on a narrow screen, or as a table.
 *
 * @tag fil-continuity-timeline
 * @attr {"picture"|"table"} view - how the course is shown; the picture becomes a list when there is little room
 * @fires {FilNavigateEvent} fil-navigate - the reader asks for the plan or for an evaluation
 * @fires {FilSavedEvent} fil-saved - something added here was recorded
 * @fires {FilDirtyEvent} fil-dirty - something added here is on its way
 */
export class FilContinuityTimeline extends FilElement {
  static override elementName = 'fil-continuity-timeline';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, shapeStyles, pictureStyles, timelineStyles];
  static override properties: PropertyDeclarations = {
    view: { type: String, reflect: true },
    page: { state: true },
    listed: { state: true },
  };

  declare view: TimelineViewName;
  /** Page of the table, from 0. */
  declare private page: number;
  /** Entries of the list drawn so far. */
  declare private listed: number;

  readonly #words = new Localize(this, timelineCatalogue);
  readonly #kit = new Localize(this, kitCatalogue);
  readonly #query = new Query<TimelineReadAnswer>(this, {
    load: (connection, signal) =>
      connection.query('timeline.read', { person: this.#personOrFail() }, { signal }),
    watches: [
      'evaluation',
      'planVersion',
      'plannedService',
      'deliveredService',
      'continuityBreak',
      'stay',
      'contact',
    ],
    key: () => (this.person === undefined ? undefined : ''),
  });
  readonly #writer = new Writer(this);
  readonly #course = new Course(this);
  readonly #size = new Size(this);
  readonly #picture = new PictureView(this, this.#size);
  readonly #notice = new LiveNotice();
  readonly #asidesPart = new LaterPart(this, () => import('./parts/asides.ts'));
  readonly #listPart = new LaterPart(this, () => import('./parts/list.ts'));
  readonly #tablePart = new LaterPart(this, () => import('./parts/table.ts'));
  #add: QuickAdd | undefined;

  constructor() {
    super();
    this.view = 'picture';
    this.page = 0;
    this.listed = entriesPerStep;
  }

  protected override contextChanged(): void {
    this.#picture.forget();
    this.#notice.forget();
    this.#course.forget();
    this.#add?.close();
    this.page = 0;
    this.listed = entriesPerStep;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#add?.focus;
    if (this.#add === undefined || focus === undefined) return;
    this.#add.focus = undefined;
    this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      ${this.#query.render({ ready: (answer) => this.#ready(answer) })}
      <p class="visually-hidden" role="status">${liveWords(this.#words, this.#notice.fresh)}</p>
    </section>`;
  }

  #ready(answer: TimelineReadAnswer): TemplateResult {
    this.#follow(answer);
    const words = this.#words;
    const isEmpty = this.#course.events.length === 0;
    return html`${guard([...this.#told(answer), this.view], () =>
        headTemplate(words, answer, { view: this.view, show: (view) => (this.view = view) }),
      )}
      ${guard(this.#told(answer), () => leadTemplate(words, answer, isEmpty))}
      ${this.#size.narrow ? html`<div class="first-action no-print">${this.#additions(answer)}</div>` : nothing}
      ${isEmpty ? html`<p class="muted">${words.term('emptyHint')}</p>` : this.#content(answer)}
      <div class="below">${this.#below(answer, isEmpty)}</div>
      <p class="foot">
        <span>${counted(words, 'access', answer.grants.length, { all: domains.length })}</span>
        <span class="end">${this.#writer.render()}</span>
      </p>`;
  }

  /** What words about an answer depend on: panning and zooming make none of them again. */
  #told(answer: TimelineReadAnswer): unknown[] {
    return [answer, this.locale, this.connection?.timeZone];
  }

  /** Takes an answer about to be drawn. Not before: the query forgets the last person's just before it draws. */
  #follow(answer: TimelineReadAnswer): void {
    if (!this.#course.follow(answer, this.connection?.timeZone)) return;
    this.#picture.follow(this.#course);
    this.#notice.follow(this.#course.events);
  }

  #content(answer: TimelineReadAnswer): TemplateResult {
    const { allLanes, filter, shown } = this.#course;
    const words = this.#words;
    const filters = filtersTemplate(words, {
      folded: this.#size.narrow,
      filter,
      lanes: allLanes,
      shown,
      change: (next) => {
        this.#course.filterBy(next);
        this.page = 0;
      },
    });
    if (shown === 0)
      return html`${filters}
        <p class="muted">${words.term('filterNothing')}</p>`;
    if (this.view === 'table') return html`${filters}${this.#table(answer)}`;
    if (this.#size.narrow) return html`${filters}${this.#list(answer)}`;
    return html`${filters}${toolbarTemplate(words, this.#picture.time)}
    ${this.#picture.render(this.#course, answer.today, words)}${legendTemplate(words)}`;
  }

  #table({ today }: TimelineReadAnswer): TemplateResult {
    const part = this.#tablePart.get();
    if (part === undefined) return skeleton(6);
    const { lanes } = this.#course;
    const rowsOfTable = part.tableRows(lanes);
    const turn = (page: number) => (this.page = page);
    return part.tableTemplate({ words: this.#words, rows: rowsOfTable, lanes, today, page: this.page, turn });
  }

  #list(answer: TimelineReadAnswer): TemplateResult {
    const part = this.#listPart.get();
    if (part === undefined) return skeleton(6);
    const { lanes } = this.#course;
    const { marks } = this.#picture;
    return part.listTemplate({
      words: this.#words,
      list: part.courseList(lanes),
      lanes,
      today: answer.today,
      openId: marks.eventId,
      shown: this.listed,
      details: (events) => this.#details(events, answer),
      toggle: ({ id, events }) =>
        marks.choose(events.some((event) => event.id === marks.eventId) ? undefined : id),
      more: () => (this.listed += entriesPerStep),
    });
  }

  /** Details of what is chosen in the picture, then gauges and what one may add. */
  #below(answer: TimelineReadAnswer, isEmpty: boolean): TemplateResult {
    const isPicture = this.view === 'picture' && !this.#size.narrow && !isEmpty && this.#course.shown > 0;
    const part = this.#asidesPart.get();
    return html`${isPicture ? html`<div class="details">${this.#details(this.#picture.chosen, answer)}</div>` : nothing}
      <div>
        ${part === undefined ? skeleton(3) : guard(this.#told(answer), () => part.gaugesTemplate(this.#words, answer))}
      </div>
      ${this.#size.narrow ? nothing : html`<div class="no-print">${this.#additions(answer)}</div>`}`;
  }

  #details(events: readonly TimelineEvent[], answer: TimelineReadAnswer): TemplateResult {
    const part = this.#asidesPart.get();
    if (part === undefined) return skeleton(3);
    const { lanes } = this.#course;
    const told = () =>
      part.detailsTemplate({ words: this.#words, events, lanes, answer }, this.#detailsActions);
    return html`${guard([...this.#told(answer), events, lanes], told)}`;
  }

  #additions({ grants, services, today }: TimelineReadAnswer): TemplateResult | typeof nothing {
    const part = this.#asidesPart.get();
    if (part === undefined) return nothing;
    this.#add ??= new part.QuickAdd(this, this.#writer);
    const choices = part.quickChoices(grants, services);
    return part.quickAddTemplate({ words: this.#words, kit: this.#kit, add: this.#add, choices, today });
  }

  readonly #detailsActions: DetailsActions = {
    choose: (event: TimelineEvent) => {
      this.#picture.marks.choose(event.id);
      this.#picture.time.around(event.from);
    },
    around: (event: TimelineEvent) => this.#picture.time.around(event.from),
    open: (to: 'plan' | 'evaluation', entityId: EntityId | undefined) => {
      this.dispatchEvent(new FilNavigateEvent(entityId === undefined ? { to } : { to, entityId }));
    },
  };

  #personOrFail() {
    if (this.person === undefined) throw new TypeError('A timeline is about a person');
    return this.person;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fil-continuity-timeline': FilContinuityTimeline;
  }
}
