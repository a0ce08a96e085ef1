import {
  controls,
  FilElement,
  FilNavigateEvent,
  foundation,
  Localize,
  Query,
  rows,
  states,
  stateLabel,
  Writer,
} from '@fil/element-kit';
import { eligibilityFacts, eligibilityOf } from '@fil/rules';
import type { DirectoryHit, EntityId, FileSummaryAnswer } from '@fil/vocabulary/types';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DirectorySearch, type Found } from './controllers/directory-search.ts';
import { PlanAdding, type Written } from './controllers/plan-adding.ts';
import { Width } from './controllers/width.ts';
import { directoryCatalogue } from './messages/index.ts';
import { assess, shortlist, type AssessedHit, type Shortlist } from './model/assessed-hit.ts';
import { localMoment } from './model/opening.ts';
import { nothingAsked, type Origin } from './model/search-criteria.ts';
import { directoryStyles } from './resource-directory.styles.ts';
import { detailsTemplate } from './templates/details.ts';
import { emptyTemplate } from './templates/empty.ts';
import { planFormTemplate } from './templates/plan-forms.ts';
import { listTemplate, summaryTemplate, type ResultsView } from './templates/results.ts';
import { searchBarTemplate } from './templates/search-bar.ts';

/**
 * The territory's resources: one field, filters in plain words, what this person may receive and why, how to
 * get it, and the way into the plan. Works without a person too; what is known of a person never leaves the
 * device to answer.
 *
 * @tag fil-resource-directory
 * @attr {string} goal-id - goal of the plan that a service found here is for
 * @fires {FilNavigateEvent} fil-navigate - the reader asks for the plan
 * @fires {FilSavedEvent} fil-saved - a line was recorded in the plan
 * @fires {FilDirtyEvent} fil-dirty - a line is on its way to the plan
 */
