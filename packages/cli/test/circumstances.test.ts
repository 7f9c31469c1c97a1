import { fileURLToPath } from 'node:url'
import {
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  conditionFacts,
  conditionIds,
  english,
  geneIds,
  laboratoryTestIds,
  laboratoryTests,
} from '@mixwise/core'
import { expect, it } from 'vitest'

function answer(key: CircumstanceKey): string {
  const row = circumstance(key)
  switch (row.kind) {
    case 'number':
      return `${row.whole === true ? 'whole ' : ''}${row.range.join(' to ')} ${row.unit}`
    case 'one-of':
      return row.words.map((word) => `\`${word}\``).join(', ')
    case 'yes-no':
      return '`true` or `false`'
    case 'conditions':
      return 'any of the conditions below'
    case 'genotype':
      return `by gene: ${geneIds.map((gene) => `\`${gene}\``).join(', ')}`
    case 'laboratory':
      return `\`{ test, value, unit, date }\`: ${laboratoryTestIds.map((test) => `\`${test}\``).join(', ')}`
    case 'country':
      return 'two letters'
  }
}

function recordOf(key: CircumstanceKey): string {
  const sources = circumstance(key).records ?? []
  if (key === 'alcoholPattern') return 'AUDIT-C, drinks a day, diagnoses of use'
  if (key === 'conditions') return 'Condition, by ICD-10, SNOMED CT or words'
  if (key === 'laboratory') return 'Observation'
  return sources
    .map((source) =>
      'patient' in source
        ? `Patient.${source.patient}`
        : 'loinc' in source
          ? `Observation ${source.loinc.join(', ')}`
          : 'Condition',
    )
    .join('; ')
}

it('docs/circumstances.md says what the table says; run vitest with -u to write it anew', async () => {
  const rows = circumstanceKeys.map(
    (key) =>
      `| \`${key}\` | ${english.circumstance[key].help} | ${answer(key)} | \`${circumstance(key).flag}\` | ${recordOf(key)} |`,
  )
  const measured = conditionIds.flatMap((id) => {
    const { test, below, above } = conditionFacts(id).measured ?? {}
    if (test === undefined) return []
    const { unit } = laboratoryTests[test]
    return [`\`${id}\` (${test} ${below === undefined ? `above ${above}` : `below ${below}`} ${unit})`]
  })
  const page = `# The person

Everything that may be said of a person, in requests, on the command line and in rules. All of it may be left out: what is not said stays open. An answer that nothing on the list turns on changes nothing, and the report says so (\`changed-nothing\`). On the command line a yes-or-no option is denied with \`--no-\` before its name. The table is \`packages/core/src/vocabulary/circumstances.ts\`; adding a row is one change there and its words in each language, and every face follows.

| key | what | answer | option | in a FHIR record |
|---|---|---|---|---|
${rows.join('\n')}

Conditions: ${conditionIds.map((id) => `\`${id}\``).join(', ')}.

The newest value of a test is the illness that it amounts to: ${measured.join(', ')}. Creatinine of an adult says the kidney function where nobody gives it (CKD-EPI 2021), without age or sex the most that it can be. A value without a unit counts where one unit alone makes it one that can be true; else the unit is asked for.
`
  await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('../../../docs/circumstances.md', import.meta.url)))
})
