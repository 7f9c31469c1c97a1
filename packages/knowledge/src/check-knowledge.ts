import { join } from 'node:path'
import { belowLabels } from './compile/below-labels.js'
import {
  editionShape,
  type KnowledgeFolders,
  keptFiles,
  readApart,
  readExposureTable,
  readNamed,
  readSignoffs,
} from './compile/compile.js'
import { readCuratedFolders } from './compile/curated.js'
import { expandKnowledge, type Ground } from './compile/expand.js'
import { readHarmSigns } from './compile/phrases.js'
import { computedWordsShape } from './curated/exposure-schema.js'
import { curatedShapes } from './curated/shapes.js'
import { readGround } from './ground.js'
import { type CuratedFiles, openCurated } from './read/curated-files.js'
import { didYouMean } from './read/did-you-mean.js'
import { openKept } from './read/kept.js'
import { inOrder, type Problem, problemLines } from './read/problem.js'
import { shownPath } from './read/shown-path.js'

/** What there is, and everything that is wrong with it. */
export interface Checked {
  problems: readonly Problem[]
  counts: { rules: number; substances: number; citations: number; monographs: number }
}

/**
 * Everything that is wrong with a knowledge, in the order of files and lines, without making the artefact: for whoever
 * writes. Names and lists are taken from the last time as long as nothing they are made of has changed.
 *
 * @example
 * problemLines(checkKnowledge(defaultFolders).problems) // '' when it can be compiled
 */
export function checkKnowledge(folders: KnowledgeFolders): Checked {
  const kept = openKept(keptFiles)
  const files = openCurated(folders.curatedDir, kept)
  const checked = checkAgainst(files, readGround(folders.sourcesDir, files), folders)
  kept.save()
  return checked
}

/**
 * Everything that is wrong with curated files, given the names and lists they speak of.
 *
 * @example
 * checkAgainst(files, { identity, listed }, folders).problems
 */
export function checkAgainst(files: CuratedFiles, ground: Ground, folders: KnowledgeFolders): Checked {
  const curated = readCuratedFolders(files)
  files.readOne(editionShape)
  const signoffs = readSignoffs(files, folders)
  const expanded = expandKnowledge(curated, ground, files.problems)
  const { library } = readApart(files, curated, { terms: expanded.terms, signoffs })
  readExposureTable(files, curated, expanded, { assertions: [], memberships: [] })
  readNamed(files, curated, expanded)
  files.read(computedWordsShape)
  readHarmSigns(files)
  files.problems.push(...unreadFiles(files))
  return {
    problems: inOrder(files.problems),
    counts: {
      rules: curated.rules.length,
      substances: ground.identity.substances.length,
      citations: curated.citations.length,
      monographs: Object.keys(library?.monographs ?? {}).length,
    },
  }
}

/**
 * Rules that grade a pair below the row of a label and give no reason: no fault, since the row wins, but worth a look.
 *
 * @example
 * problemLines(rulesBelowLabels(defaultFolders))
 */
export function rulesBelowLabels(folders: KnowledgeFolders): readonly Problem[] {
  const files = openCurated(folders.curatedDir)
  const curated = readCuratedFolders(files)
  const { rules, terms } = expandKnowledge(curated, readGround(folders.sourcesDir, files), files.problems)
  return inOrder(belowLabels(curated.rules, rules, terms))
}

/**
 * The problems, a line each, and how many; or, when there are none, what was checked.
 *
 * @example
 * console.log(problemSummary(checkKnowledge(defaultFolders)))
 */
export function problemSummary({ problems, counts }: Checked): string {
  const { rules, substances, citations, monographs } = counts
  if (problems.length > 0)
    return `${problemLines(problems)}\n${problems.length} problem${problems.length === 1 ? '' : 's'}.`
  return `No problem in ${rules} rules, ${monographs} monographs, ${substances} substances, ${citations} citations.`
}

/** A file that no part of the compiler reads: mostly one in a folder that is spelt wrong, or that is not called .yaml. */
function unreadFiles(files: CuratedFiles): Problem[] {
  const known = [...new Set(curatedShapes.map(({ files: where }) => where.split('/')[0] ?? where))]
  return files.unread().map((name) => {
    const [top = ''] = name.split('/')
    const meant = known.includes(top) ? '' : didYouMean(top, known)
    const message = name.endsWith('.yaml')
      ? `nobody reads this file: no kind of knowledge has this place${meant}`
      : 'nobody reads this file: only names that end in .yaml are read, and the tables of exposure'
    return { file: shownPath(join(files.dir, name)), line: 1, column: 1, message }
  })
}
