import { openEngine } from '@mixwise/core'
import {
  openInstalled,
  readExposure,
  readKinetics,
  readLibrary,
  readWords,
  withInstalledNdcs,
} from '@mixwise/knowledge/installed'

/** The engine over the installed knowledge, read once for all tests of a file. */
export const engine = openEngine({
  knowledge: openInstalled(),
  words: readWords,
  library: readLibrary,
  kinetics: readKinetics,
  exposure: readExposure,
  withCodes: withInstalledNdcs,
})
