import type { PreparedVisit } from '@fil/connection/visit';
import { make } from '../../root/dom.ts';
import type { PageParts } from '../page-parts.ts';
import type { View } from '../stage.ts';
import { button, field, heading, notice, twice } from './parts.ts';

export interface Unlock {
  readonly visit: PreparedVisit & { readonly unsent: number };
  readonly said?: string | undefined;
  /** Answers a sentence when it does not open. */
  readonly unlock: (passphrase: string) => Promise<string | undefined>;
  readonly erase: () => void;
  readonly back: () => void;
}

/** The way into a closed visit. */
export function unlockView({ speech }: PageParts, { visit, said, unlock, erase, back }: Unlock): View {
  const { term } = speech;
  const title = term('unlockTitle', { moment: speech.moment(visit.made) });
  const told = make('div', { 'aria-live': 'assertive' });
  const input = make('input', { type: 'password', autocomplete: 'off', spellcheck: 'false' });
  const isAuthenticator = visit.custody === 'authenticator';
  const submit = make(
    'button',
    { type: 'submit', class: 'main' },
    term(isAuthenticator ? 'unlockWith' : 'unlock'),
  );
  const form = make(
    'form',
    {},
    isAuthenticator ? undefined : field(term('passphrase'), input),
    isAuthenticator ? undefined : showControl(term('show'), [input]),
    make('div', { class: 'acts' }, submit, button(term('back'), back)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    told.replaceChildren(notice(term('unlocking')));
    void unlock(input.value).then((problem) => {
      submit.disabled = false;
      told.replaceChildren(...(problem === undefined ? [] : [notice(problem, 'alert')]));
      if (problem !== undefined) input.select();
    });
  });
  const unsent = visit.unsent > 0 ? term('unsent', { count: visit.unsent }) : term('nothingUnsent');
  return {
    title,
    element: make(
      'div',
      { class: 'page narrow' },
      heading(title),
      said === undefined ? undefined : notice(said),
      make('p', {}, term('keptUntil', { moment: speech.moment(visit.expires) })),
      told,
      form,
      make(
        'details',
        {},
        make('summary', {}, term('forget')),
        make('p', {}, term('forgetText', { unsent })),
        twice(term('eraseNow'), term('eraseSure'), erase),
      ),
    ),
  };
}

/** A tick that shows what is written in fields of a passphrase. */
export function showControl(label: string, inputs: readonly HTMLInputElement[]): HTMLElement {
  const tick = make('input', { type: 'checkbox' });
  tick.addEventListener('change', () => {
    for (const input of inputs) input.type = tick.checked ? 'text' : 'password';
  });
  return make('label', { class: 'tick' }, tick, label);
}

/** A visit that another tab has open. */
export function elsewhereView({ speech }: PageParts, takeOver: () => void, back: () => void): View {
  const { term } = speech;
  return {
    title: term('title'),
    element: make(
      'div',
      { class: 'page narrow' },
      heading(term('openElsewhere')),
      make(
        'div',
        { class: 'acts' },
        button(term('takeOver'), takeOver, { class: 'main' }),
        button(term('back'), back),
      ),
    ),
  };
}
