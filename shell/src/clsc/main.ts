import type { Patient } from '../root/backend.ts';
import type { PortalDefinition } from '../root/definition.ts';
import { make } from '../root/dom.ts';
import { mainPlace, navigation, skipLink, whoIsSignedIn, writtenDay } from '../root/frame-parts.ts';
import { startPortal } from '../root/portal.ts';
import { filePathOf } from '../root/routes.ts';
import { terms } from './messages.ts';

/** The CLSC's record system: a sober public service, wide margins, one table. */
const clsc: PortalDefinition = {
  terms,
  panels: ['evaluation', 'plan', 'continuite', 'ressources', 'cercle'],

  frame(session) {
    const nav = navigation(terms, session);
    const content = mainPlace();
    const banner = make(
      'div',
      { class: 'banner' },
      make(
        'div',
        { class: 'inside' },
        make(
          'p',
          { class: 'house' },
          make('b', {}, session.institution.name),
          make('span', {}, terms.product),
        ),
        whoIsSignedIn(session, terms),
      ),
    );
    const bar = make(
      'div',
      { class: 'bar' },
      make('div', { class: 'inside' }, nav.element, make('p', { class: 'service' }, terms.service)),
    );
    const footer = make('footer', { class: 'foot' }, make('div', { class: 'inside' }, terms.footer));
    document.body.append(skipLink(terms), make('header', {}, banner, bar), content, footer);
    return { content, show: nav.show };
  },

  patientList(patients) {
    const head = [terms.name, terms.recordNumber, terms.birthDate, terms.place, terms.reason];
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
      make('p', { class: 'trail' }, make('a', { href: '/' }, terms.patients)),
      make('h1', {}, patient.name),
      make(
        'dl',
        {},
        fact(terms.recordNumber, patient.recordNumber),
        fact(terms.birthDate, writtenDay(patient.birthDate, 'long')),
        fact(terms.place, patient.place),
        fact(terms.reason, patient.reason),
      ),
    );
  },
};

function row({ name, recordNumber, birthDate, place, reason }: Patient): HTMLElement {
  const cell = (title: string, text: string, kind?: string) =>
    make('td', { 'data-title': title, class: kind }, text);
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, make('a', { href: filePathOf(recordNumber) }, name)),
    cell(terms.recordNumber, recordNumber, 'number'),
    cell(terms.birthDate, writtenDay(birthDate, 'short'), 'number'),
    cell(terms.place, place ?? ''),
    cell(terms.reason, reason ?? ''),
  );
}

await startPortal(clsc);
