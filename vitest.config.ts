import { defineConfig } from 'vitest/config';

// The name and shape that vitest asks for, the one default export of the repository.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    // Two cores: more workers than that wait for one another.
    maxWorkers: 2,
    // Against a test that hangs; no test measures time, and a busy machine is not a failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
