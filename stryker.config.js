// Changes one folder of core spot by spot; each time one of its tests must fail. `.ci/mutate` says which folder.
const folder = process.env.MUTATED ?? 'check'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions & { testFolders: string[] }} */
const config = {
  testRunner: 'one-process',
  plugins: ['./.ci/mutation-runner.js'],
  testFolders: [`packages/core/src/${folder}`],
  // Lists of words, sentences and the drawing are left out: a test of them would only say them again.
  mutate: [
    `packages/core/src/${folder}/**/*.ts`,
    '!**/*.test.ts',
    '!packages/core/src/phrase/lexicon/**',
    '!packages/core/src/pk/{words,draw-svg}.ts',
    '!packages/core/src/check/listed-text.ts',
  ],
  ignorePatterns: ['/packages/*/dist', '/packages/knowledge/sources', '/packages/knowledge/curated', '/packages/web'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A loop that does not end is found by counting; the clock only ends what hangs, also on a busy machine.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: `reports/mutation/${folder}.incremental.json`,
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  // Only renamed settings need it, and it needs a TypeScript that still has its old interface.
  tsconfigFile: 'not-rewritten',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
}

export default config
