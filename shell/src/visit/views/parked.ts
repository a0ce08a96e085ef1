import { make } from '../../root/dom.ts';
import { fetchUnsent } from '../fetch-unsent.ts';
import type { PageParts } from '../page-parts.ts';
import type { RunningVisit } from '../running-visit.ts';
import type { View } from '../stage.ts';
import type { UnsentAnswer } from '../unsent-answers.ts';
import { button, heading, twice } from './parts.ts';

export interface Parked {
  readonly running: RunningVisit;
  /** Back to the form, at the evaluation where it is asked. */
  readonly writeAnew: (evaluationId: string | undefined) => void;
  readonly takeAway: () => void;
  readonly back: () => void;
}

/** What the service refused: what, why, and the three ways out. */
export function parkedView({ speech }: PageParts, { running, writeAnew, takeAway, back }: Parked): View {
  const { term } = speech;
  const list = make('ul', { class: 'visits parked' });
  const draw = async (): Promise<void> => {
    const { unsentAnswers } = await fetchUnsent();
    const refused = (await unsentAnswers(running, speech)).filter((each) => each.refused !== undefined);
    list.replaceChildren(...(refused.length ? refused.map(line) : [make('li', {}, term('parkedNone'))]));
  };
  const line = (answer: UnsentAnswer): HTMLElement =>
    make(
      'li',
      {},
      make('h2', {}, answer.question),
      make(
        'dl',
        {},
        make(
          'div',
          {},
          make('dt', {}, term('yourValue')),
          make('dd', {}, `${answer.answer} (${answer.written})`),
        ),
        make('div', {}, make('dt', {}, term('because')), make('dd', {}, answer.refused)),
      ),
      make(
        'div',
        { class: 'acts' },
        button(term('writeAnew'), () => writeAnew(answer.evaluationId), { class: 'main' }),
        twice(term('giveUp'), term('giveUpSure'), () => {
          void running.connection.discard(answer.id).then(draw);
        }),
      ),
    );
  void draw();
  return {
    title: term('parkedTitle'),
    element: make(
      'div',
      { class: 'page narrow' },
      heading(term('parkedTitle')),
      make('p', {}, term('parkedLead')),
      list,
      make('div', { class: 'acts' }, button(term('takeAway'), takeAway), button(term('backToVisit'), back)),
    ),
  };
}
