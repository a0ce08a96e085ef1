import type { FilElement } from './fil-element.ts';

export interface DefineOptions {
  /** Added to the tag, so that two versions stand on one page: `fil-psi-viewer-next`. */
  readonly suffix?: string;
}

type FilElementClass = (abstract new () => FilElement) & {
  readonly elementName: string;
  readonly elementVersion: string;
};

function tagOf(element: FilElementClass, suffix: string | undefined): string {
  return suffix ? `${element.elementName}-${suffix}` : element.elementName;
}

/** The version behind a tag, whoever defined it. */
function versionOf(constructor: CustomElementConstructor): string {
  return (constructor as Partial<FilElementClass>).elementVersion ?? 'unknown';
}

/** A constructor serves one tag only: another tag takes a class of its own. */
function constructorFor(element: FilElementClass): CustomElementConstructor {
  const constructor = element as unknown as CustomElementConstructor;
  return customElements.getName(constructor) === null ? constructor : class extends constructor {};
}

/**
 * Registers an element's tag. A tag already taken stays as it is: nothing is thrown, one warning names both versions,
 * and a suffix lets them stand side by side.
 */
export function define(element: FilElementClass, { suffix }: DefineOptions = {}): void {
  const tag = tagOf(element, suffix);
  const present = customElements.get(tag);
  if (!present) {
    customElements.define(tag, constructorFor(element));
    return;
  }
  const isSame = present === (element as unknown) || Object.getPrototypeOf(present) === element;
  if (isSame) return;
  console.warn(
    `<${tag}> is already defined by version ${versionOf(present)}; version ${element.elementVersion} is not used. ` +
      `Define it with a suffix to have both on one page.`,
  );
}

/** A tag that makes this very class, defined under a suffix of its version when its plain tag is taken. */
export function tagFor(element: FilElementClass): string {
  const known = customElements.getName(element as unknown as CustomElementConstructor);
  if (known !== null) return known;
  const suffix = element.elementVersion.replaceAll('.', '-');
  const tag = tagOf(element, customElements.get(element.elementName) ? suffix : undefined);
  if (!customElements.get(tag)) customElements.define(tag, constructorFor(element));
  return tag;
}
