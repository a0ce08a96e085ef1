/** Policies that the elements create: Lit's own. A host lists them, and no other, in `trusted-types`. */
export const elementPolicies: readonly string[] = ['lit-html'];
