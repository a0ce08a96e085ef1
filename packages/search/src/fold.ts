/** Lower case without accents or ligatures, with one kind of apostrophe and of hyphen. Keeps one character per character but for œ and æ. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}
