import { sameValue, textFor } from '@fil/questionnaire';
import type { CompiledOption } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { valueWords } from '../node-words.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';
import { showUnread } from './text-field.ts';

/** Options shown at once. */
const mostShown = 12;
/** Between two letters of somebody who types: a list elsewhere is asked once for a word, not for each letter. */
const pauseMilliseconds = 150;

/** What a field shows while somebody searches in it; only the screen knows. */
interface Search {
  /** Undefined while the list is asked, and where it does not answer. */
  readonly found: readonly CompiledOption[] | undefined;
  readonly isUnreachable: boolean;
  /** The option that arrows have reached; -1 for none. */
  at: number;
}

const searches = new WeakMap<NodeView, Search>();
/** The last search of each field; an answer to an earlier one comes too late. */
const turns = new WeakMap<NodeView, symbol>();

/**
 * A field that offers what goes with the words typed, in the combobox pattern of ARIA: arrows choose, Enter takes, Escape
 * closes. Chosen values stand beside it, each with its removal, where several may be given. Words that are no option stay
 * as typed, and are said to be no answer yet.
 */
export const autocomplete: Control = {
  isGroup: false,
  template(view) {
    const id = fieldId(view);
    const search = searches.get(view);
    const isOpen = (search?.found?.length ?? 0) > 0;
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
        aria-controls=${isOpen ? `${id}-list` : nothing}
        aria-activedescendant=${isOpen && search && search.at >= 0 ? `${id}-option-${search.at}` : nothing}
        placeholder=${view.options.localize.term('search')}
        ?disabled=${view.isLocked}
        aria-describedby=${describedBy(view)}
        aria-invalid=${isWrong(view)}
      />${search ? offers(view, search) : nothing}</span
    >`;
  },
  sync(view) {
    const field = fieldOf(view);
    if (!field || searches.has(view)) return;
    if (view.unread !== undefined) return showUnread(field, view.unread);
    if (repeats(view)) return;
    const words = wordsGiven(view);
    if (field.value !== words) field.value = words;
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    if (!field.classList.contains('search') || event.type !== 'input') return undefined;
    if (field.value.trim() !== '') {
      void look(view, field.value, pauseMilliseconds);
      return undefined;
    }
    stop(view);
    view.unread = undefined;
    if (!repeats(view)) return [];
    view.draw();
    return undefined;
  },
  act(view, act, target) {
    if (act === 'take') take(view, searches.get(view)?.found?.[Number(target.dataset['at'])]);
    if (act === 'again') void look(view, fieldOf(view)?.value ?? '', 0);
    if (act === 'drop') {
      const at = Number(target.dataset['at']);
      view.options.give(view.node, view.node.answer.values.toSpliced(at, 1));
    }
  },
  press(view, event) {
    const search = searches.get(view);
    const field = event.target as HTMLInputElement;
    if (!field.classList.contains('search')) return;
    if (event.key === 'Escape' && search) {
      event.stopPropagation();
      stop(view);
      return view.draw();
    }
    if (event.key === 'Enter' && search && search.at >= 0) {
      event.preventDefault();
      return take(view, search.found?.[search.at]);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    // What is answered already is no word to search by: the whole list is wanted.
    if (!search) return void look(view, field.value === wordsGiven(view) ? '' : field.value, 0);
    const count = Math.min(search.found?.length ?? 0, mostShown);
    if (count === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    search.at = (search.at + step + count + (search.at < 0 && step < 0 ? 1 : 0)) % count;
    view.draw();
  },
  leave(view) {
    const field = fieldOf(view);
    const typed = field?.value.trim() ?? '';
    const named = searches.get(view)?.found?.find((option) => isNamed(view, option, typed));
    stop(view);
    const isAnswer = typed === '' || (!repeats(view) && typed === wordsGiven(view));
    if (isAnswer) view.unread = undefined;
    else if (named) return give(view, named);
    else view.unread = typed;
    view.draw();
  },
};

const fieldOf = (view: NodeView) => view.root.querySelector<HTMLInputElement>('input.search');

const repeats = ({ node }: NodeView): boolean => node.item.role === 'question' && node.item.repeats;

/** What the field says when nobody searches in it. */
function wordsGiven(view: NodeView): string {
  const [value] = view.node.answer.values;
  return value === undefined || repeats(view) ? '' : valueWords(view.node, value, view.options.localize);
}

const isNamed = ({ options }: NodeView, option: CompiledOption, words: string): boolean =>
  textFor(option, options.localize.locale).localeCompare(words, options.localize.locale, {
    sensitivity: 'base',
  }) === 0;

function offers(view: NodeView, { found, isUnreachable, at: reached }: Search): TemplateResult {
  const id = fieldId(view);
  const { localize } = view.options;
  const shown = found?.slice(0, mostShown) ?? [];
  const said = isUnreachable
    ? localize.term('offersUnreachable')
    : found === undefined
      ? localize.term('fetching')
      : found.length > mostShown
        ? localize.term('offersMore', { count: mostShown })
        : localize.term('offersFound', { count: found.length });
  return html`${
      shown.length === 0
        ? nothing
        : html`<span class="offers" role="listbox" id="${id}-list" aria-label=${localize.term('offers')}
            >${shown.map(
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
          >`
    }<span class="small muted" role="status">${said}</span>${
      isUnreachable
        ? html`<button type="button" class="quiet small" data-act="again">
            ${localize.term('fetchAgain')}
          </button>`
        : nothing
    }`;
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

async function look(view: NodeView, words: string, pause: number): Promise<void> {
  const mine = Symbol(words);
  turns.set(view, mine);
  const show = (search: Omit<Search, 'at'>) => {
    if (turns.get(view) !== mine) return;
    searches.set(view, { ...search, at: -1 });
    view.draw();
    view.root.querySelector('.offers')?.scrollIntoView({ block: 'nearest' });
  };
  if (pause > 0) await new Promise((settle) => setTimeout(settle, pause));
  if (turns.get(view) !== mine) return;
  // What was found for the word before stays until this one's is here.
  if (!searches.get(view)?.found) show({ found: undefined, isUnreachable: false });
  try {
    show({ found: await view.options.searchOptions(view.node, words), isUnreachable: false });
  } catch {
    show({ found: undefined, isUnreachable: true });
  }
}

function stop(view: NodeView): void {
  turns.delete(view);
  searches.delete(view);
}

function take(view: NodeView, option: CompiledOption | undefined): void {
  if (!option) return;
  stop(view);
  give(view, option);
  fieldOf(view)?.focus();
}

function give(view: NodeView, { value }: CompiledOption): void {
  view.unread = undefined;
  const { values } = view.node.answer;
  const others = repeats(view) ? values.filter((other) => !sameValue(other, value)) : [];
  view.options.give(view.node, [...others, value]);
  const field = fieldOf(view);
  if (field && repeats(view)) field.value = '';
  view.draw();
}
