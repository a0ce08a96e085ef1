/** What the manifest of an element is read from: its sources, without tests, messages and styles. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/messages/**', 'src/styles/**'],
  litelement: true,
  packagejson: false,
};
