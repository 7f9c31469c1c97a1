// A test runner for Stryker: the tests of one folder of core in one process, joined into one script that is read once.
// The runner for vitest starts a worker and loads every test file again for each mutant, which takes ten times as long.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
/** Which case runs through which mutant, in the sandbox: a process that is begun anew needs it as well. */
const coveredFile = 'covered.bin'
const rowBytesFile = 'covered-row-bytes.txt'

/** Where the file of tests stands that is registering its cases. */
const registers = 'mixwise-test-file'

/** So many cases of a mutant are run at most, and all that stand beside it: of ten thousand phrases most run through the same. */
const mostCases = 500

/** The first, the last, the second, the last but one. */
function fromBothEnds(sorted) {
  return sorted.map((_, place) => sorted.at(place % 2 === 0 ? place / 2 : -(place + 1) / 2))
}

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
    const code = await joined(this.files)
    this.counting = new Script(code, { filename: `${entry}.js` })
    this.script = new Script(lean(code), { filename: `${entry}.js` })
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
    const covered = []
    const perGroup = {}
    const result = await this.run({
      script: this.counting,
      bail: false,
      // Thousands of cases by thousands of mutants are more than a report can hold: cases are reported by their group.
      done: ({ id, group }) => {
        const perTest = this.instrumented.mutantCoverage?.perTest ?? {}
        const hits = perTest[id] ?? {}
        covered.push(bitsOf(Object.keys(hits).map(Number)))
        perGroup[group] ??= {}
        for (const [mutant, times] of Object.entries(hits))
          perGroup[group][mutant] = (perGroup[group][mutant] ?? 0) + times
        delete perTest[id]
      },
    })
    if (result.status !== DryRunStatus.Complete) return result
    const rowBytes = Math.max(1, ...covered.map(({ length }) => length))
    writeFileSync(coveredFile, Buffer.concat(covered.map((row) => Buffer.concat([row], rowBytes))))
    writeFileSync(rowBytesFile, String(rowBytes))
    this.covered = undefined
    const { static: atStart = {} } = this.instrumented.mutantCoverage ?? {}
    return { ...result, mutantCoverage: { static: atStart, perTest: perGroup } }
  }

  /** Whether a case runs through a mutant. */
  runsThrough(id, mutant) {
    this.covered ??= { bits: readFileSync(coveredFile), rowBytes: Number(readFileSync(rowBytesFile, 'utf8')) }
    const { bits, rowBytes } = this.covered
    const inRow = mutant >> 3
    return inRow < rowBytes && ((bits[Number(id) * rowBytes + inRow] >> (mutant & 7)) & 1) === 1
  }

  async mutantRun({ activeMutant, testFilter, hitLimit = Number.POSITIVE_INFINITY, mutantActivation, disableBail }) {
    let hitCount = 0
    const mutant = Number(activeMutant.id)
    const result = await this.run({
      mutant,
      isStatic: mutantActivation === 'static',
      isHit: () => {
        hitCount++
        if (hitCount > hitLimit) throw new Error('The mutant is run through without end')
        return true
      },
      bail: disableBail !== true,
      only: testFilter === undefined ? undefined : new Set(testFilter),
      changedFile: activeMutant.fileName,
    })
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? result)
  }

  /**
   * With a mutant the order is free up to the first failure: first the cases beside the code that is changed, then what has
   * noticed many, then what runs through little, which was written for it, and what runs through much, which meets what is
   * rare. A mutant that none of so many notices counts as one that survived; one that is there from the start may be noticed
   * by any.
   */
  inOrder(tests, mutant, only, changedFile) {
    if (mutant === undefined) return tests
    const noticed = ({ id }) => this.noticed.get(id) ?? 0
    if (only === undefined) return tests.toSorted((a, b) => noticed(b) - noticed(a))
    const through = tests
      .filter(({ id, about }) => only.has(this.groups.get(about)) && this.runsThrough(id, mutant))
      .sort((a, b) => this.reachOf(a.id) - this.reachOf(b.id))
    const sorted = through.toSorted((a, b) => noticed(b) - noticed(a))
    const beside = sorted.filter(({ file }) => isBeside(file, changedFile))
    const first = new Set([...beside, ...sorted.slice(0, mostCases / 2)])
    const others = fromBothEnds(through.filter((test) => !first.has(test)))
    return [...first, ...others].slice(0, mostCases + beside.length)
  }

  /** Through how many mutants a case runs. */
  reachOf(id) {
    this.reach ??= new Map()
    if (!this.reach.has(id)) {
      const { bits, rowBytes } = this.covered
      const row = bits.subarray(Number(id) * rowBytes, (Number(id) + 1) * rowBytes)
      this.reach.set(
        id,
        row.reduce((sum, byte) => sum + onesIn(byte), 0),
      )
    }
    return this.reach.get(id)
  }

  /** Runs the tests, at most until the first failure; files that cannot even be loaded count as one. */
  async run({ script = this.script, mutant, isStatic = false, isHit, bail, only, changedFile, done }) {
    const found = collector()
    const module = { exports: {} }
    try {
      const require = (id) => (id === 'vitest' ? found.vitest : this.modules(id))
      script.runInThisContext()(require, module, module.exports, isStatic ? mutant : undefined, isHit)
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
    }
    module.activate(mutant)
    const tests = new Map()
    this.groups ??= groupNames(found.tests)
    for (const { id, about, body } of this.inOrder(found.tests, mutant, only, changedFile)) {
      const group = this.groups.get(about) ?? about
      this.instrumented.currentTestId = id
      const began = performance.now()
      const failure = await failureOf(body)
      this.instrumented.currentTestId = undefined
      done?.({ id, group })
      const before = tests.get(group)
      const timeSpentMs = (before?.timeSpentMs ?? 0) + performance.now() - began
      const told = { id: group, name: group, timeSpentMs }
      if (failure !== undefined) tests.set(group, { ...told, status: TestStatus.Failed, failureMessage: failure })
      else tests.set(group, { status: TestStatus.Success, ...before, ...told })
      if (failure === undefined || !bail) continue
      this.noticed.set(id, (this.noticed.get(id) ?? 0) + 1)
      break
    }
    return { status: DryRunStatus.Complete, tests: [...tests.values()] }
  }
}

