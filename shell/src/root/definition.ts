import type { Patient, Session } from './backend.ts';
import type { PortalTerms } from './messages.ts';
import type { Panel, Route } from './routes.ts';

/** What surrounds every page of one portal: its header, its navigation, and the place of the page. */
export interface Frame {
  readonly content: HTMLElement;
  /** Marks where the reader is. */
  show(route: Route): void;
}

/** Everything by which one record system differs from another. */
export interface PortalDefinition {
  readonly terms: PortalTerms;
  /** Panels of a file, in their order. */
  readonly panels: readonly Panel[];
  frame(session: Session): Frame;
  /** The list of persons, filtered already. */
  patientList(patients: readonly Patient[]): HTMLElement;
  /** The person's line above the panels of a file. Its first heading gets the focus. */
  fileHead(patient: Patient): HTMLElement;
}
