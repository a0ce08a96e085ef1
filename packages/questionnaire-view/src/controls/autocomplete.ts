import { sameValue, textFor } from '@fil/questionnaire';
import type { CompiledOption } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { valueWords } from '../node-words.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';

/** Options shown at once. */
const mostShown = 12;

/** What a field shows while somebody searches in it; only the screen knows. */
interface Search {
  readonly found: readonly CompiledOption[];
  /** The option that arrows have reached; -1 for none. */
  at: number;
}

const searches = new WeakMap<NodeView, Search>();
let turn = 0;

/**
 * A field that offers what goes with the words typed, in the combobox pattern of ARIA: arrows choose, Enter takes, Escape
 * closes. Chosen values stand beside it, each with its removal, where several may be given.
 */
export const autocomplete: Control = {
  isGroup: false,
  template(view) {
    const id = fieldId(view);
    const search = searches.get(view);
    const isOpen = search !== undefined;
    return html`<span class="combobox"
      >${chosen(view)}<input
        class="search"
        id=${id}
        type="text"
        role="combobox"
        aria-label=${textFor(view.node, view.options.localize.locale)}
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="${id}-list"
        aria-activedescendant=${isOpen && search.at >= 0 ? `${id}-option-${search.at}` : nothing}
        placeholder=${view.options.localize.term('search')}
        ?disabled=${view.isLocked}
        aria-describedby=${describedBy(view)}
        aria-invalid=${isWrong(view)}
      />${isOpen ? list(view, search) : nothing}</span
    >`;
  },
  sync(view) {
    const field = view.root.querySelector<HTMLInputElement>('input.search');
    const search = searches.get(view);
    if (!field || search !== undefined || repeats(view)) return;
    const [value] = view.node.answer.values;
    const words = value === undefined ? '' : valueWords(view.node, value, view.options.localize);
    if (field.value !== words) field.value = words;
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    if (field.classList.contains('search') && event.type === 'input') void look(view, field.value);
    return undefined;
  },
  act(view, act, target) {
    if (act === 'take') take(view, Number(target.dataset['at']));
    if (act === 'drop') {
      const at = Number(target.dataset['at']);
      view.options.give(view.node, view.node.answer.values.toSpliced(at, 1));
    }
  },
  press(view, event) {
    const search = searches.get(view);
    if (!(event.target as Element).classList.contains('search')) return;
    if (event.key === 'Escape' && search) return close(view, event);
    if (event.key === 'Enter' && search && search.at >= 0) return take(view, search.at, event);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!search) return void look(view, (event.target as HTMLInputElement).value);
    const count = search.found.length;
    if (count === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    search.at = (search.at + step + count + (search.at < 0 && step < 0 ? 1 : 0)) % count;
    view.draw();
  },
  leave(view) {
    if (!searches.has(view)) return;
    searches.delete(view);
    view.draw();
  },
};

function list(view: NodeView, { found, at: reached }: Search): TemplateResult {
  const id = fieldId(view);
  const { localize } = view.options;
  return html`<span class="offers" role="listbox" id="${id}-list" aria-label=${localize.term('offers')}
      >${found.map(
        (option, at) =>
          html`<span
            class="offer"
            role="option"
            id="${id}-option-${at}"
            data-act="take"
            data-at=${at}
            aria-selected=${at === reached}
            >${textFor(option, localize.locale)}</span
          >`,
      )}</span
    ><span class="small muted" role="status">${localize.term('offersFound', { count: found.length })}</span>`;
}

function chosen(view: NodeView): TemplateResult | typeof nothing {
  if (!repeats(view)) return nothing;
  const { localize } = view.options;
  return html`${view.node.answer.values.map((value, at) => {
    const words = valueWords(view.node, value, view.options.localize);
    return html`<span class="taken"
      >${words}${
        view.isLocked
          ? nothing
          : html`<button
              type="button"
              class="quiet small"
              data-act="drop"
              data-at=${at}
              aria-label=${localize.term('removeNamed', { name: words })}
            >
              ${localize.term('remove')}
            </button>`
      }</span
    >`;
  })}`;
}

async function look(view: NodeView, text: string): Promise<void> {
  const mine = (turn += 1);
  const found = await view.options.searchOptions(view.node, text);
  if (mine !== turn) return;
  searches.set(view, { found: found.slice(0, mostShown), at: -1 });
  view.draw();
}

function take(view: NodeView, at: number, event?: Event): void {
  event?.preventDefault();
  const search = searches.get(view);
  const option = search?.found[at];
  if (!option) return;
  searches.delete(view);
  const { values } = view.node.answer;
  const others = repeats(view) ? values.filter((value) => !sameValue(value, option.value)) : [];
  view.options.give(view.node, [...others, option.value]);
  const field = view.root.querySelector<HTMLInputElement>('input.search');
  if (field && repeats(view)) field.value = '';
  view.draw();
  field?.focus();
}

function close(view: NodeView, event: Event): void {
  event.stopPropagation();
  searches.delete(view);
  view.draw();
}

const repeats = ({ node }: NodeView): boolean => node.item.role === 'question' && node.item.repeats;
