import type { KitTerms, Localize, NavigateDetail } from '@fil/element-kit';
import type { FormNode, NodeKey, Problem } from '@fil/questionnaire';
import type {
  EntityRecord,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  InstrumentAnswer,
  NeedFact,
  PlanReadAnswer,
  SessionAnswer,
  Uuid,
} from '@fil/vocabulary/types';
import type { DimensionCoverage, InstrumentRules, ProposedFinding } from '@fil/instruments/load';
import type { nothing, TemplateResult } from 'lit';
import type { AfterView } from '../opinion/after-view.ts';
import type { Filling } from '../controllers/filling.ts';
import type { EvaluationTerms } from '../messages/index.ts';
import type { Page } from '../view/pages.ts';

export type EvaluationLocalize = Localize<EvaluationTerms>;

/** The evaluations of a person, and what one needs to begin another. */
export interface ListAnswer {
  readonly list: EvaluationListAnswer;
  readonly session: SessionAnswer;
  readonly summary: FileSummaryAnswer;
  /** Of the instruments in the list, by id; an institution's own has none. Absent where no list is shown. */
  readonly rules: ReadonlyMap<string, InstrumentRules> | undefined;
}

type Drawn = TemplateResult | typeof nothing;

/** What draws what the rules of an instrument say: fetched with those rules (`outcome.ts`). */
export interface OutcomeParts {
  needFrom(
    this: void,
    finding: ProposedFinding,
    evaluationId: Uuid,
    needs: readonly EntityRecord<'need'>[],
  ): NeedFact;
  alerts(this: void, screen: EvaluationScreen): Drawn;
  alertsAt(this: void, screen: EvaluationScreen, node: FormNode): readonly TemplateResult[];
  dimensionCoverage(this: void, screen: EvaluationScreen): readonly DimensionCoverage[];
  dimensionList(this: void, screen: EvaluationScreen): Drawn;
  needsPanel(this: void, screen: EvaluationScreen): Drawn;
  scorePanel(this: void, screen: EvaluationScreen): Drawn;
}

/** What draws what was answered before, or by others: fetched when something was (`history.ts`). */
export interface HistoryParts {
  answerClash(this: void, screen: EvaluationScreen, node: FormNode): Drawn;
  previousAnswer(this: void, screen: EvaluationScreen, node: FormNode): TemplateResult | undefined;
}

/** One evaluation with its form, and the last one made with the same instrument before it. */
export interface OpenAnswer {
  readonly read: EvaluationReadAnswer;
  readonly instrument: InstrumentAnswer;
  readonly previous: EvaluationReadAnswer | undefined;
  /** Score, meanings and proposed needs; absent for a form of which nobody said how it is scored. */
  readonly rules: InstrumentRules | undefined;
  /** What draws what the rules say; there with them. */
  readonly outcome: OutcomeParts | undefined;
  /** What draws what was answered before, or by others; there when something was. */
  readonly history: HistoryParts | undefined;
}

/** The same with who looks at it, and the plan it may feed. */
export interface FormAnswer extends OpenAnswer {
  readonly session: SessionAnswer;
  readonly summary: FileSummaryAnswer;
  /** Absent when this reader may not read the plan. */
  readonly plan: PlanReadAnswer | undefined;
}

/** What the templates of an open evaluation draw from. */
export interface EvaluationScreen {
  readonly localize: EvaluationLocalize;
  readonly kit: Localize<KitTerms>;
  readonly answer: FormAnswer;
  readonly filling: Filling;
  readonly problems: readonly Problem[];
  readonly pages: readonly Page[];
  readonly page: Page | undefined;
  /** Answers no longer change. */
  readonly frozen: boolean;
  readonly dismissed: ReadonlySet<string>;
  readonly signing: boolean;
  /** What follows the questions. */
  readonly after: AfterView;
  readonly act: {
    readonly showPage: (page: Page) => void;
    readonly showNextUnanswered: () => void;
    /** Shows a question, whatever its section, with the focus where it is answered. */
    readonly goTo: (key: NodeKey) => void;
    readonly close: () => void;
    readonly accept: (finding: ProposedFinding) => void;
    readonly dismiss: (finding: ProposedFinding, dismissed: boolean) => void;
    readonly askToSign: (asking: boolean) => void;
    readonly sign: () => void;
    readonly choose: (linkId: string, field: string, value: unknown) => void;
    readonly navigate: (detail: NavigateDetail) => void;
  };
}
