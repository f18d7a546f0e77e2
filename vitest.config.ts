import { defineConfig } from 'vitest/config';

// The name and shape that vitest asks for, the one default export of the repository.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup.ts'],
    // Two cores: more workers than that wait for one another.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
