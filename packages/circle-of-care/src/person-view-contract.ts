import type { CreatePart, Part, PartHost } from './part.ts';

/**
 * What `person/person-view.ts` exports as `personView`: made once per element, as soon as the reader turns out to be
 * the person, a caregiver, a relative or a representative; then drawn with each answer, in place of what
 * professionals see. The writer's line is drawn below it by the element.
 *
 * `export const personView: CreatePersonView = (host) => ({ styles, render: (answer) => html`…` });`
 */
export type CreatePersonView = CreatePart;
export type PersonViewPart = Part;
export type PersonViewHost = PartHost;
