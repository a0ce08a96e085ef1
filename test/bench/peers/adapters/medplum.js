import '@mantine/core/styles.css';
import '@medplum/react/styles.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { MedplumClient } from '@medplum/core';
import { MedplumProvider, QuestionnaireForm } from '@medplum/react';
import { startPage } from '../../forms/page-entry.ts';

const medplum = new MedplumClient({ baseUrl: `${location.origin}/no-medplum/` });
const inputOf = (linkId) =>
  document.querySelector(`input[id="${linkId}"], textarea[id="${linkId}"], select[id="${linkId}"]`) ??
  document.querySelector(`input[name="${linkId}"], textarea[name="${linkId}"], select[name="${linkId}"]`) ??
  document.querySelector(`[id="${linkId}"] input, input[id^="${linkId}-"], input[name^="${linkId}-"]`);

startPage({
  render(questionnaire, container) {
    createRoot(container).render(
      createElement(
        MantineProvider,
        null,
        createElement(
          MedplumProvider,
          { medplum },
          createElement(QuestionnaireForm, { questionnaire, onSubmit: () => undefined }),
        ),
      ),
    );
  },
  field: inputOf,
  choice: inputOf,
  value: (linkId) => inputOf(linkId)?.value,
});
