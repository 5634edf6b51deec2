import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const node = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setTimeout',
];
const page = [
  'CSSStyleSheet',
  'EventSource',
  'customElements',
  'document',
  'history',
  'localStorage',
  'location',
  'navigator',
  'window',
];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

// what the sources may not import, and why
const classicZod = { name: 'zod', message: 'Import zod/mini: the classic one is five times the size and probes eval.' };
const breaksPolicies = [
  ['style-map', 'It writes style attributes, which a strict policy blocks: set custom properties from script.'],
  ['unsafe-html', 'Data is text, never markup.'],
  ['unsafe-svg', 'Data is text, never markup.'],
  ['unsafe-mathml', 'Data is text, never markup.'],
].flatMap(([name, message]) => ['lit', 'lit-html'].map((from) => ({ name: `${from}/directives/${name}.js`, message })));
const onlyInSchema = { group: ['zod/*', 'zod'], message: 'Only src/schema may import zod.' };

const noNamespaces = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals: an enum is code that only TypeScript knows.' },
  { selector: "TSModuleDeclaration[kind='namespace']", message: 'Use a module.' },
];
const noDefaults = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the same thing then has the same name everywhere.',
};

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'coverage', '.cache', 'custom-elements.json']),
  globalIgnores(['test/frameworks/vue', 'test/frameworks/svelte']), // what they import, only their own compilers can read
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: readonly(node) },
    rules: { 'no-var': 'error', 'prefer-const': ['error', { destructuring: 'all' }], eqeqeq: 'error' },
  },
  {
    files: ['stories/{gallery,embed}/**/*.js', 'src/cli/preview/page/*.js', 'test/frameworks/html/*.js'],
    languageOptions: { globals: readonly(page) },
  },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off', // lit calls @click=${this._go} with the element as `this`
      'lit-a11y/click-events-have-key-events': 'off', // one listener on a table: the control in each row is a button
      'lit-a11y/no-redundant-role': 'off', // a table part laid out as a grid or a block loses its own role
      'wc/guard-super-call': 'off', // LitElement always has the callback
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...noNamespaces],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', 350],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-imports': ['error', { paths: breaksPolicies, patterns: [onlyInSchema] }],
      'no-restricted-syntax': ['error', ...noNamespaces, noDefaults],
    },
  },
  {
    files: ['src/schema/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [classicZod, ...breaksPolicies] }] },
  },
  { files: ['src/strings/**/*.ts'], rules: { 'max-lines': 'off' } }, // one table a language
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
);
