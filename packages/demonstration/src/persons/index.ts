import type { DemonstrationPerson } from '../types.ts';
import { aurore } from './aurore.ts';
import { armand, nadine } from './beginnings.ts';
import { marcel, simone, yvette } from './bocage-caseload.ts';
import { herve } from './herve.ts';
import { jo } from './jo.ts';
import { fernand, gisele, laurier, therese } from './rapides-caseload.ts';

export const persons: readonly DemonstrationPerson[] = [
  aurore,
  fernand,
  gisele,
  laurier,
  therese,
  armand,
  herve,
  simone,
  marcel,
  yvette,
  jo,
  nadine,
];
