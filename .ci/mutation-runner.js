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
    /** How many mutants each test noticed. */
    this.noticed = new Map()
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.files = this.folders.flatMap(testsIn)
    this.script = new Script(await joined(this.files), { filename: `${entry}.js` })
    const require = createRequire(import.meta.url)
    const yaml = require('yaml')
    const known = {
      yaml: { ...yaml, parse: remembering(yaml.parse) },
      'fast-check': fewExamples(require('fast-check')),
    }
    this.modules = (id) => known[id] ?? require(id)
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

  /** Runs the tests, at most until the first failure; files that cannot even be loaded count as one. */
  async run({ bail, only, begin }) {
    const found = collector()
    try {
      const module = { exports: {} }
      this.script.runInThisContext()(
        (id) => (id === 'vitest' ? found.vitest : this.modules(id)),
        module,
        module.exports,
      )
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
    }
    begin?.()
    const tests = []
    // Up to the first failure the order is free: what has noticed many mutants notices the next the soonest.
    const noticed = ({ id }) => (bail ? (this.noticed.get(id) ?? 0) : 0)
    for (const { id, body } of found.tests.toSorted((a, b) => noticed(b) - noticed(a))) {
      if (only !== undefined && !only.has(id)) continue
      this.instrumented.currentTestId = id
      const began = performance.now()
      const failure = await failureOf(body)
      this.instrumented.currentTestId = undefined
      const about = { id, name: id, timeSpentMs: performance.now() - began }
      if (failure === undefined) tests.push({ ...about, status: TestStatus.Success })
      else tests.push({ ...about, status: TestStatus.Failed, failureMessage: failure })
      if (failure === undefined || !bail) continue
      this.noticed.set(id, (this.noticed.get(id) ?? 0) + 1)
      break
    }
    return { status: DryRunStatus.Complete, tests }
  }
}

async function failureOf(body) {
  try {
    await body()
    return undefined
  } catch (error) {
    return String(error?.message ?? error)
  }
}

/** What the tests of core use of vitest to register themselves, kept without a runner. Anything else is missing aloud. */
function collector() {
  const tests = []
  let path = []
  const it = (name, body) => tests.push({ id: [...path, `${tests.length} ${name}`].join(' > '), body })
  const describe = (name, body) => {
    path = [...path, name]
    body()
    path = path.slice(0, -1)
  }
  const each = (register) => (rows) => (name, body) => {
    for (const row of rows) register(name, () => body(...[row].flat(1)))
  }
  return {
    tests,
    vitest: {
      expect: vitest.expect,
      it: Object.assign(it, { each: each(it) }),
      describe: Object.assign(describe, { each: each(describe) }),
    },
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

/** Mutants are many: a few examples of each property, the same for every mutant, whatever number its test asks for. */
function fewExamples(fastCheck) {
  const assert = (property, parameters) => fastCheck.assert(property, { ...parameters, numRuns: 25, seed: 1 })
  return { ...fastCheck, assert, default: { ...fastCheck.default, assert } }
}
