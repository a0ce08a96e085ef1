/** `npm run bench`: every figure of the project, side by side with its peers in the same run. */
import { benchReadPlan } from './read-plan.ts';
import { benchCirclePage } from './circle-page.ts';
import { benchColdLoad } from './cold-load.ts';
import { benchDecideAccess } from './decide-access.ts';
import { benchForms } from './forms/main.ts';
import { benchLanguage } from './language.ts';
import { benchLive } from './live.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'read-plan': benchReadPlan,
  'decide-access': benchDecideAccess,
  'circle-page': benchCirclePage,
  'cold-load': benchColdLoad,
  language: benchLanguage,
  live: benchLive,
  forms: benchForms,
};
/** `npm run bench -- forms`, or `--only=forms,live`. Other options are the benches' own. */
const wanted = process.argv
  .slice(2)
  .flatMap((one) =>
    one.startsWith('--only=') ? one.slice(7).split(',') : one.startsWith('--') ? [] : [one],
  );
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
process.exit(0);
