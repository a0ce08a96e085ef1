/**
 * How a mapping names an answer: the code of an option, `true` or `false`, or the value as it is written. Takes any
 * `value[x]`, also of a kind that no mapping can name, which gives an empty key.
 */
export function answerKey(value: object): string {
  const [[name, content] = ['', '']] = Object.entries(value) as [string, unknown][];
  if (name === 'valueCoding') return String((content as { readonly code?: unknown }).code ?? '');
  return ['string', 'number', 'boolean'].includes(typeof content) ? String(content) : '';
}
