import type { KitTerms, Localize } from '@fil/element-kit';
import type { BreakingGlass } from '../controllers/breaking-glass.ts';
import type { EmergencyLocalize } from '../messages/index.ts';
import type { EmergencyFile } from '../view/emergency-file.ts';
import type { toldAnswers } from '../view/told-answers.ts';

/** What every template draws from, and what its buttons do. */
export interface EmergencyScreen {
  readonly localize: EmergencyLocalize;
  readonly kit: Localize<KitTerms>;
  readonly glass: BreakingGlass;
  /** Makes the gesture that the form asks for. */
  open(): void;
  reread(): void;
}

/** What puts answers into words, or where it is: on its way, or not coming. */
export type TellAnswers = typeof toldAnswers | 'loading' | 'failed';

export interface OpenScreen extends EmergencyScreen {
  readonly file: EmergencyFile;
  /** Whole minutes that the access lasts still. */
  readonly minutesLeft: number | undefined;
  /** Puts answers into words; comes with the forms, a moment after the rest. */
  readonly tell: TellAnswers;
  /** Whether the file says whose it is, so that one more domain may be asked for. */
  readonly isIdentified: boolean;
}
