import { Localize } from '@fil/element-kit';
import { html } from 'lit';
import { formCatalogue } from '../../messages/forms/index.ts';
import { rightsCatalogue } from '../../messages/rights/index.ts';
import type { CreatePart } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { protectionGroups } from './protection-groups.ts';
import { rightGroups } from './right-groups.ts';

/** The radar of rights and benefits, what was forgotten of them, and the person's legal protection. */
export const createRightsPart: CreatePart = (host) => {
  const words = new Localize(host.element, rightsCatalogue);
  const common = new Localize(host.element, formCatalogue);
  return {
    styles: partStyles,
    render: (answer) => {
      const screen = { host, words, common, answer };
      return html`${rightGroups(screen)} ${protectionGroups(screen)}`;
    },
  };
};
