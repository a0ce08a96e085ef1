/**
 * A number as people type it: `1,5` or `1.5`. `undefined` when nothing is typed, `none` when it is no number, or one
 * that no score may have.
 */
export function numberFrom(text: string): number | 'none' | undefined {
  const written = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-');
  if (written === '') return undefined;
  if (!/^-?\d+([.,]\d*)?$/.test(written)) return 'none';
  const value = Number(written.replace(',', '.'));
  return Math.abs(value) <= 1e6 ? value : 'none';
}
