import { defineConfig } from 'vitest/config';

/**
 * Vitest would leave one core idle, and would load the model anew for every file. Test files share what they import
 * instead: they change nothing that they share (test/run/shipped.ts sees to it for the desk).
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false,
  },
});
