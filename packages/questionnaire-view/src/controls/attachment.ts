import type { AttachmentValue, CompiledQuestion } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';

/** A file of the device: its name and size told, taken away by a button. */
export const attachment: Control = {
  isGroup: false,
  template(view) {
    const { localize } = view.options;
    const { mimeTypes } = view.node.item as CompiledQuestion;
    const file = fileGiven(view);
    return html`<input
        class="file"
        id=${fieldId(view)}
        type="file"
        accept=${mimeTypes === undefined || mimeTypes.length === 0 ? nothing : mimeTypes.join(',')}
        ?disabled=${view.isLocked}
        aria-describedby=${describedBy(view)}
        aria-invalid=${isWrong(view)}
      />${
        file === undefined
          ? nothing
          : html`<span class="file-words"
                >${file.title ?? localize.term('file')}${sizeWords(view, file)}</span
              >
              ${view.isLocked ? nothing : html`<button type="button" class="quiet small" data-act="clear">${localize.term('takeBack')}</button>`}`
      }`;
  },
  read: () => undefined,
  act(view, act, field) {
    if (act === 'file') void take(view, field as HTMLInputElement);
  },
};

async function take(view: NodeView, field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  if (!file) return;
  const data = await base64Of(file);
  const value: AttachmentValue = {
    ...(file.type !== '' && { contentType: file.type }),
    data,
    size: file.size,
    title: file.name,
  };
  view.options.give(view.node, [{ valueAttachment: value }]);
  field.value = '';
}

/** In pieces: a whole file at once is more than a call may take. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}

function sizeWords({ options }: NodeView, { size }: AttachmentValue): string {
  if (size === undefined) return '';
  const { localize } = options;
  const unit = size < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = unit === 'kilobyte' ? size / 1000 : size / 1_000_000;
  return `, ${localize.number(amount, { style: 'unit', unit, maximumFractionDigits: 1 })}`;
}

function fileGiven({ node }: NodeView): AttachmentValue | undefined {
  const [value] = node.answer.values;
  return value !== undefined && 'valueAttachment' in value ? value.valueAttachment : undefined;
}
