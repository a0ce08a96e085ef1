import type { Connection } from '@fil/connection';
import type { LoadOptions } from '@fil/questionnaire';
import type { Draft } from './draft.ts';
import { draftOf } from './open-draft.ts';
import { readFile, readText } from './read-text.ts';
import type { Reading } from './read-text.ts';
import type { ChooseScreen } from './templates/choose-form.ts';

export interface BringingOptions {
  readonly connection: Connection;
  /** Where value sets that the form does not carry come from. */
  readonly load: LoadOptions;
  /** Id of the form that a newer version is brought of. */
  readonly renews: string | undefined;
  readonly changed: () => void;
  readonly taken: (draft: Draft) => void;
}

/** The moment before there is a form: a file is chosen or a text pasted, and read. */
export class Bringing {
  readonly #options: BringingOptions;
  state: Pick<ChooseScreen, 'reading' | 'problem' | 'pasted' | 'fileName'> = {
    reading: false,
    problem: undefined,
    pasted: '',
    fileName: '',
  };
  readonly acts: Pick<ChooseScreen, 'takeFile' | 'takePasted' | 'typePasted'> = {
    takeFile: (file) => {
      this.#set({ fileName: file.name });
      void this.#read(() => readFile(file, this.#options.load));
    },
    takePasted: () => void this.#read(() => readText(this.state.pasted, this.#options.load)),
    typePasted: (pasted) => {
      this.state = { ...this.state, pasted };
      this.#options.changed();
    },
  };

  constructor(options: BringingOptions) {
    this.#options = options;
  }

  forget(): void {
    this.state = { ...this.state, pasted: '' };
  }

  async #read(read: () => Promise<Reading>): Promise<void> {
    if (this.state.reading) return;
    this.#set({ reading: true, problem: undefined });
    const reading = await read();
    if (reading.outcome === 'not') return this.#set({ reading: false, problem: reading });
    try {
      const draft = await draftOf(this.#options.connection, reading.read, this.#options.renews);
      this.#set({ reading: false });
      this.#options.taken(draft);
    } catch {
      this.#set({ reading: false, problem: { why: 'unreachable', detail: '' } });
    }
  }

  #set(state: Partial<Bringing['state']>): void {
    this.state = { ...this.state, ...state };
    this.#options.changed();
  }
}
