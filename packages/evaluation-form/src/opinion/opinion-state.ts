import { changeField, createEntity } from '@fil/connection';
import type { OperationDraft } from '@fil/connection';
import { Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import type { ProposedFinding } from '@fil/instruments/load';
import { addDays, latestDecision } from '@fil/rules';
import { opinionParts } from '@fil/vocabulary/codes';
import type { ConsentForm, OpinionPart, ResourceAvailability } from '@fil/vocabulary/codes';
import type {
  EntityRecord,
  OperationResult,
  Recipient,
  RecourseDecisionFact,
  SectionAssignmentFact,
} from '@fil/vocabulary/types';
import type { EvaluationScreen } from '../templates/evaluation-screen.ts';
import { needFrom } from '../view/proposed-needs.ts';
import type { AfterAnswersOptions } from './after-view.ts';
import { FieldWrites } from './field-writes.ts';
import { opinionCatalogue } from './messages/index.ts';
import type { OpinionTerms } from './messages/index.ts';

/** What the person who completes an evaluation wrote and chose on the pages after the questions, and does with it. */
export class OpinionState {
  readonly words: Localize<OpinionTerms>;
  readonly opinion: FieldWrites;
  /** Fields of the forms that are saved as a whole, by name. */
  readonly #fields = new Map<string, string>();
  /** Problems of the form that was last sent, by field. */
  problems: Readonly<Record<string, keyof OpinionTerms & string>> = {};
  busy = false;
  /** The form of a new decision is open. */
  deciding = false;
  readonly #host: FilElement;
  readonly #options: AfterAnswersOptions;
  #screen: Omit<EvaluationScreen, 'after'> | undefined;

  constructor(host: FilElement, options: AfterAnswersOptions) {
    this.#host = host;
    this.#options = options;
    this.words = new Localize(host, opinionCatalogue);
    this.opinion = new FieldWrites('professionalOpinion', {
      submit: (drafts) => options.writer.submit(drafts),
      changed: () => host.requestUpdate(),
      written: options.reloadAnswers,
    });
  }

  learn(screen: Omit<EvaluationScreen, 'after'>): void {
    this.#screen = screen;
    const { evaluation, opinion = [] } = screen.answer.read;
    for (const part of opinionParts) {
      const id = this.opinionId(part);
      const known = opinion.find((record) => record.id === id);
      this.opinion.learn(id, { evaluationId: evaluation.id, part }, known);
    }
  }

  flush(): Promise<void> {
    return this.opinion.flush();
  }

  opinionId(part: OpinionPart): string {
    return `${this.#screen?.answer.read.evaluation.id ?? ''}/${part}`;
  }

  field(name: string, otherwise = ''): string {
    return this.#fields.get(name) ?? otherwise;
  }

  fill(name: string, value: string): void {
    this.#fields.set(name, value);
    this.#host.requestUpdate();
  }

  decide(open: boolean): void {
    this.deciding = open;
    this.problems = {};
    this.#host.requestUpdate();
    this.#focus(open ? '.decision-form input' : '.decide');
  }

  /** Says what is missing and goes there. */
  fail(problems: OpinionState['problems']): void {
    this.problems = problems;
    this.#host.requestUpdate();
    this.#focus('.error-summary');
  }

  async record(decision: Omit<RecourseDecisionFact, 'evaluationId' | 'decidedOn' | 'amends'>): Promise<void> {
    const { screen, connection } = this.#hands();
    if (!screen || !connection) return;
    const { read, session } = screen.answer;
    const latest = latestDecision(read.decisions ?? []);
    const fact: RecourseDecisionFact = {
      ...decision,
      evaluationId: read.evaluation.id,
      decidedOn: session.today,
      ...(latest && { amends: latest.id }),
    };
    const done = await this.#send([createEntity('recourseDecision', connection.newId(), fact)]);
    if (done) {
      this.deciding = false;
      this.#forget('decision.');
      this.#focus('.page-title');
    }
    this.#options.reloadAnswers();
  }

  async addAddendum(text: string): Promise<void> {
    const { screen, connection } = this.#hands();
    if (!screen || !connection) return;
    const { read, session } = screen.answer;
    const fact = { evaluationId: read.evaluation.id, text, writtenOn: session.today };
    if (await this.#send([createEntity('evaluationAddendum', connection.newId(), fact)])) {
      this.#forget('addendum');
      this.#focus('.page-title');
    }
    this.#options.reloadAnswers();
  }

  async assign(section: string, to: Recipient): Promise<void> {
    const { screen } = this.#hands();
    if (!screen) return;
    const { read, session } = screen.answer;
    const id = `${read.evaluation.id}/${section}`;
    const known = read.assignments?.find((one) => one.id === id);
    const fact: SectionAssignmentFact = {
      evaluationId: read.evaluation.id,
      section,
      to,
      askedOn: session.today,
    };
    const drafts = known
      ? [
          changeField('sectionAssignment', known, 'to', to),
          changeField('sectionAssignment', known, 'askedOn', session.today),
          ...(known.fact.withdrawnOn === undefined
            ? []
            : [changeField('sectionAssignment', known, 'withdrawnOn', null)]),
        ]
      : [createEntity('sectionAssignment', id, fact)];
    if (await this.#send(drafts)) this.#forget('assign.');
    this.#options.reloadAnswers();
  }

  async withdraw(assignment: EntityRecord<'sectionAssignment'>): Promise<void> {
    const { screen } = this.#hands();
    if (!screen) return;
    const { today } = screen.answer.session;
    await this.#send([changeField('sectionAssignment', assignment, 'withdrawnOn', today)]);
    this.#options.reloadAnswers();
  }

  async acceptNeed(finding: ProposedFinding, chosen: NeedChoices): Promise<void> {
    const { screen, connection } = this.#hands();
    if (!screen || !connection) return;
    const { read, session, plan } = screen.answer;
    const { consent, beneficiaryId, priority, resources } = chosen;
    const consentId = consent && connection.newId();
    const need = {
      ...needFrom(finding, read.evaluation.id, plan?.needs ?? []),
      priority,
      resources,
      ...(beneficiaryId !== undefined && { beneficiaryId }),
      ...(consentId !== undefined && { consentId }),
    };
    const { professional, today } = session;
    const agreed =
      consent && consentId !== undefined && beneficiaryId !== undefined
        ? [
            createEntity('consent', consentId, {
              recipient: {
                kind: 'professional',
                id: professional.id,
                name: professional.name,
                organization: professional.organization,
              },
              purposes: ['careCoordination'],
              domains: ['caregiverSection'],
              from: today,
              // For this one need, which enters the plan today: it opens nothing afterwards.
              until: addDays(today, 1),
              form: consent.form,
              givenBy: 'caregiver',
              caregiverId: beneficiaryId,
              collectedBy: professional.name,
              collectedOn: today,
              information: consent.information,
              message: need.title,
            }),
          ]
        : [];
    const done = await this.#send([...agreed, createEntity('need', connection.newId(), need)]);
    this.#options.reloadPlan();
    if (done) this.#focus(`[data-finding="${finding.id}"] h4`);
  }

  async changeResources(need: EntityRecord<'need'>, resources: ResourceAvailability): Promise<void> {
    await this.#send([changeField('need', need, 'resources', resources)]);
    this.#options.reloadPlan();
  }

  async keep(part: OpinionPart, field: 'text' | 'level', value: unknown): Promise<void> {
    const record = this.#screen?.answer.read.opinion?.find(({ id }) => id === this.opinionId(part));
    if (!record) return;
    const draft: OperationDraft = {
      kind: 'professionalOpinion',
      entityId: record.id,
      path: field,
      value: value ?? null,
      baseVersion: record.versions[field] ?? 0,
    };
    await this.#send([draft]);
    this.#options.reloadAnswers();
  }

  #hands() {
    return { screen: this.#screen, connection: this.#host.connection };
  }

  /** Whether everything was accepted; what failed is told by the writer's line. */
  async #send(drafts: readonly OperationDraft[]): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const results: readonly OperationResult[] = await this.#options.writer.submit(drafts).catch(() => []);
      return results.length === drafts.length && results.every(({ outcome }) => outcome === 'accepted');
    } finally {
      this.busy = false;
      this.problems = {};
      this.#host.requestUpdate();
    }
  }

  #forget(prefix: string): void {
    for (const name of this.#fields.keys()) if (name.startsWith(prefix)) this.#fields.delete(name);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}

/** What is chosen when a proposed need enters the plan. */
export interface NeedChoices {
  readonly priority: number;
  readonly resources: ResourceAvailability;
  readonly beneficiaryId?: string;
  /** The caregiver's own consent, collected now. */
  readonly consent?: { readonly form: ConsentForm; readonly information: string };
}
