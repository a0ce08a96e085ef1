import { startPage } from '../../forms/page-entry.ts';

const byLinkId = (linkId) =>
  document.getElementById(`${linkId}/1/1`) ?? document.getElementById(`item-${linkId}/1/1`);
const inputIn = (node) =>
  node === null || node.matches('input, textarea, select') ? node : node.querySelector('input, textarea');
const itemOf = (linkId) =>
  document.getElementById(`item-${linkId}/1/1`) ?? byLinkId(linkId)?.closest('.lhc-item');

startPage({
  async render(questionnaire, container) {
    container.id = 'lforms';
    await globalThis.LForms.Util.addFormToPage(questionnaire, container, { fhirVersion: 'R4' });
  },
  field: (linkId) => {
    const node = byLinkId(linkId);
    return node && (inputIn(node) ?? node);
  },
  choice: (linkId, yes) =>
    [...(itemOf(linkId)?.querySelectorAll('input[type=radio]') ?? [])].find(
      (input) => input.closest('label')?.textContent?.trim() === (yes ? 'Yes' : 'No'),
    ) ?? null,
  value: (linkId) => inputIn(byLinkId(linkId) ?? document.createElement('input'))?.value,
});
