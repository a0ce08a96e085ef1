import {
  FilElement,
  FilNavigateEvent,
  Localize,
  Query,
  Writer,
  controls,
  foundation,
  kitCatalogue,
  rows,
  skeleton,
  states,
  thread,
  voice,
} from '@fil/element-kit';
import type { NavigateDetail } from '@fil/element-kit';
import { FilError } from '@fil/connection';
import type { Connection } from '@fil/connection';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, FileSummaryAnswer, PlanReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { PlanEditing } from './controllers/plan-editing.ts';
import { planCatalogue } from './messages/index.ts';
import type { PlanTerms } from './messages/index.ts';
import { formStyles } from './styles/form.styles.ts';
import { planStyles } from './styles/plan.styles.ts';
import { weekStyles } from './styles/week.styles.ts';
import { accessNote } from './templates/access-note.ts';
import { formFor } from './templates/forms.ts';
import { leadingSentence } from './templates/leading-words.ts';
import { needBands } from './templates/need-band.ts';
import { ownWords } from './templates/own-words.ts';
import { planActs } from './templates/plan-acts.ts';
import type { PlanPresentation, PlanScreen } from './templates/plan-screen.ts';
import { titleBar } from './templates/title-bar.ts';
import { weekTable } from './templates/week-table.ts';
import { planView } from './view/plan-view.ts';

interface PlanAnswer {
  readonly plan: PlanReadAnswer;
  readonly summary: FileSummaryAnswer;
}

/**
 * The individualized service plan of one person: needs in their words, goals, services, and what really happened,
 * linked by one thread. Read and changed in place; changes made elsewhere appear without reload.
 *
 * @element fil-psi-viewer
 * @prop {HostContext} context - what the host hands over; else asked from the page by `fil-context-request`
 * @attr {'byNeed'|'week'} presentation - how the plan is shown: by need (the default), or as an ordinary week
 * @fires fil-navigate - asks for another screen: `{to: 'directory', goalId, query?}`
 * @fires fil-saved - the service recorded something written here
 * @fires fil-dirty - something typed here, or on its way, is not recorded yet; or no longer so
 * @fires fil-error - the service did not answer, or refused everything
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class PsiViewer extends FilElement {
  static override elementName = 'fil-psi-viewer';
  static override elementVersion = '0.1.0';
  static override styles = [
    foundation,
    controls,
    rows,
    states,
    thread,
    voice,
    planStyles,
    formStyles,
    weekStyles,
  ];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    presentation: { reflect: true },
  };

  declare presentation: PlanPresentation;

  readonly #localize = new Localize<PlanTerms>(this, planCatalogue);
  readonly #kit = new Localize(this, kitCatalogue);
  readonly #writer = new Writer(this);
  readonly #plan = new Query<PlanAnswer>(this, {
    load: (connection, signal) => this.#load(connection, signal),
    watches: ['planVersion', 'need', 'goal', 'plannedService', 'deliveredService', 'statement'],
  });
  readonly #editing = new PlanEditing(this, this.#writer, () => this.#plan.value?.plan);

  constructor() {
    super();
    this.presentation = 'byNeed';
  }

  override render(): TemplateResult {
    const answer = this.#plan.value;
    return html`<div class="plan">
      ${this.#plan.render({ ready: (ready) => this.#ready(ready), loading: () => this.#loading() })}
      <div class="foot">
        ${this.#writer.render()}
        ${answer ? html`<span class="end">${planActs(this.#screen(answer))}</span>` : nothing}
      </div>
    </div>`;
  }

  #ready(answer: PlanAnswer): TemplateResult {
    const screen = this.#screen(answer);
    const { plan, localize } = screen;
    const isEmpty = plan.needs.length === 0 && plan.services.length === 0;
    return html`${titleBar(screen)} ${leadingSentence(screen)} ${ownWords(screen)} ${accessNote(screen)}
    ${isEmpty && plan.canWrite.plan ? html`<p class="muted">${localize.term('emptyAct')}</p>` : nothing}
    ${this.presentation === 'week' && plan.services.length > 0 ? weekTable(screen) : needBands(screen, planView(plan))}
    ${formFor(screen, { kind: 'need' })}`;
  }

  #loading(): TemplateResult {
    return html`<div class="bar"><h2 tabindex="-1">${this.#localize.term('title')}</h2></div>
      ${skeleton(6)}`;
  }

  #screen({ plan, summary }: PlanAnswer): PlanScreen {
    return {
      localize: this.#localize,
      kit: this.#kit,
      plan,
      summary,
      editing: this.#editing,
      presentation: this.presentation,
      present: (presentation) => (this.presentation = presentation),
      navigate: (detail: NavigateDetail) => this.dispatchEvent(new FilNavigateEvent(detail)),
      choose: (record, field, value) => void this.#choose(record, field, value),
    };
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<PlanAnswer> {
    const { person } = this;
    if (!person) throw new FilError('notFound');
    const [plan, summary] = await Promise.all([
      connection.query('plan.read', { person }, { signal }),
      connection.query('file.summary', { person }, { signal }),
    ]);
    return { plan, summary };
  }

  /** Writes the chosen value from the version both authors are now known to have: that settles the clash. */
  async #choose(record: EntityRecord<EntityKind>, field: string, value: unknown): Promise<void> {
    const draft = {
      kind: record.kind,
      entityId: record.id,
      path: field,
      value: value ?? null,
      baseVersion: record.versions[field] ?? 0,
    };
    // A failure is told by the writer's line; both values stay on the screen.
    await this.#writer.submit([draft]).catch(() => nothing);
    this.#plan.reload();
  }
}
