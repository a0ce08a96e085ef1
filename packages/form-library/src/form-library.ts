import { FilElement, Localize, Query, controls, foundation, rows, skeleton, states } from '@fil/element-kit';
import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { keptWork } from './kept-work.ts';
import type { Library, Opening } from './library.ts';
import { libraryCatalogue } from './messages/index.ts';
import type { LibraryTerms } from './messages/index.ts';
import { libraryStyles } from './styles/library.styles.ts';
import { libraryList } from './templates/library-list.ts';
import type { Workshop } from './workshop/workshop.ts';

/**
 * The forms that an institution brings: which there are, how each is scored and who vouches for it. Whoever the
 * institution put in charge of them brings one, tries it as colleagues will see it, says where its answers belong and
 * what they count for, and only then has it kept.
 *
 * @element fil-form-library
 * @prop {HostContext} context - what the host hands over, without a person; else asked from the page by `fil-context-request`
 * @fires fil-dirty - a form or a mapping is being worked on and not kept; or no longer so
 * @fires fil-error - the service did not answer
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class FormLibrary extends FilElement {
  static override elementName = 'fil-form-library';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, libraryStyles];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    told: { state: true },
    opening: { state: true },
  };

  declare private told: string;
  declare private opening: 'no' | 'loading' | 'failed';

  readonly #localize = new Localize<LibraryTerms>(this, libraryCatalogue);
  readonly #library = new Query<Library>(this, {
    load: async (connection, signal) => {
      const [{ instruments: forms }, session] = await Promise.all([
        connection.query('instrument.own', undefined, { signal }),
        connection.query('session.current', undefined, { signal }),
      ]);
      return { forms, session };
    },
  });
  #workshop: Workshop | undefined;
  #focusNext: string | undefined;

  constructor() {
    super();
    this.told = '';
    this.opening = 'no';
  }

  protected override contextChanged(): void {
    this.told = '';
    this.opening = 'no';
    this.#workshop?.stop();
    this.#workshop = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#workshop?.stop();
    this.#workshop = undefined;
  }

  override render(): TemplateResult {
    return html`<div class="library">
      ${this.#library.render({
        ready: (library) => this.#shown(library),
        loading: () => html`${this.#bar()}${skeleton(5)}`,
      })}
    </div>`;
  }

  protected override updated(changed: Parameters<FilElement['updated']>[0]): void {
    super.updated(changed);
    this.#workshop?.updated();
    if (this.#focusNext === undefined) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!found) return;
    this.#focusNext = undefined;
    found.focus();
  }

  #shown(library: Library): TemplateResult {
    if (this.#workshop) return this.#workshop.render(library);
    // What somebody was working on when the element left the page is still theirs.
    if (this.opening === 'no' && keptWork(this.context) !== undefined) void this.#open(library);
    return html`${this.#bar()}
      <p class="told" role="status" tabindex="-1">
        ${this.opening === 'loading' ? this.#localize.term('opening') : this.told}
      </p>
      ${
        this.opening === 'failed'
          ? html`<p class="failure" role="alert">${this.#localize.term('notOpened')}</p>`
          : ''
      }
      ${libraryList({
        localize: this.#localize,
        library,
        open: (opening) => void this.#open(library, opening),
      })}`;
  }

  #bar(): TemplateResult {
    return html`<div class="bar">
      <h2 tabindex="-1">${this.#localize.term('title')}</h2>
      <button type="button" @click=${() => this.#library.reload()}>${this.#localize.term('reload')}</button>
    </div>`;
  }

  async #open({ session }: Library, opening?: Opening): Promise<void> {
    const { context, connection } = this;
    if (!context || !connection || this.opening === 'loading') return;
    this.told = '';
    this.opening = 'loading';
    try {
      const { Workshop } = await import('./workshop/workshop.ts');
      if (this.context !== context || !this.isConnected) return;
      this.#workshop = new Workshop(this, {
        context,
        connection,
        opening,
        today: session.today,
        close: (told, back) => this.#close(told, back),
        kept: () => this.#library.reload(),
      });
      this.opening = 'no';
    } catch {
      this.opening = 'failed';
    }
  }

  #close(told: string, back: string): void {
    this.#workshop?.stop();
    this.#workshop = undefined;
    this.told = told;
    this.#focusNext = told === '' ? back : '.told';
    this.requestUpdate();
  }
}
