import { defineConfig } from 'vitest/config';

// For `npm run mutation` alone, which says by MUTATION_TESTS whose tests are to notice. Without the global setup: what is
// generated has been made before.
export default defineConfig({
  test: {
    root: process.cwd(),
    include: (process.env['MUTATION_TESTS'] ?? 'tests/{judge,protocol}/**/*.test.ts').split(','),
    setupFiles: ['tests/fixed-seed.ts'],
    maxWorkers: 1,
    // A mutant that never answers fails its test; to wait longer would only cost a new process for it.
    testTimeout: 3000,
  },
});