/** Whether a file of tests is the one of a file of code: the same name in the same folder. */
function isBeside(testFile, file = '') {
  const [name, folder] = file.split('/').reverse()
  return testFile.endsWith(`/${folder}/${name.replace(/[.]ts$/, '.test.ts')}`)
}

function onesIn(byte) {
  let ones = 0
  for (let rest = byte; rest > 0; rest &= rest - 1) ones++
  return ones
}

/** A bit for each number. */
function bitsOf(numbers) {
  const bits = Buffer.alloc(numbers.length === 0 ? 0 : (Math.max(...numbers) >> 3) + 1)
  for (const number of numbers) bits[number >> 3] |= 1 << (number & 7)
  return bits
}

/** The name of each group of tests: what they describe, with a mark that is another when the cases are others. */
function groupNames(tests) {
  const marks = new Map()
  for (const { about, name } of tests) {
    if (!marks.has(about)) marks.set(about, createHash('sha256'))
    marks.get(about).update(name())
  }
  return new Map([...marks].map(([about, mark]) => [about, `${about} (${mark.digest('hex').slice(0, 8)})`]))
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
  const it = (name, body, row) =>
    tests.push({
      id: String(tests.length),
      about: path[0] ?? 'alone',
      file: globalThis[registers],
      name: () => `${name} ${JSON.stringify(row)}`,
      body,
    })
  const describe = (name, body) => {
    path = [...path, name]
    body()
    path = path.slice(0, -1)
  }
  const each = (register) => (rows) => (name, body) => {
    for (const row of rows) register(name, () => body(...[row].flat(1)), row)
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
        transform: (code, id) => ({
          code:
            (files.includes(id) ? `globalThis[${JSON.stringify(registers)}] = ${JSON.stringify(id)};` : '') +
            code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
        }),
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  await bundle.close()
  return `(function (require, module, exports, activeMutant, isHit) {
    module.activate = (mutant) => { activeMutant = mutant };
    ${output[0].code}
  })`
}

/**
 * The same code in which nothing is counted and a mutant is found by its number: as Stryker writes it, asking at each spot
 * which mutant is meant takes most of the time.
 */
function lean(code) {
  return code
    .replace(/stryCov_\w+(?:\$\d+)?\((?:"\d+"(?:,\s*)?)+\)/g, '0')
    .replace(/stryMutAct_\w+(?:\$\d+)?\("(\d+)"\)/g, '(activeMutant === $1 && isHit())')
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
