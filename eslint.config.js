import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { baseUri } from './generators/lint/code/base-uri.js';
import { runDown } from './generators/lint/code/run-down.js';

const [, base] = /^base: (\S+)$/m.exec(readFileSync(new URL('spec/series.yaml', import.meta.url), 'utf8')) ?? [];

/** Types where they pay for their time: promises that nobody awaits, values that nobody has checked. */
export default tseslint.config(
  {
    ignores: [
      '**/generated/**',
      '.generated/**',
      'dist/**',
      'site/**',
      '.venv/**',
      '.stryker-tmp/**',
      'etalon-report/**',
      'etalon-measurement/**',
      'tests/gates/fixtures/**',
      '**/*.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.js'],
    plugins: { house: { rules: { 'run-down': runDown, 'base-uri': baseUri } }, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      'house/run-down': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-control-regex': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and costs nothing.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['{schemas,generators,conformance}/**/*.{ts,js}'], rules: { 'house/base-uri': ['error', base] } },
  { files: ['tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['*.config.js', '*.config.ts', 'tests/mutation/vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
