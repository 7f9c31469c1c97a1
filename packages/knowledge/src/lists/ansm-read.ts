import type { CuratedFiles } from '../read/curated-files.js'
import { didYouMean } from '../read/did-you-mean.js'
import type { Problem } from '../read/problem.js'
import { newestEdition, readTable } from '../read/table.js'
import { ansmGrades } from './ansm-levels.js'
import { readCrosswalk } from './crosswalk.js'
import { nameKey, type SlugOf } from './name-key.js'

const folder = 'ansm-thesaurus'

/** A rule as printed. `within` rules say "others of the class": both sides are the entry. */
export interface AnsmRule {
  /** A problem with the row it is printed in. */
  problem(message: string): Problem
  entry: string
  interactant: string
  levels: readonly string[]
  printed: string
  mechanism: string
  conduct: string
  within: boolean
}

/** A substance as the thesaurus names it, and our substances it stands for. */
export interface AnsmMember {
  french: string
  slugs: readonly string[]
}

export interface AnsmThesaurus {
  /** Year and month of the edition read. */
  edition: string
  /** Unordered rules: the mirror of a rule is left out. */
  rules: readonly AnsmRule[]
  directedRules: number
  classes: ReadonlyMap<string, { name: string; members: readonly AnsmMember[] }>
  /** The substances a heading stands for: a class's members or the substance itself. */
  membersOf(name: string): readonly AnsmMember[] | undefined
  names: readonly string[]
  unmatched(): readonly string[]
}

/** Headings about a way of taking any medicine: they have no members, so no pair comes of them. */
const headingsWithoutMembers = new Set(
  ['MÉDICAMENTS ADMINISTRÉS PAR VOIE ORALE', 'MÉDICAMENTS UTILISÉS PAR VOIE VAGINALE'].map(nameKey),
)

/**
 * Reads the thesaurus and resolves its French names. A row that does not fit is a problem of the files and left out.
 *
 * @example
 * readAnsm('sources', files, slugOf).rules.length // 1623
 */
export function readAnsm(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): AnsmThesaurus {
  const { problems } = files
  const crosswalk = readCrosswalk(files, 'ansm', slugOf)
  const { file: rulesFile, edition } = newestEdition(sourcesDir, folder, /^ansm_(.+)_rules\.tsv/) ?? {
    file: `${folder}/ansm_2023-09_rules.tsv`,
    edition: '2023-09',
  }
  const membersFile = `${folder}/ansm_${edition}_class_members.tsv`
  const memberRows = readTable(sourcesDir, membersFile, ['class', 'member_substance'], problems)
  const columns = [
    'entry',
    'interactant',
    'levels',
    'mechanism_fr',
    'conduct_fr',
    'entry_kind',
    'interactant_kind',
  ] as const
  const ruleRows = readTable(sourcesDir, rulesFile, columns, problems)
  const classes = new Map<string, { name: string; members: AnsmMember[] }>()
  const names = new Set<string>()
  const add = (french: string): AnsmMember => {
    names.add(nameKey(french))
    return { french, slugs: crosswalk.slugsOf(french) }
  }
  for (const { cell } of memberRows) {
    const key = nameKey(cell.class)
    const known = classes.get(key) ?? { name: cell.class, members: [] }
    known.members.push(add(cell.member_substance))
    classes.set(key, known)
  }
  const rules: AnsmRule[] = []
  const seen = new Map<string, string>()
  for (const row of ruleRows) {
    const { cell } = row
    const levels = cell.levels.split('|')
    const odd = levels.find((one) => !(ansmGrades as readonly string[]).includes(one))
    if (odd !== undefined) {
      problems.push(row.problem('levels', `no level is called ${JSON.stringify(odd)}${didYouMean(odd, ansmGrades)}`))
      continue
    }
    const within = cell.interactant_kind === 'within-class'
    const key = [nameKey(cell.entry), nameKey(cell.interactant)].sort().join('\t')
    const before = seen.get(key)
    if (before !== undefined) {
      if (before !== cell.levels)
        problems.push(row.problem('levels', `the mirror of this row says ${before}, this one ${cell.levels}`))
      continue
    }
    seen.set(key, cell.levels)
    rules.push({
      problem: (message) => row.problem('entry', message),
      entry: cell.entry,
      interactant: within ? cell.entry : cell.interactant,
      levels,
      printed: cell.levels,
      mechanism: cell.mechanism_fr,
      conduct: cell.conduct_fr,
      within,
    })
    for (const side of ['entry', 'interactant'] as const) {
      if (cell[`${side}_kind`] === 'class' && !classes.has(nameKey(cell[side])))
        problems.push(row.problem(side, `no class is called ${JSON.stringify(cell[side])} in ${membersFile}`))
    }
  }
  return {
    edition,
    rules,
    directedRules: ruleRows.length,
    classes,
    membersOf(name) {
      const key = nameKey(name)
      if (headingsWithoutMembers.has(key)) return undefined
      return classes.get(key)?.members ?? [add(name)]
    },
    get names() {
      return [...names].sort()
    },
    unmatched: () => crosswalk.unmatched(),
  }
}
