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
    // A busy machine may take its time; what is waited for comes, or the test fails.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: '100%',
    isolate: false,
  },
});
