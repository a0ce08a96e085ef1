import type { Patient } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import type { Page } from './page.ts';
import { visitPath } from './visit-hand-over.ts';

const searchable = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The institution's own list of persons, with a filter by name or record number. */
export function patientsPage(
  { terms, patientList }: PortalDefinition,
  patients: readonly Patient[],
  offersVisits: boolean,
): Page {
  const count = make('p', { class: 'count', role: 'status' });
  const place = make('div', { class: 'patients' });
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const draw = () => {
    const sought = searchable(input.value.trim());
    const found = patients.filter(({ name, recordNumber }) =>
      searchable(`${name} ${recordNumber}`).includes(sought),
    );
    count.textContent = terms.patientCount(found.length);
    place.replaceChildren(
      found.length === 0 ? make('p', { class: 'nothing' }, terms.nothingFound) : patientList(found),
    );
  };
  input.addEventListener('input', draw);
  draw();
  return {
    title: terms.patients,
    element: make(
      'div',
      { class: 'page patients-page' },
      make(
        'div',
        { class: 'page-head' },
        make('h1', {}, terms.patients),
        count,
        make('label', { class: 'filter' }, make('span', {}, terms.filter), input),
      ),
      place,
      offersVisits
        ? make('p', { class: 'to-visits' }, make('a', { href: visitPath }, terms.visitTitle))
        : undefined,
    ),
  };
}
