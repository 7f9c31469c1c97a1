import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The rooms are read from their sources, so that a test never runs against an old build.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'cases/**/*.test.ts'],
    reporters: ['default', './test-closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
  },
})
