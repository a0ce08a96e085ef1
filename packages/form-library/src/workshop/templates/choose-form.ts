import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localize } from '@fil/element-kit';
import type { WorkshopTerms } from '../messages/index.ts';
import { longestFile } from '../read-text.ts';
import type { NotRead } from '../read-text.ts';

export interface ChooseScreen {
  readonly words: Localize<WorkshopTerms>;
  /** Title of the form that a newer version is brought of. */
  readonly renews: string | undefined;
  readonly reading: boolean;
  readonly problem: { readonly why: NotRead; readonly detail: string } | undefined;
  readonly pasted: string;
  readonly fileName: string;
  readonly takeFile: (file: File) => void;
  readonly typePasted: (text: string) => void;
  readonly takePasted: () => void;
}

/** Where a form comes from: a file, or its text pasted. */
export function chooseForm(screen: ChooseScreen): TemplateResult {
  const { words, reading } = screen;
  return html`<p class="lead">
      ${
        screen.renews === undefined
          ? words.term('chooseLead')
          : words.term('renewLead', { title: screen.renews })
      }
    </p>
    <p class="muted">${words.term('chooseAbout')}</p>
    <div class="file-choice">
      <input
        id="file"
        type="file"
        class="visually-hidden"
        accept=".json,application/json,application/fhir+json"
        aria-describedby="file-hint"
        ?disabled=${reading}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const [file] = input.files ?? [];
          if (!file) return;
          screen.takeFile(file);
          // The same file, mended, may be chosen again.
          input.value = '';
        }}
      />
      <label class="chooser" for="file">${words.term('chooseFile')}</label>
      <span>${screen.fileName === '' ? nothing : words.term('chosenFile', { name: screen.fileName })}</span>
      <p class="small muted" id="file-hint">${words.term('fileHint')}</p>
    </div>
    <details ?open=${screen.pasted !== ''}>
      <summary>${words.term('paste')}</summary>
      <div class="field">
        <label class="label" for="pasted">${words.term('pasted')}</label>
        <textarea
          id="pasted"
          rows="8"
          spellcheck="false"
          .value=${screen.pasted}
          @input=${(event: Event) => screen.typePasted((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button type="button" ?disabled=${reading} @click=${screen.takePasted}>
        ${words.term('readPasted')}
      </button>
    </details>
    <p role="status" class="muted">${reading ? words.term('reading') : nothing}</p>
    ${notRead(screen)}`;
}

function notRead({ words, problem }: ChooseScreen): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const { why, detail } = problem;
  const megabytes = (bytes: number) => words.number(bytes / 1024 / 1024, { maximumFractionDigits: 1 });
  const values =
    why === 'tooLarge' ? { size: megabytes(Number(detail)), most: megabytes(longestFile / 2) } : { detail };
  return html`<div class="failure" role="alert" tabindex="-1">
    <p><strong>${words.term('notRead')}</strong> ${words.term(`notRead.${why}`, values)}</p>
  </div>`;
}
