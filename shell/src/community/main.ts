import type { Patient } from '../root/backend.ts';
import type { PortalDefinition } from '../root/definition.ts';
import { make } from '../root/dom.ts';
import { mainPlace, navigation, skipLink, whoIsSignedIn, writtenDay } from '../root/frame-parts.ts';
import { startPortal } from '../root/portal.ts';
import { filePathOf } from '../root/routes.ts';
import { terms } from './messages.ts';

/** The notebook of a community body: cards, few words, the same for the day team and the night team. */
const community: PortalDefinition = {
  terms,
  panels: ['evaluation', 'plan', 'continuite', 'ressources', 'cercle'],

  frame(session) {
    const nav = navigation(terms, session);
    const content = mainPlace();
    const top = make(
      'header',
      { class: 'top' },
      make('p', { class: 'house' }, make('b', {}, session.institution.name), ' ', terms.product),
      whoIsSignedIn(session, terms),
      nav.element,
    );
    document.body.append(skipLink(terms), top, content, make('footer', { class: 'foot' }, terms.footer));
    return { content, show: nav.show };
  },

  patientList: (patients) => make('ul', { class: 'cards' }, ...patients.map(card)),

  fileHead: (patient) =>
    make(
      'div',
      { class: 'file-head' },
      make('p', {}, make('a', { href: '/' }, terms.back)),
      make('h1', {}, patient.name),
      make('p', { class: 'facts' }, ...facts(patient)),
    ),
};

function facts({ birthDate, place, recordNumber }: Patient): HTMLElement[] {
  return [writtenDay(birthDate, 'long'), place ?? '', `${terms.recordNumber} ${recordNumber}`]
    .filter((text) => text !== '')
    .map((text) => make('span', {}, text));
}

function card(patient: Patient): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: filePathOf(patient.recordNumber) }, patient.name),
    make('p', {}, patient.reason ?? ''),
    make('p', { class: 'facts' }, ...facts(patient)),
  );
}

await startPortal(community);
