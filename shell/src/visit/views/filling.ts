import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { RunningVisit } from '../running-visit.ts';
import type { Speech } from '../speech.ts';
import type { View } from '../stage.ts';
import { button, heading } from './parts.ts';

/** Address of the element's module, of the build that this page belongs to. */
declare const evaluationFormModule: string;

const soonMilliseconds = 2 * 3_600_000;

export interface Filling {
  readonly running: RunningVisit;
  readonly person: string;
  readonly expires: number;
  readonly evaluationId?: string | undefined;
  readonly lock: () => void;
  readonly parked: () => void;
  readonly finish: () => void;
  readonly takeAway: () => void;
}

/** The evaluation itself, and always in words where what was written is. */
export function fillingView(parts: PageParts, filling: Filling): View {
  const { speech, line } = parts;
  const { running, person, evaluationId } = filling;
  const { term } = speech;
  const title = term('visitTitle', { person });
  const state = make('p', { class: 'state', role: 'status' });
  const acts = make('div', { class: 'acts' });
  const keys = {
    lock: button(term('lockNow'), filling.lock),
    finish: button(term('finish'), filling.finish),
  };
  const seeParked = button(term('seeParked'), filling.parked);
  const takeAway = button(term('takeAway'), filling.takeAway);
  const openPortal = make(
    'a',
    { class: 'button', target: '_blank', rel: 'noopener', href: running.visit.plan.portal ?? '' },
    term('openPortal'),
  );
  /** Something waits that no portal here can send. */
  const mustReturn = (): boolean =>
    running.visit.plan.portal !== undefined && (running.isForeign || (!line.isThere && running.unsent > 0));
  const draw = (): void => {
    state.replaceChildren(...stateWords(parts, filling).map((words) => make('span', {}, words)));
    const { connection } = running;
    acts.replaceChildren(
      keys.lock,
      keys.finish,
      ...(connection.parked.length > 0 ? [seeParked] : []),
      ...(running.unsent > 0 ? [takeAway] : []),
      ...(mustReturn() ? [openPortal] : []),
    );
  };
  const stop = running.connection.onChange(draw);
  const again = setInterval(draw, 30_000);
  draw();

  const place = make('div', { class: 'form' }, make('p', { role: 'status' }, term('loading')));
  void import(evaluationFormModule).then(
    () => {
      const form = make('fil-evaluation-form' as 'div');
      if (evaluationId !== undefined) form.setAttribute('evaluation-id', evaluationId);
      const { connection, visit } = running;
      const { person: whom, purpose } = visit.plan;
      const getToken = (): Promise<string> => line.token();
      Object.assign(form, {
        context: { service: parts.configuration.service, getToken, person: whom, purpose, connection },
      });
      place.replaceChildren(form);
    },
    () => place.replaceChildren(make('p', { role: 'alert' }, term('elementFailed'))),
  );
  return {
    title,
    element: make(
      'div',
      { class: 'page visit' },
      make('div', { class: 'visit-head' }, heading(title), state, acts),
      place,
    ),
    leave: () => {
      stop();
      clearInterval(again);
    },
  };
}

function stateWords({ speech, line, clock }: PageParts, { running, expires }: Filling): readonly string[] {
  const { term } = speech;
  const { connection } = running;
  const isSoon = expires - Date.parse(clock.now()) < soonMilliseconds;
  const moment = speech.moment(expires);
  return [
    sentWords(speech, running),
    storageWords(speech, running),
    connection.parked.length > 0 ? `${term('state.parked', { count: connection.parked.length })}.` : '',
    lineWords(speech, running, line.isThere),
    isSoon && running.unsent > 0 ? term('endsSoon', { moment }) : term('keptUntil', { moment }),
  ].filter((words) => words !== '');
}

function sentWords({ term, territory }: Speech, { connection }: RunningVisit): string {
  const { pending: count, stored, status, recordedAt, storage } = connection;
  if (count === 0 && recordedAt !== undefined)
    return term('state.sentAt', { time: territory.instant(recordedAt, 'time') });
  if (count === 0) return connection.parked.length > 0 ? '' : term('state.nothingNew');
  if (status === 'online') return term('state.sending', { count });
  return stored === count || storage === 'cleared' ? term('state.keptHere', { count }) : '';
}

function storageWords({ term }: Speech, { connection }: RunningVisit): string {
  switch (connection.storage) {
    case 'memoryOnly':
      return term('state.notKept');
    case 'full':
      return term('state.full');
    case 'cleared':
      return term('state.cleared');
    default:
      return '';
  }
}

function lineWords({ term }: Speech, running: RunningVisit, isThere: boolean): string {
  if (running.isForeign) return term('line.foreign');
  if (running.connection.status === 'online' && isThere) return '';
  if (isThere) return term('line.away');
  return running.connection.pending > 0 ? term('line.none') : '';
}
