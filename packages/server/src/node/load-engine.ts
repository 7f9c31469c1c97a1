import { openEngine } from '@mixwise/core'
import {
  artefactDir,
  openInstalled,
  readExposure,
  readKinetics,
  readLibrary,
  readWords,
  withInstalledNdcs,
} from '@mixwise/knowledge/installed'
import type { Engine } from '../engine.js'
import { keepingAnswers } from '../kept-answers.js'

/** At about 4 kB for each thing found, 40 MB. */
const mostFound = 10_000

const today = (): string => new Date().toISOString().slice(0, 10)

/**
 * Reads a compiled artefact whole. Throws when anything of it is missing or damaged, so that a swap is refused before it
 * is made.
 */
export function loadEngine(dir: string = artefactDir): Engine {
  const knowledge = withInstalledNdcs(openInstalled(dir), dir)
  const words = readWords(dir)
  const { products } = knowledge
  if (products === undefined) throw new Error('The installed knowledge comes without its products.')
  return {
    ask: keepingAnswers(
      openEngine({
        knowledge,
        words,
        library: readLibrary(dir),
        kinetics: readKinetics(dir),
        exposure: readExposure(dir),
        today,
      }),
      { mostFound, today },
    ),
    knowledge,
    words,
    products,
  }
}
