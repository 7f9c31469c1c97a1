import { ansmGrades } from './ansm-levels.js'
import { readCrosswalk } from './crosswalk.js'
import { nameKey, type SlugOf } from './name-key.js'
import { newestEdition, readTable } from './read-table.js'

const folder = 'ansm-thesaurus'

/** A rule as printed. `within` rules say "others of the class": both sides are the entry. */
export interface AnsmRule {
  line: number
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
 * Reads the thesaurus and resolves its French names.
 *
 * @example
 * readAnsm('sources', 'curated', slugOf).rules.length // 1623
 */
export function readAnsm(sourcesDir: string, curatedDir: string, slugOf: SlugOf): AnsmThesaurus {
  const crosswalk = readCrosswalk(curatedDir, 'ansm', slugOf)
  const { file: rulesFile, edition } = newestEdition(sourcesDir, folder, /^ansm_(.+)_rules\.tsv/)
  const membersFile = `${folder}/ansm_${edition}_class_members.tsv`
  const memberRows = readTable(sourcesDir, membersFile, ['class', 'member_substance'])
  const ruleRows = readTable(sourcesDir, rulesFile, [
    'entry',
    'interactant',
    'levels',
    'mechanism_fr',
    'conduct_fr',
    'entry_kind',
    'interactant_kind',
  ])
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
  for (const { line, cell } of ruleRows) {
    const levels = cell.levels.split('|')
    const odd = levels.find((one) => !(ansmGrades as readonly string[]).includes(one))
    if (odd !== undefined) {
      throw new Error(
        `${rulesFile}, row ${line}: expected levels out of ${ansmGrades.join(', ')}, found "${cell.levels}".`,
      )
    }
    const within = cell.interactant_kind === 'within-class'
    const key = [nameKey(cell.entry), nameKey(cell.interactant)].sort().join('\t')
    const before = seen.get(key)
    if (before !== undefined) {
      if (before !== cell.levels) {
        throw new Error(`${rulesFile}, row ${line}: expected ${before} as in the mirrored rule, found ${cell.levels}.`)
      }
      continue
    }
    seen.set(key, cell.levels)
    rules.push({
      line,
      entry: cell.entry,
      interactant: within ? cell.entry : cell.interactant,
      levels,
      printed: cell.levels,
      mechanism: cell.mechanism_fr,
      conduct: cell.conduct_fr,
      within,
    })
    for (const [side, kind] of [
      [cell.entry, cell.entry_kind],
      [cell.interactant, cell.interactant_kind],
    ] as const) {
      if (kind === 'class' && !classes.has(nameKey(side))) {
        throw new Error(`${rulesFile}, row ${line}: expected the class "${side}" in ${membersFile}, found none.`)
      }
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
