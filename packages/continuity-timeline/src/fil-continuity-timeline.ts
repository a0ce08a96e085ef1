import { controls, FilElement, FilNavigateEvent, foundation, Localize, Query, rows, states, Writer } from '@fil/element-kit';
import { domains } from '@fil/vocabulary/codes';
import type { EntityId, TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { timelineStyles } from './continuity-timeline.styles.ts';
import { Course } from './controllers/course.ts';
import { DragPan } from './controllers/drag-pan.ts';
import { LiveNotice } from './controllers/live-notice.ts';
import { QuickAdd } from './controllers/quick-add.ts';
import { RovingMark } from './controllers/roving-mark.ts';
import { Size } from './controllers/size.ts';
import { TimeView } from './controllers/time-view.ts';
import { quickChoices } from './forms/quick-forms.ts';
import { timelineCatalogue } from './messages/index.ts';
import { courseList, tableRows } from './model/entries.ts';
import type { TimelineEvent } from './model/event.ts';
import { markHolding } from './model/marks.ts';
import { PictureMaker } from './model/picture.ts';
import { pictureStyles } from './styles/picture.styles.ts';
import { shapeStyles } from './styles/shapes.styles.ts';
import { entriesPerStep, listTemplate } from './templates/course-list.ts';
import { tableTemplate } from './templates/course-table.ts';
import { detailsTemplate, type DetailsActions } from './templates/details.ts';
import { filtersTemplate } from './templates/filters.ts';
import { gaugesTemplate } from './templates/gauges.ts';
import { headTemplate, leadTemplate, type TimelineViewName } from './templates/head.ts';
import { legendTemplate } from './templates/legend.ts';
import { pictureTemplate } from './templates/picture.ts';
import { quickAddTemplate } from './templates/quick-add.ts';
import { toolbarTemplate } from './templates/toolbar.ts';
import { counted } from './words/counted.ts';
import { liveWords } from './words/live-words.ts';

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
  readonly #query = new Query<TimelineReadAnswer>(this, {
    load: (connection, signal) => connection.query('timeline.read', { person: this.#personOrFail() }, { signal }),
    watches: ['evaluation', 'planVersion', 'plannedService', 'deliveredService', 'continuityBreak', 'stay', 'contact'],
    key: () => (this.person === undefined ? undefined : ''),
  });
  readonly #writer = new Writer(this);
  readonly #course = new Course(this);
  readonly #size = new Size(this);
  readonly #time = new TimeView(this);
  readonly #marks = new RovingMark(this, this.#time);
  readonly #drag = new DragPan(this.#time, () => this.#size.track);
  readonly #notice = new LiveNotice();
  readonly #add = new QuickAdd(this, this.#writer);
  readonly #pictures = new PictureMaker();

  constructor() {
    super();
    this.view = 'picture';
    this.page = 0;
    this.listed = entriesPerStep;
  }

  protected override contextChanged(): void {
    this.#time.forget();
    this.#notice.forget();
    this.#course.forget();
    this.#marks.eventId = undefined;
    this.#add.close();
    this.page = 0;
    this.listed = entriesPerStep;
  }

  /** Takes an answer about to be drawn. Not before: the query forgets the last person's just before it draws. */
  #follow(answer: TimelineReadAnswer): void {
    if (!this.#course.follow(answer, this.connection?.timeZone)) return;
    this.#time.follow(this.#course.all, this.#course.events, this.#course.today);
    this.#notice.follow(this.#course.events);
    this.#marks.eventId ??= this.#course.firstToTell?.id;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#add.focusProblem) return;
    this.#add.focusProblem = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      ${this.#query.render({ ready: (answer) => this.#ready(answer), empty: () => html`` })}
      <p class="visually-hidden" role="status">${liveWords(this.#words, this.#notice.fresh)}</p>
    </section>`;
  }

  #ready(answer: TimelineReadAnswer): TemplateResult {
    this.#follow(answer);
    const words = this.#words;
    const isEmpty = this.#course.events.length === 0;
    return html`${headTemplate(words, answer, { view: this.view, show: (view) => (this.view = view) })}
      ${leadTemplate(words, answer, isEmpty)}
      ${this.#size.narrow ? html`<div class="first-action no-print">${this.#additions(answer)}</div>` : nothing}
      ${isEmpty ? html`<p class="muted">${words.term('emptyHint')}</p>` : this.#content(answer)}
      ${this.view === 'table' || this.#size.narrow || isEmpty ? html`<div class="below">${this.#asides(answer)}</div>` : nothing}
      <p class="foot">
        <span>${counted(words, 'access', answer.grants.length, { all: domains.length })}</span>
        <span class="end">${this.#writer.render()}</span>
      </p>`;
  }

  #content(answer: TimelineReadAnswer): TemplateResult {
    const { lanes, allLanes, filter, shown } = this.#course;
    const filters = filtersTemplate(this.#words, {
      folded: this.#size.narrow,
      filter,
      lanes: allLanes,
      shown,
      change: (next) => {
        this.#course.filterBy(next);
        this.page = 0;
      },
    });
    if (shown === 0) return html`${filters}<p class="muted">${this.#words.term('filterNothing')}</p>`;
    if (this.view === 'table') {
      const rowsOfTable = tableRows(lanes);
      return html`${filters}${tableTemplate({
        words: this.#words,
        rows: rowsOfTable,
        lanes,
        today: answer.today,
        page: this.page,
        turn: (page) => (this.page = page),
      })}`;
    }
    return html`${filters}${this.#size.narrow ? this.#list(answer) : this.#picture(answer)}`;
  }

  #list(answer: TimelineReadAnswer): TemplateResult {
    const { lanes } = this.#course;
    return listTemplate({
      words: this.#words,
      list: courseList(lanes),
      lanes,
      today: answer.today,
      openId: this.#marks.eventId,
      shown: this.listed,
      details: (events) => detailsTemplate({ words: this.#words, events, lanes, answer }, this.#detailsActions),
      toggle: (entry) => {
        const isOpen = entry.events.some(({ id }) => id === this.#marks.eventId);
        this.#marks.choose(isOpen ? undefined : entry.id);
      },
      more: () => (this.listed += entriesPerStep),
    });
  }

  #picture(answer: TimelineReadAnswer): TemplateResult {
    const { lanes, absences, today } = this.#course;
    const picture = this.#pictures.make({ lanes, window: this.#time.window, width: this.#size.track, absences, today });
    this.#marks.follow(picture);
    const chosen = picture.lanes.map(({ marks }) => markHolding(marks, this.#marks.eventId)).find((mark) => mark !== undefined);
    const chart = pictureTemplate(
      {
        picture,
        words: this.#words,
        today: answer.today,
        tabStop: this.#marks.tabStop,
        eventId: this.#marks.eventId,
        track: this.#size.track,
        em: this.#size.em,
      },
      {
        key: this.#onKey,
        click: this.#onClick,
        pointerDown: this.#drag.down,
        pointerMove: this.#drag.move,
        pointerUp: this.#drag.up,
        wheel: this.#drag.wheel,
      },
    );
    return html`${toolbarTemplate(this.#words, this.#time)}${chart}${legendTemplate(this.#words)}
      <div class="below">
        <div class="details">
          ${detailsTemplate({ words: this.#words, events: chosen?.events ?? [], lanes, answer }, this.#detailsActions)}
        </div>
        ${this.#asides(answer)}
      </div>`;
  }

  #asides(answer: TimelineReadAnswer): TemplateResult {
    return html`<div>${gaugesTemplate(this.#words, answer)}</div>
      ${this.#size.narrow ? nothing : html`<div class="no-print">${this.#additions(answer)}</div>`}`;
  }

  #additions(answer: TimelineReadAnswer) {
    const choices = quickChoices(answer.grants, answer.services);
    return quickAddTemplate({ words: this.#words, add: this.#add, choices, today: answer.today });
  }

  readonly #detailsActions: DetailsActions = {
    choose: (event: TimelineEvent) => {
      this.#marks.choose(event.id);
      this.#time.around(event.from);
    },
    around: (event: TimelineEvent) => this.#time.around(event.from),
    open: (to: 'plan' | 'evaluation', entityId: EntityId | undefined) => {
      this.dispatchEvent(new FilNavigateEvent(entityId === undefined ? { to } : { to, entityId }));
    },
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#marks.press(event.key)) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#drag.dragged) return;
    const mark = (event.target as Element).closest<HTMLElement>('.mark');
    if (mark?.dataset['event'] === undefined) return;
    this.#marks.choose(mark.dataset['event']);
    mark.focus({ preventScroll: true });
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
