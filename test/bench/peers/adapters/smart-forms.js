import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  BaseRenderer,
  RendererThemeProvider,
  useBuildForm,
  useRendererQueryClient,
} from '@aehrc/smart-forms-renderer';
import { startPage } from '../../forms/page-entry.ts';

function Form({ questionnaire }) {
  const queryClient = useRendererQueryClient();
  const building = useBuildForm({ questionnaire, terminologyServerUrl: `${location.origin}/no-terminology` });
  if (building) return createElement('p', null, 'Loading');
  return createElement(
    RendererThemeProvider,
    null,
    createElement(QueryClientProvider, { client: queryClient }, createElement(BaseRenderer)),
  );
}

const itemOf = (linkId) => document.querySelector(`[data-linkid="${linkId}"]`);
const inputOf = (linkId) => itemOf(linkId)?.querySelector('input, textarea') ?? null;

startPage({
  render(questionnaire, container) {
    createRoot(container).render(createElement(Form, { questionnaire }));
  },
  field: inputOf,
  choice: (linkId, yes) =>
    itemOf(linkId)?.querySelector(`input[type=radio][value="${yes ? 'true' : 'false'}"]`) ?? inputOf(linkId),
  value: (linkId) => inputOf(linkId)?.value,
});
