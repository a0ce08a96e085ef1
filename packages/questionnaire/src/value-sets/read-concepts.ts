import type { CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import { isArray, isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { readText, readWeight } from '../read/extensions.ts';

/** More concepts than any list that people choose from; what is beyond is looked for by its words. */
export const mostConcepts = 5_000;

/** Objects of a list that somebody else wrote. */
export const objectsIn = (list: unknown): readonly JsonObject[] =>
  isArray(list) ? list.filter(isObject) : [];

/** One concept as an option: its designations are its translations. */
export function optionOf(concept: JsonObject, system: string | undefined): CompiledOption | undefined {
  const display = textIn(concept['display']);
  const code = textIn(concept['code']) ?? display;
  if (code === undefined) return undefined;
  const weight = readWeight(concept);
  return {
    value: {
      valueCoding: {
        ...(system === undefined ? {} : { system }),
        code,
        ...(display === undefined ? {} : { display }),
      },
    },
    text: wordsOf(concept, display ?? code),
    ...(weight === undefined ? {} : { weight }),
  };
}

function wordsOf(concept: JsonObject, words: string): LocalizedText {
  const text = readText(words, concept['_display']);
  const designations = objectsIn(concept['designation']);
  if (designations.length === 0) return text;
  const translations = new Map(text.translations);
  for (const designation of designations) {
    const [language, value] = [textIn(designation['language']), textIn(designation['value'])];
    if (language !== undefined && value !== undefined && !translations.has(language.toLowerCase()))
      translations.set(language.toLowerCase(), value);
  }
  return { ...text, translations };
}

/** The concepts of an expansion that can be chosen, those under others too. */
export function readExpansion(expansion: JsonObject): readonly CompiledOption[] {
  const options: CompiledOption[] = [];
  // Without recursion: how deep it is nested is the author's affair.
  const waiting = [...objectsIn(expansion['contains'])].reverse();
  while (waiting.length > 0 && options.length < mostConcepts) {
    const concept = waiting.pop();
    if (concept === undefined) break;
    const option =
      concept['abstract'] === true || concept['inactive'] === true
        ? undefined
        : optionOf(concept, textIn(concept['system']));
    if (option !== undefined && textIn(concept['code']) !== undefined) options.push(option);
    waiting.push(...[...objectsIn(concept['contains'])].reverse());
  }
  return options;
}
