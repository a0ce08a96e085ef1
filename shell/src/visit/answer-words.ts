/** What was written, in words: the text of a choice, else its value as it stands. */
export function answerWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(answerWords).filter(Boolean).join(', ');
  if (typeof value !== 'object') return String(value as string | number | boolean);
  const fields = value as Readonly<Record<string, unknown>>;
  if ('values' in fields) return answerWords(fields['values']);
  if ('display' in fields || 'code' in fields) return answerWords(fields['display'] ?? fields['code']);
  const [, first] = Object.entries(fields).find(([name]) => name.startsWith('value')) ?? [];
  return first === undefined
    ? Object.values(fields).map(answerWords).filter(Boolean).join(', ')
    : answerWords(first);
}

interface Item {
  readonly linkId?: string;
  readonly text?: string;
  readonly item?: readonly Item[];
}

/** The words of a question, or of the one it stands under when it has none. */
export function questionText(questionnaire: unknown, linkId: string): string {
  const seek = (items: readonly Item[] = [], above = ''): string | undefined => {
    for (const { linkId: id, text, item } of items) {
      const words = text ?? above;
      const found = id === linkId ? words : seek(item, words);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return seek((questionnaire as Item | null)?.item) || linkId;
}
