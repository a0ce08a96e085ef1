import type { ErasedCopy, PreparedVisit } from '@fil/connection/visit';
import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { Speech } from '../speech.ts';
import type { View } from '../stage.ts';
import { copiesView } from './copies.ts';
import { button, heading, notice, section } from './parts.ts';

export interface Home {
  readonly visits: readonly (PreparedVisit & { readonly unsent: number })[];
  readonly erased: readonly ErasedCopy[];
  /** What has just happened, if anything. */
  readonly said?: string | undefined;
  readonly open: (visit: PreparedVisit) => void;
}

/** The visits of this device: when each was prepared and until when; whom it is about is not readable before it is opened. */
export function homeView(parts: PageParts, { visits, erased, said, open }: Home): View {
  const { speech, line } = parts;
  const { term } = speech;
  const list = visits.length
    ? make('ul', { class: 'visits' }, ...visits.map((visit) => visitRow(speech, visit, open)))
    : make('div', {}, make('p', {}, term('empty')), make('p', { class: 'muted' }, term('emptyHow')));
  return {
    title: term('title'),
    element: make(
      'div',
      { class: 'page' },
      heading(term('title')),
      make('p', { class: 'lead' }, term('lead')),
      ...erased.map((copy) => notice(erasedWords(speech, copy), 'alert')),
      said === undefined ? undefined : notice(said),
      line.handOver && line.isHere
        ? notice(term('portalHere', { institution: line.handOver.institution }))
        : line.elsewhere
          ? notice(term('portalElsewhere'))
          : undefined,
      section(term('listTitle'), list),
      line.isHere ? copiesView(parts) : undefined,
    ),
  };
}

function visitRow(
  speech: Speech,
  visit: PreparedVisit & { readonly unsent: number },
  open: (visit: PreparedVisit) => void,
): HTMLElement {
  const { term } = speech;
  const prepared = speech.moment(visit.made);
  const waits = visit.unsent > 0 ? term('unsent', { count: visit.unsent }) : term('nothingUnsent');
  return make(
    'li',
    {},
    make(
      'p',
      {},
      make('b', {}, term('preparedAt', { moment: prepared })),
      `, ${term('until', { moment: speech.moment(visit.expires) })}`,
      make('br'),
      make('span', { class: visit.unsent > 0 ? 'waits' : 'muted' }, waits),
    ),
    button(term('open'), () => open(visit), {
      class: 'main',
      'aria-label': term('openFrom', { moment: prepared }),
    }),
  );
}

/** What became of a copy, and of what was written there. */
export function erasedWords(speech: Speech, { made, because, unsent }: ErasedCopy): string {
  const key = ({ ordered: 'erasedOrdered', expired: 'erasedExpired', ended: 'erasedEnded' } as const)[
    because
  ];
  const lost = unsent > 0 ? speech.term('lost', { count: unsent }) : speech.term('nothingLost');
  return `${speech.term(key, { moment: speech.moment(made) })} ${lost}`;
}
