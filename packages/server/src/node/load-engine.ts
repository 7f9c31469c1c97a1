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

/** Of answers that may be asked for again. */
const mostBytes = 40_000_000

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
      { mostBytes, today },
    ),
    knowledge,
    words,
    products,
  }
}
