import { locales } from '@fil/vocabulary/codes';
import type { Locale } from '@fil/vocabulary/codes';
import { instruments } from './catalogue.ts';
import { scoreFunctions } from './scales/index.ts';

/** Why we may ship it. */
export type RightToShip = 'own' | 'regulatoryText' | 'freeToReproduce' | 'publicDomain';

/** What stands behind an instrument that ships: to be read before it is used. */
export interface InstrumentManifest {
  readonly id: string;
  readonly version: string;
  readonly licence: string;
  readonly rightToShip: RightToShip;
  /** Where the form comes from. */
  readonly source: string;
  /** Where its score comes from; absent when the rule is our own and published with the instrument. */
  readonly scoreSource?: string;
  readonly scoreStatus: 'confirmed' | 'ownRule';
  readonly locales: readonly Locale[];
  /** LOINC code of the form and of its score, where there are some. */
  readonly loinc?: { readonly form: string; readonly score: string };
}

type Origin = Pick<InstrumentManifest, 'rightToShip' | 'source' | 'scoreSource' | 'loinc'>;

const own = (source: string): Origin => ({ rightToShip: 'own', source });

const origins: Readonly<Record<string, Origin>> = {
  aggir: {
    rightToShip: 'regulatoryText',
    source: 'Code de l’action sociale et des familles (France), annexes 2-1 and 2-2',
    scoreSource: 'The same, annex 2-2; guide in the Journal officiel of 21 August 2008',
  },
  'evaluation-socle': own('Own wording; nine dimensions of standardised evaluation'),
  reperage: own('Own wording; six target criteria and an age, set by each territory'),
  'caregiver-check': own('Own wording; the caregiver’s part of the multidimensional evaluation'),
  'phq-9': {
    rightToShip: 'freeToReproduce',
    source:
      'Spitzer, Williams, Kroenke and colleagues; the published French of France and of Canada; one question added',
    scoreSource: 'Kroenke, Spitzer and Williams, J Gen Intern Med 2001; 16: 606–613',
    loinc: { form: '44249-1', score: '44261-6' },
  },
  'gad-7': {
    rightToShip: 'freeToReproduce',
    source: 'Spitzer, Williams, Kroenke and colleagues; the published French of France and of Canada',
    scoreSource: 'Spitzer et al., Arch Intern Med 2006; 166: 1092–1097',
    loinc: { form: '69737-5', score: '70274-6' },
  },
  'gds-15': {
    rightToShip: 'publicDomain',
    source: 'Sheikh and Yesavage, Clin Gerontol 1986; 5: 165–173; French wording our own',
    scoreSource: 'The same',
    loinc: { form: '48543-3', score: '48545-8' },
  },
  'cti-fidelity': own('Own wording; what critical time intervention asks for'),
  'six-dimensions': own('Own wording, after the six dimensions described by Milaney (2012)'),
};

/** One line for each instrument shipped, in the order of the catalogue. */
export const manifest: readonly InstrumentManifest[] = instruments.map(
  ({ id, version, licence, scoreStatus }) => {
    const origin = origins[id];
    if (origin === undefined) throw new Error(`${id} does not say where it comes from.`);
    return { id, version, licence, scoreStatus, locales, ...origin };
  },
);

const rights: Readonly<Record<RightToShip, string>> = {
  own: 'ours',
  regulatoryText: 'regulatory text',
  freeToReproduce: 'free to reproduce, translate, distribute',
  publicDomain: 'public domain (original)',
};

/** The tables of this package's README, generated so that they stay true. */
export function manifestTables(): string {
  const shipped = manifest.map((one) => [
    `\`${one.id}\``,
    one.version,
    rights[one.rightToShip],
    one.licence,
    one.source,
    one.scoreSource === undefined ? one.scoreStatus : `${one.scoreStatus}: ${one.scoreSource}`,
    one.loinc === undefined ? '' : `${one.loinc.form} (score ${one.loinc.score})`,
  ]);
  const functions = scoreFunctions.map(({ id, name, status, inputs, source }) => [
    `\`${id}\``,
    name,
    status,
    String(inputs.filter(({ optional }) => !optional).length),
    source,
  ]);
  return [
    table(['id', 'version', 'right to ship', 'licence', 'source', 'score', 'LOINC'], shipped),
    'Score functions for forms that an institution brings under its own licence (no word of them is here):',
    table(['id', 'scale', 'status', 'inputs', 'what is confirmed, and by what'], functions),
  ].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
