import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BrokenKnowledge,
  type ExposureTable,
  type Knowledge,
  type MonographLibrary,
  openKnowledge,
  type Words,
  withNdcs,
  withProducts,
  withRegisters,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import { artefactDir } from '@mixwise/knowledge/artefact-dir'

export { artefactDir }

/**
 * Opens the compiled knowledge of this installation, or of another folder. Products and registers of countries are
 * read when a name or a number asks for them.
 *
 * @throws BrokenKnowledge when it is missing or damaged, with what to do about it.
 */
export function openInstalled(dir: string = artefactDir): Knowledge {
  const knowledge = openKnowledge(readArtefact(dir, 'knowledge.kb'))
  const countries = readdirSync(dir).flatMap((name) => /^register-([a-z]{2})\.kb$/.exec(name)?.[1]?.toUpperCase() ?? [])
  const products = withProducts(knowledge, () => readArtefact(dir, 'products.kb'))
  return withRegisters(products, countries, (country) => readArtefact(dir, registerFile(country)))
}

/** The same knowledge, with national drug codes, which are many and are read only when one is asked for. */
export function withInstalledNdcs(knowledge: Knowledge, dir: string = artefactDir): Knowledge {
  return withNdcs(knowledge, readArtefact(dir, 'ndc.kb'))
}

/**
 * The name of the file that holds the register of a country.
 *
 * @example
 * registerFile('CA') // 'register-ca.kb'
 */
export function registerFile(country: string): string {
  return `register-${country.toLowerCase()}.kb`
}

/** The prose of the installed knowledge. */
export function readWords(dir: string = artefactDir): Words {
  return readJson(dir, 'words.en.json')
}

/** Monographs, claims, stopping, overdose and help of the installed knowledge. */
export function readLibrary(dir: string = artefactDir): MonographLibrary {
  return readJson(dir, 'monographs.en.json')
}

/** Kinetic parameters of the installed knowledge. */
export function readKinetics(dir: string = artefactDir): KineticsTable {
  return readJson(dir, 'kinetics.json')
}

/** Shares, strengths and measured ratios of the installed knowledge, from which exposure is worked out. */
export function readExposure(dir: string = artefactDir): ExposureTable {
  return readJson(dir, 'exposure.json')
}

function readJson<T>(dir: string, name: string): T {
  return JSON.parse(new TextDecoder().decode(readArtefact(dir, name))) as T
}

/** A file of the installed artefact, as its bytes. */
export function readArtefact(dir: string, name: string): ArrayBuffer {
  const path = join(dir, name)
  if (!existsSync(path))
    throw new BrokenKnowledge(`${name} is missing. Run "npm run build" in the project to compile it.`)
  const bytes = readFileSync(path)
  const whole = bytes.byteLength === bytes.buffer.byteLength
  return (
    whole ? bytes.buffer : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  ) as ArrayBuffer
}
