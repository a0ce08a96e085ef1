import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { View } from '../stage.ts';
import { button, heading } from './parts.ts';

export const steps = ['page', 'register', 'lock', 'luggage'] as const;
export type Step = (typeof steps)[number];

export interface Progress extends View {
  /** Says that a step is on its way, the ones before it done; `here` of `of` where it is counted. */
  at(step: Step, here?: number, of?: number): void;
}

/** What is being done, step by step. */
export function preparingView({ speech }: PageParts): Progress {
  const { term } = speech;
  const lines = new Map(steps.map((step) => [step, make('li', {}, words(step, 0, 0))]));
  const bar = make('progress', { max: '1', 'aria-label': term('preparing') });
  bar.value = 0;
  function words(step: Step, here: number, of: number): string {
    return term(`step.${step}`, { here, of: of || '…' });
  }
  return {
    title: term('preparing'),
    element: make(
      'div',
      { class: 'page narrow' },
      heading(term('preparing')),
      bar,
      make('ol', { class: 'steps' }, ...lines.values()),
    ),
    at(step, here = 0, of = 0) {
      const reached = steps.indexOf(step);
      for (const [index, name] of steps.entries())
        lines
          .get(name)
          ?.setAttribute('data-state', index < reached ? 'done' : index === reached ? 'now' : 'later');
      const line = lines.get(step);
      if (line) line.textContent = words(step, here, of);
      bar.value = (reached + (of ? here / of : 0)) / steps.length;
    },
  };
}

/** Everything is on the device. */
export function readyView({ speech }: PageParts, expires: number, begin: () => void, lock: () => void): View {
  const { term } = speech;
  return {
    title: term('ready'),
    element: make(
      'div',
      { class: 'page narrow' },
      heading(term('ready')),
      make('p', {}, term('readyText', { moment: speech.moment(expires) })),
      make(
        'div',
        { class: 'acts' },
        button(term('startVisit'), begin, { class: 'main' }),
        button(term('lockNow'), lock),
      ),
    ),
  };
}
