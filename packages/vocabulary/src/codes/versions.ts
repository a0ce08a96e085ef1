/**
 * Contract version. An element sends it with every request; the service answers `upgradeRequired`
 * to one older than its support window. Additive changes do not raise it.
 */
export const contractVersion = 1;

/** Schema version written by this release; older operations are upcast on replay. */
export const currentSchemaVersion = 1;
