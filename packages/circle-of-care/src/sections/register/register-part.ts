import { Localize, Query } from '@fil/element-kit';
import type { AccessRegisterAnswer, VisitCopiesAnswer } from '@fil/vocabulary/types';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formCatalogue } from '../../messages/forms/index.ts';
import { registerCatalogue } from '../../messages/register/index.ts';
import type { CreatePart } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { group } from '../entry.ts';
import { copyEntry } from './copy-entries.ts';
import { disclosureEntry, withdrawalEntry } from './disclosure-entries.ts';
import { emergencyEntry } from './emergency-entries.ts';
import { readingsTable } from './readings-table.ts';
import { pageSize, readRegister } from './readings-view.ts';
import type { ReadingsView } from './readings-view.ts';
import type { RegisterScreen } from './register-tools.ts';

const styles = css`
  ${partStyles}
  .filter {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .filter select {
    inline-size: auto;
    max-inline-size: 16em;
  }
  .readings th:nth-child(1) {
    inline-size: 12em;
  }
  .readings th:nth-child(2) {
    inline-size: 17em;
  }
  .readings th:nth-child(3) {
    inline-size: 11em;
  }
  code {
    overflow-wrap: anywhere;
  }
`;

/** What can be proven afterwards: emergency accesses, what left the file, who read it. */
export const createRegisterPart: CreatePart = (host) => {
  const { element } = host;
  const view: ReadingsView = { wanted: pageSize, reader: '' };
  const register = new Query<AccessRegisterAnswer>(element, {
    load: (connection, signal) => readRegister(connection, element.person, view.wanted, signal),
    watches: ['disclosure', 'emergencyAccess', 'consent'],
  });
  const copies = new Query<VisitCopiesAnswer>(element, {
    // A service that does not know them yet hides nothing of the rest.
    load: (connection, signal) =>
      element.person
        ? connection
            .query('visit.copies', { person: element.person }, { signal })
            .catch(() => ({ copies: [], now: '' }))
        : Promise.resolve({ copies: [], now: '' }),
  });
  const tools = {
    host,
    words: new Localize(element, registerCatalogue),
    common: new Localize(element, formCatalogue),
    register,
    copies,
    view,
  };
  return {
    styles,
    render: (answer) => register.render({ ready: (ready) => registerOf({ ...tools, answer }, ready) }),
  };
};

function registerOf(screen: RegisterScreen, register: AccessRegisterAnswer): TemplateResult {
  const { words } = screen;
  const toReview = (one: AccessRegisterAnswer['emergencies'][number]) =>
    Number(one.fact.review === undefined);
  const emergencies = register.emergencies.toSorted(
    (one, other) => toReview(other) - toReview(one) || other.fact.openedAt.localeCompare(one.fact.openedAt),
  );
  const disclosures = register.disclosures.toSorted((one, other) =>
    other.fact.sentAt.localeCompare(one.fact.sentAt),
  );
  return html`${group(
    words.term('emergencies'),
    emergencies.map((one) => emergencyEntry(screen, one)),
    words.term('emergencies.none'),
  )}
  ${group(
    words.term('disclosures'),
    disclosures.map((one) => disclosureEntry(screen, one)),
    words.term('disclosures.none'),
  )}
  ${
    register.withdrawals.length === 0
      ? nothing
      : group(
          words.term('withdrawals'),
          register.withdrawals.map((one) => withdrawalEntry(screen, one)),
          '',
        )
  }
  ${
    screen.copies.value?.copies.length
      ? group(
          words.term('copies'),
          screen.copies.value.copies.map((one) => copyEntry(screen, one)),
          '',
        )
      : nothing
  }
  ${readingsTable(screen, register)}`;
}
