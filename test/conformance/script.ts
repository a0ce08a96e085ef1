import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** FHIR JSON as it stands in a file: looked at, never believed. */
export type Json = Readonly<Record<string, unknown>>;

/** A linkId, with the repetition of what repeats before it: `visit[1]/day`. The format is told in README.md. */
export type Place = string;
type ByPlace<T> = Readonly<Record<Place, T>>;

export interface Expectation {
  readonly enabled?: readonly Place[];
  readonly disabled?: readonly Place[];
  readonly values?: ByPlace<readonly Json[]>;
  readonly wrong?: readonly Place[];
  readonly right?: readonly Place[];
  readonly missing?: readonly string[];
  readonly complete?: boolean;
  readonly required?: ByPlace<boolean>;
  readonly readOnly?: ByPlace<boolean>;
  readonly hidden?: readonly Place[];
  readonly options?: ByPlace<readonly Json[]>;
  readonly candidates?: ByPlace<readonly Json[]>;
  readonly weights?: ByPlace<readonly number[]>;
  readonly units?: ByPlace<readonly string[]>;
  readonly text?: ByPlace<string>;
  readonly prefix?: ByPlace<string>;
  readonly control?: ByPlace<string>;
  readonly help?: ByPlace<readonly string[]>;
  readonly localized?: Readonly<Record<string, ByPlace<string>>>;
  readonly optionTexts?: Readonly<Record<string, ByPlace<readonly string[]>>>;
  readonly told?: readonly string[];
  readonly problems?: readonly { readonly code: string; readonly linkId?: string }[];
  readonly canAdd?: ByPlace<boolean>;
  readonly disabledDisplay?: ByPlace<string>;
}

export type Step =
  | { readonly answer: Place; readonly values: readonly Json[] }
  | { readonly answer: Place; readonly absence: 'unknown' | 'refused' | 'notAssessed' }
  | { readonly add: Place }
  | { readonly remove: Place }
  | { readonly settle: true }
  | { readonly expect: Expectation };

/** What surrounds a form. */
export interface Given {
  readonly launchContext?: Readonly<Record<string, Json>>;
  readonly resources?: readonly Json[];
  readonly valueSets?: Readonly<Record<string, Json>>;
  readonly unreachable?: readonly string[];
  readonly questionnaires?: Readonly<Record<string, Json>>;
  readonly response?: Json;
  readonly subject?: Json;
  readonly now?: string;
}

export interface Script {
  readonly group: string;
  readonly feature: string;
  readonly specification?: string;
  readonly given?: Given;
  readonly understood?: readonly string[];
  readonly steps: readonly Step[];
}

export interface Feature {
  /** Name of its folder. */
  readonly name: string;
  readonly questionnaire: Json;
  readonly script: Script;
  readonly response: Json;
  readonly extracted?: readonly Json[];
}

const folder = new URL('features/', import.meta.url);

const readJson = (address: URL): unknown => JSON.parse(readFileSync(address, 'utf8')) as unknown;

/** Every feature that has a folder, by name. */
export function readFeatures(): readonly Feature[] {
  return readdirSync(fileURLToPath(folder))
    .sort()
    .map((name) => {
      const at = (file: string): URL => new URL(`${name}/${file}`, folder);
      return {
        name,
        questionnaire: readJson(at('q.json')) as Json,
        script: readJson(at('script.json')) as Script,
        response: readJson(at('qr.json')) as Json,
        ...(existsSync(at('extracted.json'))
          ? { extracted: readJson(at('extracted.json')) as readonly Json[] }
          : {}),
      };
    });
}
