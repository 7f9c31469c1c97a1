export { type Compiled, compileKnowledge, ownSource, sha256 } from './compile/compile.js'
export { FaultyKnowledge, type Problem, problemLines } from './compile/problem.js'
export { artefactDir, openInstalled, readWords, withInstalledNdcs } from './installed.js'
