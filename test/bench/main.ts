/** `npm run bench`: every figure of the project, side by side with its peers in the same run. */
import { benchReadPlan } from './read-plan.ts';
import { benchColdLoad } from './cold-load.ts';
import { benchLanguage } from './language.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'read-plan': benchReadPlan,
  'cold-load': benchColdLoad,
  language: benchLanguage,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
process.exit(0);
