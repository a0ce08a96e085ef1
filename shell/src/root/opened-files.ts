import type { Patient, Session } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor } from './elements.ts';
import type { OpenedFile } from './file-page.ts';
import { filePathOf, sharedFilePathOf } from './routes.ts';

/** System of a file's own identifier, as the elements' contract names it. */
const fileSystem = 'urn:fil:file';

/** A patient of the institution, by its own record number. */
export function ownFile(definition: PortalDefinition, session: Session, patient: Patient): OpenedFile {
  const { recordNumber, name } = patient;
  return {
    title: name,
    head: definition.fileHead(patient),
    context: contextFor(session, { system: session.personSystem, value: recordNumber }),
    pathOf: (panel) => filePathOf(recordNumber, panel),
    isAt: (route) => route.page === 'file' && route.recordNumber === recordNumber,
  };
}

/** A file that a referral opened: the institution has nothing of its own to say of the person. */
export function sharedFile({ terms }: PortalDefinition, session: Session, fileId: string): OpenedFile {
  return {
    title: terms.sharedTitle,
    head: make(
      'div',
      { class: 'file-head shared' },
      make('h1', {}, terms.sharedTitle),
      make('p', { class: 'note' }, terms.sharedNote),
    ),
    context: contextFor(session, { system: fileSystem, value: fileId }),
    pathOf: (panel) => sharedFilePathOf(fileId, panel),
    isAt: (route) => route.page === 'shared' && route.fileId === fileId,
  };
}
