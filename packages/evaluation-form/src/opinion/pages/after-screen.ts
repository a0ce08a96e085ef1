import type { EvaluationScreen } from '../../templates/evaluation-screen.ts';
import type { AfterPage } from '../after-view.ts';
import type { OpinionState } from '../opinion-state.ts';

/** What the pages after the questions draw from. */
export interface AfterScreen {
  readonly screen: Omit<EvaluationScreen, 'after'>;
  readonly state: OpinionState;
  readonly page: AfterPage | undefined;
  readonly show: (page: AfterPage | undefined) => void;
}

export function mayWrite({ screen }: AfterScreen): boolean {
  return screen.answer.read.may?.write === true;
}
