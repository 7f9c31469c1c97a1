import { openProducts } from '@mixwise/core'
import {
  artefactDir,
  openInstalled,
  readArtefact,
  readKinetics,
  readLibrary,
  readWords,
  withInstalledNdcs,
} from '@mixwise/knowledge/installed'
import type { Engine } from '../engine.js'

/**
 * Reads a compiled artefact whole. Throws when anything of it is missing or damaged, so that a swap is refused before it
 * is made.
 */
export function loadEngine(dir: string = artefactDir): Engine {
  const knowledge = withInstalledNdcs(openInstalled(dir), dir)
  const products = openProducts(knowledge, readArtefact(dir, 'products.kb'))
  return { knowledge, words: readWords(dir), library: readLibrary(dir), kinetics: readKinetics(dir), products }
}
