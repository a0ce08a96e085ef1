import type { DemonstrationPerson } from '../types.ts';
import { aurore } from './aurore.ts';
import { armand, nadine } from './beginnings.ts';
import { fernand } from './fernand.ts';
import { gisele } from './gisele.ts';
import { laurier } from './laurier.ts';
import { marcel } from './marcel.ts';
import { simone } from './simone.ts';
import { therese } from './therese.ts';
import { yvette } from './yvette.ts';
import { herve } from './herve.ts';
import { jo } from './jo.ts';

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
