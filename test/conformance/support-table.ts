/** Writes `docs/questionnaire-support.md` from the features played now (`--write`), or prints it. */
import { writeFileSync } from 'node:fs';
import { tableFile, writeTable } from './write-table.ts';

const table = await writeTable();
if (process.argv.includes('--write')) writeFileSync(tableFile, table);
else console.log(table);
