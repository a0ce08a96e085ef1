import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { RunningVisit } from '../running-visit.ts';
import type { View } from '../stage.ts';
import { button, heading, notice, twice } from './parts.ts';

export interface Finish {
  readonly running: RunningVisit;
  readonly finish: () => void;
  readonly takeAway: () => void;
  readonly back: () => void;
}

/** The end of a visit: at once when everything is at the service, else only knowing what would be lost. */
export function finishView({ speech }: PageParts, { running, finish, takeAway, back }: Finish): View {
  const { term } = speech;
  const { unsent } = running;
  const acts =
    unsent === 0
      ? [button(term('finishNow'), finish, { class: 'main' })]
      : [button(term('takeAway'), takeAway), twice(term('finishAnyway'), term('eraseSure'), finish)];
  return {
    title: term('finishTitle'),
    element: make(
      'div',
      { class: 'page narrow' },
      heading(term('finishTitle')),
      unsent === 0
        ? make('p', {}, term('finishAllSent'))
        : notice(term('finishUnsent', { count: unsent }), 'alert'),
      make('div', { class: 'acts' }, ...acts, button(term('backToVisit'), back)),
    ),
  };
}
