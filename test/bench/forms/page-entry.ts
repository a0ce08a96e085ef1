import type { FormAdapter } from './adapter.ts';

/** Starts a competitor's page: the form's address stands in the page's own. */
export async function startPage(adapter: FormAdapter): Promise<void> {
  window.formAdapter = adapter;
  const container = document.querySelector<HTMLElement>('main');
  const form = new URLSearchParams(location.search).get('form');
  if (!container) return;
  const questionnaire: unknown = form === null ? undefined : await (await fetch(form)).json();
  await adapter.render(questionnaire, container);
}
