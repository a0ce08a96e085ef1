import { createEntity } from '@fil/connection';
import { type FilElement, Query, type Writer } from '@fil/element-kit';
import type { DirectoryService, PlannedServiceFact, PlanReadAnswer } from '@fil/vocabulary/types';
import {
  plannedLine,
  problemsOf,
  problemsOfGap,
  unmetLine,
  type PlannedLineForm,
  type ResourceGapForm,
} from '../model/planned-line.ts';

/** What is being written into the plan: a service found, or one that could not be. */
export type OpenForm =
  | { readonly kind: 'line'; readonly service: DirectoryService; readonly values: PlannedLineForm }
  | { readonly kind: 'gap'; readonly values: ResourceGapForm };

export interface Written {
  readonly kind: OpenForm['kind'];
  readonly title: string;
  readonly entityId: string;
  /** The directory's service that it came from; absent for a gap. */
  readonly serviceId: string | undefined;
}

/** From the directory into the plan: choose a goal, save. The plan is read only when somebody begins. */
export class PlanAdding {
  open: OpenForm | undefined;
  problems: readonly string[] = [];
  /** The last line written from here. */
  written: Written | undefined;
  /** True until the next render has moved focus to the form, or to its first wrong field. */
  focus: 'form' | 'problem' | 'written' | undefined;
  readonly plan: Query<PlanReadAnswer>;
  readonly #host: FilElement;
  readonly #writer: Writer;

  constructor(host: FilElement, writer: Writer) {
    this.#host = host;
    this.#writer = writer;
    this.plan = new Query<PlanReadAnswer>(host, {
      load: (connection, signal) => {
        if (host.person === undefined) throw new TypeError('A plan is about a person');
        return connection.query('plan.read', { person: host.person }, { signal });
      },
      watches: ['need', 'goal', 'plannedService'],
      key: () => (host.person === undefined || this.open === undefined ? undefined : ''),
    });
  }

  openLine(service: DirectoryService, responsible: string, goalId: string | undefined): void {
    this.#begin({
      kind: 'line',
      service,
      values: {
        goalId: goalId ?? '',
        times: '1',
        unit: 'week',
        startDue: '',
        state: 'proposed',
        responsible,
        critical: false,
      },
    });
  }

  openGap(title: string, provider: string, responsible: string, goalId: string | undefined): void {
    this.#begin({
      kind: 'gap',
      values: {
        goalId: goalId ?? '',
        title,
        reason: 'noResource',
        sector: 'public',
        provider,
        responsible,
        times: '1',
        unit: 'week',
      },
    });
  }

  close(): void {
    this.open = undefined;
    this.problems = [];
    this.#host.requestUpdate();
  }

  /** Keeps what was typed or chosen. */
  change(field: string, value: string | boolean): void {
    if (this.open === undefined) return;
    this.open = { ...this.open, values: { ...this.open.values, [field]: value } } as OpenForm;
    this.problems = this.problems.filter((problem) => problem !== field);
    this.#host.requestUpdate();
  }

  /** A plan with one goal leaves nothing to choose. */
  preselect(): void {
    const goals = this.plan.value?.goals ?? [];
    const [only] = goals;
    if (this.open === undefined || this.open.values.goalId !== '' || goals.length !== 1 || only === undefined)
      return;
    this.open = { ...this.open, values: { ...this.open.values, goalId: only.id } } as OpenForm;
  }

  async save(): Promise<void> {
    const { open } = this;
    const { connection } = this.#host;
    if (open === undefined || connection === undefined) return;
    const problems = open.kind === 'line' ? problemsOf(open.values) : problemsOfGap(open.values);
    if (problems.length > 0) {
      this.problems = problems;
      this.focus = 'problem';
      this.#host.requestUpdate();
      return;
    }
    const fact: PlannedServiceFact =
      open.kind === 'line' ? plannedLine(open.service, open.values) : unmetLine(open.values);
    const entityId = connection.newId();
    this.close();
    try {
      const results = await this.#writer.submit([createEntity('plannedService', entityId, fact)]);
      if (results.every(({ outcome }) => outcome === 'accepted')) {
        this.written = { kind: open.kind, title: fact.title, entityId, serviceId: fact.directoryServiceId };
        this.focus = 'written';
      } else this.open ??= open;
    } catch {
      // The writer says why; what was typed must not be lost.
      this.open ??= open;
    }
    this.#host.requestUpdate();
  }

  #begin(form: OpenForm): void {
    this.open = form;
    this.problems = [];
    this.written = undefined;
    this.focus = 'form';
    this.#host.requestUpdate();
  }
}
