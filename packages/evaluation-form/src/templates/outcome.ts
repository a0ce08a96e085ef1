/** What the rules of an instrument make of its answers; fetched with those rules. */
export { needFrom } from '../view/proposed-needs.ts';
export { alerts, alertsAt } from './alerts.ts';
export { dimensionCoverage, dimensionList } from './dimension-list.ts';
export { needsPanel } from './needs-panel.ts';
export { scorePanel } from './score-panel.ts';
