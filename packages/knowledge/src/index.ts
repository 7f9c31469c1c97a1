export { type Checked, checkKnowledge, problemSummary, rulesBelowLabels } from './check-knowledge.js'
export {
  type Brought,
  type Compiled,
  type CompiledKnowledge,
  compileKnowledge,
  defaultFolders,
  type KnowledgeFolders,
  sha256,
} from './compile/compile.js'
export { keepGround } from './ground.js'
export { readRrf } from './identity/rrf.js'
export { artefactDir, openInstalled, readWords, withInstalledNdcs } from './installed.js'
export { FaultyKnowledge, type Problem, problemLines } from './read/problem.js'
export { importRegister, registerKinds } from './registers/import-register.js'
export * from './review/index.js'
export { type Manifest, writeArtefact } from './write-artefact.js'
