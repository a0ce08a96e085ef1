/** Longest request that the service takes, in bytes: two hundred long answers fit, and an institution's form. */
export const longestRequest = 2 * 1024 * 1024;
