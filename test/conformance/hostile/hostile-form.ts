/** A form that somebody made to do harm, or by mistake. Made when asked for, because some weigh ten megabytes. */
export interface HostileForm {
  readonly name: string;
  readonly make: () => unknown;
  /** linkIds, or paths of items without one, at which a problem must stand. */
  readonly told?: readonly string[];
  /** Codes of which at least one problem must be. */
  readonly codes?: readonly string[];
  /** Items that must work all the same: each takes `x` and keeps it. */
  readonly works?: readonly string[];
}

export const questionnaire = (item: unknown, more: object = {}): unknown => ({
  resourceType: 'Questionnaire',
  url: 'urn:hostile',
  version: '1',
  status: 'active',
  ...more,
  item,
});

export const ask = (linkId: unknown, more: object = {}): object => ({
  linkId,
  type: 'string',
  text: 'Question',
  ...more,
});
