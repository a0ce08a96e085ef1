/** `npm run test:long`: the large campaigns instead of their short forms. */
export const long = process.env['FIL_LONG'] === '1';