export class FilResourceDirectory extends FilElement {
  static override elementName = 'fil-resource-directory';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, directoryStyles];
  static override properties: PropertyDeclarations = {
    goalId: { type: String, attribute: 'goal-id' },
    origin: { attribute: false },
    selectedId: { state: true },
  };

  /** Goal chosen beforehand, when the reader comes from it. */
  declare goalId: EntityId | undefined;
  /** Where distances are measured from; sent only when the reader asks for what is near. */
  declare origin: Origin | undefined;
  declare private selectedId: string | undefined;

  readonly #words = new Localize(this, directoryCatalogue);
  readonly #width = new Width(this);
  readonly #search = new DirectorySearch(this, () => this.origin);
  readonly #summary = new Query<FileSummaryAnswer | undefined>(this, {
    load: async (connection, signal) =>
      this.person === undefined
        ? undefined
        : connection.query('file.summary', { person: this.person }, { signal }),
    watches: ['identity'],
    key: () => (this.person === undefined ? undefined : ''),
  });
  readonly #writer = new Writer(this);
  readonly #adding = new PlanAdding(this, this.#writer);

  protected override contextChanged(): void {
    this.#adding.close();
    this.#adding.written = undefined;
    this.selectedId = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#adding.preselect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { focus } = this.#adding;
    if (focus === undefined) return;
    this.#adding.focus = undefined;
    const selector = { form: '.plan-form', problem: '[aria-invalid="true"]', written: '.written' }[focus];
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const found = this.#search.found.value;
    return html`<section aria-labelledby="title">
      <h2 id="title" class="visually-hidden">${words.term('title')}</h2>
      ${searchBarTemplate({
        words,
        search: this.#search,
        session: found?.session,
        hasPerson: this.person !== undefined,
        hasOrigin: this.origin !== undefined,
      })}
      ${this.#search.found.render({ ready: (answer) => this.#results(answer) })}
      ${this.person === undefined ? nothing : html`<p class="foot">${this.#writer.render()}</p>`}
    </section>`;
  }

  #results(found: Found): TemplateResult {
    const list = this.#assess(found);
    const view: ResultsView = {
      words: this.#words,
      found,
      list,
      selectedId: this.#chosen(list)?.service.id,
      narrow: this.#width.narrow,
      hasPerson: this.person !== undefined,
      details: (hit) => this.#details(hit, found),
      select: (hit) => this.#select(hit),
      showAside: () =>
        this.#search.change({
          ...this.#search.criteria,
          onlyEligible: false,
          openNow: false,
          verified: false,
        }),
      more: () => this.#search.more(),
    };
    if (list.shown.length === 0) return html`${summaryTemplate(view)}${this.#empty(found)}`;
    const chosen = this.#chosen(list);
    return html`${summaryTemplate(view)}
      <div class="split">
        <div>${listTemplate(view)}${this.#gap(found, 'gapLead')}</div>
        ${
          this.#width.narrow
            ? nothing
            : html`<aside class="side" aria-label=${this.#words.term('detailsLabel')}>
                ${chosen === undefined ? html`<p class="muted">${this.#words.term('detailsNone')}</p>` : this.#details(chosen, found)}
              </aside>`
        }
      </div>`;
  }

  #assess(found: Found): Shortlist {
    const { session } = found;
    const moment = { today: session.today, local: localMoment(session.now, session.territory.timeZone) };
    const identity = this.#summary.value?.identity?.fact;
    // Without a readable identity every criterion stays a question: nothing is guessed.
    const facts = { ...eligibilityFacts(identity ?? { displayName: '' }), professionalReferral: true };
    const eligibility =
      this.person === undefined
        ? undefined
        : (service: DirectoryHit) =>
            eligibilityOf(service.eligibility, facts, session.today, service.eligibilityText);
    const hits = found.hits.map((service) => assess(service, moment, eligibility, this.origin));
    return shortlist(hits, this.#search.criteria);
  }

  /** The one the reader chose, if it is still there; beside the list, else the first. */
  #chosen({ shown }: Shortlist): AssessedHit | undefined {
    return (
      shown.find(({ service }) => service.id === this.selectedId) ??
      (this.#width.narrow ? undefined : shown[0])
    );
  }

  #select({ service }: AssessedHit): void {
    const isOpen = this.#width.narrow && this.selectedId === service.id;
    this.selectedId = isOpen ? undefined : service.id;
    if (this.#adding.open?.kind === 'line' && this.#adding.open.service.id !== service.id)
      this.#adding.close();
  }

  #details(hit: AssessedHit, found: Found): TemplateResult {
    return detailsTemplate({
      words: this.#words,
      hit,
      origin: this.origin,
      underRow: this.#width.narrow,
      action: this.#action(hit, found),
    });
  }

  #action({ service }: AssessedHit, { session }: Found): TemplateResult | typeof nothing {
    if (this.person === undefined) return nothing;
    const { open } = this.#adding;
    if (open?.kind === 'line' && open.service.id === service.id) {
      return planFormTemplate({ words: this.#words, adding: this.#adding, form: open });
    }
    if (this.#adding.written?.serviceId === service.id) return this.#written(this.#adding.written);
    const start = () => this.#adding.openLine(service, session.professional.name, this.goalId);
    return html`<button type="button" class="main wide" @click=${start}>${this.#words.term('add')}</button>`;
  }

  #gap(found: Found, lead?: 'gapLead'): TemplateResult | typeof nothing {
    if (this.person === undefined) return nothing;
    const words = this.#words;
    const { open } = this.#adding;
    if (open?.kind === 'gap') return planFormTemplate({ words, adding: this.#adding, form: open });
    if (this.#adding.written?.kind === 'gap') return this.#written(this.#adding.written);
    const start = () => {
      const title = this.#search.criteria.query.trim();
      this.#adding.openGap(
        title,
        words.term('gapProviderNobody'),
        found.session.professional.name,
        this.goalId,
      );
    };
    const button = html`<button type="button" class=${lead === undefined ? '' : 'quiet'} @click=${start}>
      ${words.term('gap')}
    </button>`;
    return lead === undefined
      ? button
      : html`<p class="small muted gap-lead">${words.term(lead)} ${button}</p>`;
  }

  #empty(found: Found): TemplateResult {
    const { criteria } = this.#search;
    const { sector, free, near, onlyEligible, openNow, verified } = criteria;
    return emptyTemplate({
      words: this.#words,
      criteria,
      hasFilters: sector !== undefined || free || near || onlyEligible || openNow || verified,
      hasOtherTerritories: found.session.territories.length > 1,
      clearFilters: () =>
        this.#search.change({ ...nothingAsked, query: criteria.query, territoryId: criteria.territoryId }),
      gap: this.#gap(found),
    });
  }

  /** What was just written, and the way to see it in the plan. */
  #written(written: Written): TemplateResult {
    const text = this.#words.term(written.kind === 'line' ? 'added' : 'gapNoted', { service: written.title });
    const open = () => this.dispatchEvent(new FilNavigateEvent({ to: 'plan', entityId: written.entityId }));
    return html`<p class="written" tabindex="-1">
      ${stateLabel('ok', text)} <button type="button" @click=${open}>${this.#words.term('openPlan')}</button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fil-resource-directory': FilResourceDirectory;
  }
}
