import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The rooms are read from their sources, so that a test never runs against an old build.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'cases/**/*.test.ts'],
    setupFiles: ['./random-seed.ts'],
    reporters: ['default', './test-closing-line.ts'],
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
    // Ends what hangs. No test is judged by its time: on a busy machine the slowest takes minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
  },
})
