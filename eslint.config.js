import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import typescript from 'typescript-eslint';

const clockMessage = 'Nobody reads the machine’s clock: a Clock is passed in.';
const machineClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: clockMessage,
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
];
const unsafeTemplates = [
  { selector: "CallExpression[callee.name='unsafeHTML']", message: 'Text is rendered as text.' },
  {
    selector: "CallExpression[callee.name='styleMap']",
    message: 'A strict style-src blocks it at first render: use the kit’s `place`.',
  },
];

export default typescript.config(
  { ignores: ['**/dist/**', '**/var/**', '**/node_modules/**', 'test/hosts/kept/**'] },
  ...typescript.configs.recommended,
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@fil/*/src/*'], message: 'Import a room through its door (its package exports).' },
          ],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'services/*/src/**/*.ts', 'shell/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...machineClock, ...unsafeTemplates] },
  },
  {
    files: ['packages/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y },
    rules: { ...lit.configs['flat/recommended'].rules, ...litA11y.configs.recommended.rules },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { module: 'writable' } },
  },
);
