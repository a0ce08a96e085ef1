/** What names a form within its institution: 1 to 40 of a to z, digits and hyphens, no hyphen first. */
export const isFormName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name);

/** « Fiche d’accueil » is `fiche-d-accueil`; empty for a title without a letter or digit. */
export function nameFromTitle(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}
