import type { RightDecision, RightState } from '@fil/vocabulary/codes';
import type { NamesByLocale } from './names.ts';

/** Where the request of a right or benefit stands. */
export const rightStateTerms: NamesByLocale<'rightState', RightState> = {
  'fr-CA': {
    'rightState.toConsider': 'à envisager',
    'rightState.requested': 'demandé',
    'rightState.complete': 'dossier complet',
    'rightState.decided': 'décidé',
  },
  'fr-FR': {},
  en: {
    'rightState.toConsider': 'to consider',
    'rightState.requested': 'requested',
    'rightState.complete': 'complete',
    'rightState.decided': 'decided',
  },
};

/** What was decided about a right or benefit. */
export const rightDecisionTerms: NamesByLocale<'decision', RightDecision> = {
  'fr-CA': {
    'decision.granted': 'accordé',
    'decision.refused': 'refusé',
  },
  'fr-FR': {},
  en: {
    'decision.granted': 'granted',
    'decision.refused': 'refused',
  },
};
