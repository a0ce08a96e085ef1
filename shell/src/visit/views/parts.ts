import { make } from '../../root/dom.ts';

type Children = Parameters<typeof make>[2][];

export const heading = (text: string): HTMLElement => make('h1', { tabindex: '-1' }, text);

export function button(
  text: string,
  act: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}

export const notice = (text: string, kind: 'alert' | 'status' = 'status'): HTMLElement =>
  make('p', { class: `notice ${kind}`, role: kind }, text);

export const section = (title: string, ...children: Children): HTMLElement =>
  make('section', {}, make('h2', {}, title), ...children);

/** A gesture that cannot be taken back asks once more, in its own place. */
export function twice(first: string, second: string, act: () => void, why?: string): HTMLElement {
  const place = make('div', { class: 'twice' });
  const ask = (): void => {
    const sure = button(second, act, { class: 'danger' });
    place.replaceChildren(...(why === undefined ? [] : [make('p', {}, why)]), sure);
    sure.focus();
  };
  place.append(button(first, ask));
  return place;
}

let made = 0;

/** A labelled control with its help, the way a screen reader hears them together. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const id = `control-${(made += 1)}`;
  control.id = id;
  if (hint !== undefined) control.setAttribute('aria-describedby', `${id}-hint`);
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id }, label),
    hint === undefined ? undefined : make('p', { class: 'hint', id: `${id}-hint` }, hint),
    control,
  );
}
