import { openImport } from '@fil/instruments/import';
import type { ReadImport } from '@fil/instruments/import';
import { mappingFormat } from '@fil/instruments/mapping';
import type { LoadOptions } from '@fil/questionnaire';
import { longestRequest } from '@fil/vocabulary/codes';

/** Why what was given is no form, before any of it is read as one. */
export type NotRead =
  | 'empty'
  | 'tooLarge'
  | 'office'
  | 'pdf'
  | 'markup'
  | 'notJson'
  | 'mapping'
  | 'severalForms'
  | 'otherResource'
  | 'notAQuestionnaire'
  | 'unreadable'
  | 'tooDeep'
  | 'unreachable';

export type Reading =
  | { readonly outcome: 'read'; readonly read: ReadImport & Required<Pick<ReadImport, 'form' | 'text'>> }
  | { readonly outcome: 'not'; readonly why: NotRead; readonly detail: string };

/** Longest file that is opened at all, in bytes: twice what is kept, for what its spaces take. */
export const longestFile = 2 * longestRequest;
/** Room that the mapping and the request around the form take, in bytes. */
const aroundForm = 200_000;
/** Longest form that can be sent, in bytes. */
export const longestForm = longestRequest - aroundForm;

const not = (why: NotRead, detail = ''): Reading => ({ outcome: 'not', why, detail });

/** Reads a file that somebody chose; what is too large is not opened. */
export async function readFile(file: File, options?: LoadOptions): Promise<Reading> {
  if (file.size > longestFile) return not('tooLarge', String(file.size));
  try {
    return await readText(await file.text(), options);
  } catch {
    return not('unreadable');
  }
}

/** Reads what somebody pasted, or what stands in a file. */
export async function readText(text: string, options?: LoadOptions): Promise<Reading> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return not('empty');
  if (content.length > longestFile) return not('tooLarge', String(content.length));
  if (content.startsWith('PK')) return not('office');
  if (content.startsWith('%PDF')) return not('pdf');
  if (content.startsWith('<')) return not('markup');
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return not('notJson');
  }
  try {
    return await readJson(json, options);
  } catch {
    return not('unreadable');
  }
}

async function readJson(json: unknown, options: LoadOptions | undefined): Promise<Reading> {
  const found = questionnaireIn(json);
  if ('why' in found) return not(found.why, found.detail);
  const read = await openImport(found.questionnaire, undefined, options);
  const { form, text } = read;
  if (!form) return not('notAQuestionnaire');
  if (text === undefined) return not('tooDeep');
  const size = new TextEncoder().encode(text).length;
  if (size > longestForm) return not('tooLarge', String(size));
  return { outcome: 'read', read: { ...read, form, text } };
}

type Found = { readonly questionnaire: unknown } | { readonly why: NotRead; readonly detail: string };

/** The one Questionnaire of a resource or of a Bundle, as vendors send them. */
function questionnaireIn(json: unknown): Found {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { why: 'notAQuestionnaire', detail: '' };
  const { resourceType, format, entry } = json as Readonly<Record<string, unknown>>;
  if (resourceType === 'Questionnaire') return { questionnaire: json };
  if (format === mappingFormat) return { why: 'mapping', detail: '' };
  if (resourceType === 'Bundle' && Array.isArray(entry)) {
    const forms = (entry as readonly ({ readonly resource?: unknown } | null)[]).flatMap((one) => {
      const resource = one?.resource as { readonly resourceType?: unknown } | null | undefined;
      return resource?.resourceType === 'Questionnaire' ? [resource] : [];
    });
    const [only] = forms;
    if (only && forms.length === 1) return { questionnaire: only };
    if (forms.length > 1) return { why: 'severalForms', detail: String(forms.length) };
  }
  return typeof resourceType === 'string'
    ? { why: 'otherResource', detail: resourceType.slice(0, 60) }
    : { why: 'notAQuestionnaire', detail: '' };
}
