// One file for the common path: starting Node on sixty small modules would cost a third of an answer's time.
export const config = {
  input: 'packages/cli/dist/main.js',
  platform: 'node',
  logLevel: 'warn',
  external: [
    /^node:/,
    '@mixwise/cohort',
    '@mixwise/cohort/indicators',
    '@mixwise/knowledge',
    '@mixwise/knowledge/artefact-dir',
    '@mixwise/server',
    '@mixwise/server/batch-line',
  ],
  output: { dir: 'packages/cli/dist/bundle', format: 'esm', cleanDir: true },
}

// biome-ignore lint/style/noDefaultExport: the bundler asks for one
export default config
