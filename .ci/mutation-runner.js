// A test runner for Stryker: the tests of one folder of core in one process, joined into one script that is read once.
// The runner for vitest starts a worker and loads every test file again for each mutant, which takes ten times as long.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { startTests } from '@vitest/runner'
import { rolldown } from 'rolldown'
import * as vitest from 'vitest'

/** Packages are loaded by Node, once; the project's own files are joined, so that they are the copies Stryker changed. */
const notJoined = /^(?!@mixwise[/])(?:node:|@?[a-z])[^:]*$/
const entry = 'every-test'

class FolderRunner {
  static inject = tokens(commonTokens.options)

  constructor({ testFolders }) {
    this.folders = testFolders
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
    this.instrumented = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.files = this.folders.flatMap(testsIn)
    this.script = new Script(await joined(this.files), { filename: `${entry}.js` })
    const require = createRequire(import.meta.url)
    const yaml = require('yaml')
    const known = { vitest, yaml: { ...yaml, parse: remembering(yaml.parse) } }
    this.modules = (id) => known[id] ?? require(id)
    // Mutants are many: a few examples of each property, the same for everyone.
    this.modules('fast-check').configureGlobal({ numRuns: 25, seed: 1 })
  }

  async dryRun() {
    Object.assign(this.instrumented, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    this.instrumented.mutantCoverage = undefined
    const result = await this.run({ bail: false })
    return result.status === DryRunStatus.Complete
      ? { ...result, mutantCoverage: this.instrumented.mutantCoverage }
      : result
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    Object.assign(this.instrumented, {
      mutantCoverage: undefined,
      activeMutant: mutantActivation === 'static' ? activeMutant.id : undefined,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    })
    const result = await this.run({
      bail: disableBail !== true,
      only: testFilter === undefined ? undefined : new Set(testFilter),
      begin: () => {
        this.instrumented.activeMutant = activeMutant.id
      },
    })
    return toMutantRunResult(determineHitLimitReached(this.instrumented.hitCount, hitLimit) ?? result)
  }

  /** Runs the tests, at most until the first failure; a file that cannot even be loaded counts as one. */
  async run({ bail, only, begin }) {
    const tests = []
    let failed = false
    const config = {
      root: process.cwd(),
      setupFiles: [],
      sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
      maxConcurrency: 1,
      passWithNoTests: true,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      retry: 0,
    }
    const [file] = await startTests([{ filepath: resolve(entry), testLocations: undefined }], {
      config,
      pool: 'own',
      importFile: () => {
        const module = { exports: {} }
        this.script.runInThisContext()(this.modules, module, module.exports)
      },
      onCollected: () => begin?.(),
      onBeforeRunTask: (test) => {
        if ((bail && failed) || (only !== undefined && !only.has(titleOf(test)))) test.mode = 'skip'
        else this.instrumented.currentTestId = titleOf(test)
      },
      onAfterRunTask: (test) => {
        this.instrumented.currentTestId = undefined
        if (test.mode === 'skip') return
        const name = titleOf(test)
        const about = { id: name, name, timeSpentMs: test.result?.duration ?? 0 }
        if (test.result?.state !== 'fail') tests.push({ ...about, status: TestStatus.Success })
        else {
          failed = true
          tests.push({ ...about, status: TestStatus.Failed, failureMessage: String(test.result.errors?.[0]?.message) })
        }
      },
    })
    const broken =
      file?.result?.errors?.[0] ?? suitesOf(file).find(({ result }) => result?.errors?.length)?.result?.errors[0]
    if (broken !== undefined && !failed)
      return { status: DryRunStatus.Error, errorMessage: String(broken.stack ?? broken.message) }
    return { status: DryRunStatus.Complete, tests }
  }
}

/** The tables of cases are the same for every mutant: their text is read once. */
function remembering(parse) {
  const read = new Map()
  return (text) => {
    if (!read.has(text)) read.set(text, parse(text))
    return read.get(text)
  }
}

function titleOf(task) {
  return task.suite === undefined ? task.name : `${titleOf(task.suite)} > ${task.name}`
}

function suitesOf(task) {
  return (task?.tasks ?? []).flatMap((one) => (one.type === 'suite' ? [one, ...suitesOf(one)] : []))
}

function testsIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.test.ts'))
  return files.sort().map((file) => resolve(folder, file))
}

/** One function of `require`, `module` and `exports` that registers the tests of all files. */
async function joined(files) {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: (id) => id !== entry && notJoined.test(id),
    // Where the sources are, not where they were built.
    resolve: { conditionNames: ['source', 'import', 'node'], alias: aliases() },
    plugins: [
      {
        name: 'every-test',
        // A room may promise to have no side effects; its tests are nothing else.
        resolveId: (id) => (id === entry || files.includes(id) ? { id, moduleSideEffects: true } : undefined),
        load: (id) => (id === entry ? files.map((file) => `import ${JSON.stringify(file)}`).join('\n') : undefined),
        transform: (code, id) =>
          code.includes('import.meta.url')
            ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) }
            : undefined,
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  await bundle.close()
  return `(function (require, module, exports) {${output[0].code}\n})`
}

/** The rooms by name, which through node_modules would lead back to the sources nobody changes. */
function aliases() {
  return Object.fromEntries(
    ['core', 'knowledge'].flatMap((room) => {
      const { name, exports } = JSON.parse(readFileSync(join('packages', room, 'package.json'), 'utf8'))
      return Object.entries(exports).flatMap(([path, { source }]) =>
        source === undefined ? [] : [[`${name}${path.slice(1)}$`, resolve('packages', room, source)]],
      )
    }),
  )
}

export const strykerValidationSchema = {
  properties: { testFolders: { type: 'array', items: { type: 'string' } } },
}
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', FolderRunner)]
