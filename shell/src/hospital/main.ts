import type { Patient } from '../root/backend.ts';
import type { PortalDefinition } from '../root/definition.ts';
import { make } from '../root/dom.ts';
import { mainPlace, navigation, skipLink, whoIsSignedIn, writtenDay } from '../root/frame-parts.ts';
import { startPortal } from '../root/portal.ts';
import { filePathOf } from '../root/routes.ts';
import { terms } from './messages.ts';

/** The hospital's record system: everything on one screen, small type, a grid of rules. */
const hospital: PortalDefinition = {
  terms,
  panels: ['evaluation', 'plan', 'continuite', 'ressources', 'cercle', 'urgence'],

  frame(session) {
    const nav = navigation(terms, session);
    const content = mainPlace();
    const top = make(
      'header',
      { class: 'top' },
      make('p', { class: 'house' }, make('b', {}, terms.product), ' ', session.institution.name),
      nav.element,
      whoIsSignedIn(session, terms),
    );
    const bottom = make(
      'footer',
      { class: 'status-bar' },
      make('span', {}, terms.footer),
      make('span', {}, terms.unit),
    );
    document.body.append(skipLink(terms), top, content, bottom);
    return { content, show: nav.show };
  },

  patientList(patients) {
    const head = [terms.recordNumber, terms.name, terms.birthDate, terms.place, terms.reason];
    return make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...head.map((title) => make('th', { scope: 'col' }, title)))),
      make('tbody', {}, ...patients.map(row)),
    );
  },

  fileHead(patient) {
    const fact = (title: string, text: string | undefined) =>
      text === undefined || text === ''
        ? undefined
        : make('div', {}, make('dt', {}, title), make('dd', {}, text));
    return make(
      'div',
      { class: 'file-head' },
      make('h1', {}, patient.name),
      make(
        'dl',
        {},
        fact(terms.recordNumber, patient.recordNumber),
        fact(terms.birthDate, patient.birthDate),
        fact(terms.place, patient.place),
        fact(terms.reason, patient.reason),
      ),
      make('a', { class: 'back', href: '/' }, terms.back),
    );
  },
};

function row({ name, recordNumber, birthDate, place, reason }: Patient): HTMLElement {
  const cell = (title: string, text: string, kind?: string) =>
    make('td', { 'data-title': title, class: kind }, text);
  return make(
    'tr',
    {},
    cell(terms.recordNumber, recordNumber, 'number'),
    make('th', { scope: 'row' }, make('a', { href: filePathOf(recordNumber) }, name)),
    cell(terms.birthDate, writtenDay(birthDate, 'short'), 'number'),
    cell(terms.place, place ?? ''),
    cell(terms.reason, reason ?? ''),
  );
}

await startPortal(hospital);
