import { z } from 'zod'
import { beverageFile, containerFile, drinkWordFile, standardDrinkFile } from '../compile/drinks-schema.js'
import {
  assumptionsFile,
  baclofenFile,
  ethanolFile,
  notDrawnFile,
  observedEthanolFile,
  observedOralFile,
  oralFile,
} from '../compile/kinetics-schema.js'
import {
  classesFile,
  kindsFile,
  legacyCodesFile,
  letterAFile,
  mostUsedFile,
  namesFile,
} from '../identity/curated-names.js'
import {
  claimSet,
  helpCountry,
  monograph,
  overdoseGroup,
  overdoseGuide,
  stoppingClass,
  stoppingRules,
} from './monograph-schema.js'
import {
  burdenFile,
  citationFile,
  classWordFile,
  clearanceFile,
  phraseFile,
  propertyFile,
  quietFile,
  ruleFile,
  substanceFile,
} from './schema.js'

/** Which files of `curated/` have which shape. A folder with several shapes takes any of them. */
const shapes: readonly { name: string; files: string; shape: z.ZodType }[] = [
  { name: 'burdens', files: 'burdens/*.yaml', shape: burdenFile },
  { name: 'citations', files: 'citations/*.yaml', shape: citationFile },
  { name: 'claims', files: 'claims/*.yaml', shape: claimSet },
  { name: 'class-words', files: 'class-words/*.yaml', shape: classWordFile },
  { name: 'clearance', files: 'clearance/*.yaml', shape: clearanceFile },
  { name: 'drinks-beverages', files: 'drinks/beverages.yaml', shape: beverageFile },
  { name: 'drinks-containers', files: 'drinks/containers.yaml', shape: containerFile },
  { name: 'drinks-standard', files: 'drinks/standard-drinks.yaml', shape: standardDrinkFile },
  { name: 'drinks-words', files: 'drinks/words.yaml', shape: drinkWordFile },
  { name: 'help', files: 'help/*.yaml', shape: helpCountry },
  { name: 'kinetics-assumptions', files: 'kinetics/assumptions.yaml', shape: assumptionsFile },
  { name: 'kinetics-baclofen', files: 'kinetics/baclofen.yaml', shape: baclofenFile },
  { name: 'kinetics-ethanol', files: 'kinetics/ethanol.yaml', shape: ethanolFile },
  { name: 'kinetics-not-drawn', files: 'kinetics/not-drawn.yaml', shape: notDrawnFile },
  { name: 'kinetics-observed-ethanol', files: 'kinetics/observed-ethanol.yaml', shape: observedEthanolFile },
  { name: 'kinetics-observed-oral', files: 'kinetics/observed-oral.yaml', shape: observedOralFile },
  { name: 'kinetics-oral', files: 'kinetics/oral.yaml', shape: oralFile },
  { name: 'monographs', files: 'monographs/*.yaml', shape: monograph },
  {
    name: 'names',
    files: 'names/*.yaml',
    shape: z.union([
      namesFile,
      letterAFile,
      mostUsedFile,
      legacyCodesFile,
      classesFile,
      z.partialRecord(kindsFile.keyType, z.array(z.string().min(1))),
    ]),
  },
  { name: 'overdose', files: 'overdose/*.yaml', shape: z.union([overdoseGroup, overdoseGuide]) },
  { name: 'phrases', files: 'phrases/*.yaml', shape: phraseFile },
  { name: 'properties', files: 'properties/*.yaml', shape: propertyFile },
  { name: 'quiet', files: 'quiet/*.yaml', shape: quietFile },
  { name: 'rules', files: 'rules/**/*.yaml', shape: ruleFile },
  { name: 'stopping', files: 'stopping/*.yaml', shape: z.union([stoppingClass, stoppingRules]) },
  { name: 'substances', files: 'substances/*.yaml', shape: substanceFile },
]

/** A JSON Schema for an editor, as the text of its file. */
export interface EditorSchema {
  /** The file in `curated/schemas`. */
  file: string
  /** The curated files it is for, from `curated/`. */
  files: string
  text: string
}

/**
 * The shapes of the curated files as JSON Schemas, which editors read to complete and check what somebody writes. They
 * say less than the compiler does: a schema knows no citation, no substance and no reading grade.
 *
 * @example
 * editorSchemas().find(({ file }) => file === 'quiet.schema.json')?.files // 'quiet/*.yaml'
 */
export function editorSchemas(): readonly EditorSchema[] {
  return shapes.map(({ name, files, shape }) => {
    const schema = { title: `Mixwise ${name}`, ...z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) }
    return { file: `${name}.schema.json`, files, text: `${JSON.stringify(schema, null, 2)}\n` }
  })
}

/**
 * What `.vscode/settings.json` says, so that the schemas apply without a line in each file. Paths are from the project's
 * root.
 *
 * @example
 * JSON.parse(editorSettings())['yaml.schemas']
 */
export function editorSettings(): string {
  const curated = 'packages/knowledge/curated'
  const mapping = editorSchemas().map(({ file, files }) => [`./${curated}/schemas/${file}`, `${curated}/${files}`])
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(mapping) }, null, 2)}\n`
}
