import { defineConfig } from 'vitest/config';

// For `npm run mutation` alone, which says by MUTATION_TESTS whose tests are to notice. Without the global setup: what is
// generated has been made before.
export default defineConfig({
  test: {
    root: process.cwd(),
    include: (process.env['MUTATION_TESTS'] ?? 'tests/{judge,protocol}/**/*.test.ts').split(','),
    setupFiles: ['tests/fixed-seed.ts'],
    maxWorkers: 1,
    testTimeout: 20_000,
  },
});
