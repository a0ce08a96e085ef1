import { commonMessages } from '../root/messages.ts';
import type { PortalTerms } from '../root/messages.ts';

export const terms: PortalTerms & {
  readonly product: string;
  readonly service: string;
  readonly footer: string;
} = {
  ...commonMessages,
  product: 'Dossier de l’usager',
  service: 'Soutien à domicile',
  footer: 'CLSC des Rapides. Établissement fictif, usagers fictifs.',
};
