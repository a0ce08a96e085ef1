import type { DeviceCopy, SessionAnswer, VisitCopiesAnswer } from '@fil/vocabulary/types';
import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import { notice, section, twice } from './parts.ts';

/** How many copies that have ended are still told. */
const endedShown = 5;

/** Copies on every device, those of the institution to its steward, with the way to have each erased. */
export function copiesView(parts: PageParts): HTMLElement {
  const { online, speech } = parts;
  const place = make('div', { class: 'copies' });
  const load = async (): Promise<void> => {
    try {
      const [answer, session] = await Promise.all([
        online.query('visit.mine', undefined),
        online.query('session.current', undefined),
      ]);
      speech.timeZone = session.territory.timeZone;
      place.replaceChildren(drawn(parts, answer, session, load));
    } catch {
      place.replaceChildren(notice(speech.term('line.away')));
    }
  };
  void load();
  return place;
}

function drawn(
  parts: PageParts,
  { copies }: VisitCopiesAnswer,
  { duties = [] }: SessionAnswer,
  reload: () => Promise<void>,
): HTMLElement {
  const { term } = parts.speech;
  const isSteward = duties.includes('deviceSteward');
  const alive = copies.filter(({ ended }) => !ended);
  const ended = copies.filter((copy) => copy.ended).slice(0, endedShown);
  const rows = [...alive, ...ended].map((copy) => row(parts, copy, isSteward, reload));
  return section(
    term(isSteward ? 'copiesSteward' : 'copiesTitle'),
    rows.length ? make('ul', { class: 'visits' }, ...rows) : make('p', { class: 'muted' }, term('noCopies')),
  );
}

function row(
  { speech, device, online }: PageParts,
  copy: DeviceCopy,
  isSteward: boolean,
  reload: () => Promise<void>,
): HTMLElement {
  const { term } = speech;
  const said = (at: string): string => speech.territory.instant(at, 'moment');
  const erase = (): void => {
    void online.command('visit.erase', { copyId: copy.copyId }).then(reload, reload);
  };
  const where = copy.deviceId === device.id ? ` (${term('copyHere')})` : '';
  const by = isSteward ? `, ${term('copyOf', { name: copy.preparedBy.name })}` : '';
  return make(
    'li',
    { 'data-copy': copy.copyId },
    make(
      'p',
      {},
      make('b', {}, copy.deviceName),
      `${where}, ${term('copyLine', { from: said(copy.preparedAt), to: said(copy.until) })}${by}`,
      make('br'),
      make('span', { class: 'muted' }, stateWords(speech, copy, said)),
    ),
    copy.mayErase && copy.eraseOrderedAt === null
      ? twice(term('orderErasure'), term('orderSure'), erase, term('orderHow'))
      : undefined,
  );
}

function stateWords(
  { term }: PageParts['speech'],
  { ended, eraseOrderedAt }: DeviceCopy,
  said: (at: string) => string,
): string {
  if (!ended) return eraseOrderedAt === null ? '' : term('copyOrdered');
  const how = term('copyEnded', { how: term(`ended.${ended.as}`), moment: said(ended.at) });
  return ended.unsent > 0 ? `${how}\u00a0; ${term('copyLost', { count: ended.unsent })}` : how;
}
