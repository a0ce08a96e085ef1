import type { Patient } from '../root/backend.ts';
import type { PortalDefinition } from '../root/definition.ts';
import { make } from '../root/dom.ts';
import { mainPlace, navigation, skipLink, whoIsSignedIn, writtenDay } from '../root/frame-parts.ts';
import { startPortal } from '../root/portal.ts';
import { filePathOf } from '../root/routes.ts';
import { terms } from './messages.ts';

/** The DAC's record system: warm, a column at the left, one person a line with room to breathe. */
const dac: PortalDefinition = {
  terms,
  panels: ['evaluation', 'plan', 'continuite', 'ressources', 'cercle'],

  frame(session) {
    const nav = navigation(terms, session);
    const content = mainPlace();
    const side = make(
      'header',
      { class: 'side' },
      make('p', { class: 'house' }, session.institution.name),
      nav.element,
      whoIsSignedIn(session, terms),
      make('p', { class: 'foot' }, terms.footer),
    );
    document.body.append(skipLink(terms), side, content);
    return { content, show: nav.show };
  },

  patientList: (patients) => make('ul', { class: 'people' }, ...patients.map(person)),

  fileHead: (patient) =>
    make(
      'div',
      { class: 'file-head' },
      make('p', { class: 'trail' }, make('a', { href: '/' }, terms.back)),
      make('h1', {}, patient.name),
      make('p', { class: 'facts' }, ...facts(patient)),
    ),
};

function facts({ birthDate, place, recordNumber }: Patient): HTMLElement[] {
  return [
    birthDate === undefined ? '' : `${terms.born} ${writtenDay(birthDate, 'long')}`,
    place ?? '',
    `${terms.recordNumber} ${recordNumber}`,
  ]
    .filter((text) => text !== '')
    .map((text) => make('span', {}, text));
}

function person(patient: Patient): HTMLElement {
  return make(
    'li',
    {},
    make('a', { class: 'person', href: filePathOf(patient.recordNumber) }, patient.name),
    make('p', { class: 'reason' }, patient.reason ?? ''),
    make('p', { class: 'facts' }, ...facts(patient)),
  );
}

await startPortal(dac);
