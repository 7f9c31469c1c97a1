import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { curatedOf, identityOf, knowledgeOf, listedOf, propertyOf } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { scoreRecent } from './recent.js'

const dir = mkdtempSync(join(tmpdir(), 'mixwise-recent-'))
function write(path: string, text: string): void {
  mkdirSync(join(dir, path, '..'), { recursive: true })
  writeFileSync(join(dir, path), text)
}
write(
  'sources/drugcentral-2016/identifiers.tsv',
  'drug_id\tdrug_name\tid_type\tidentifier\n1\toldine\tUNII\tOLD1\n2\tother name\tUNII\tOLD2\n',
)
write(
  'sources/ema-medicines-2025/medicines.tsv',
  'name\tinn\tactive_substance\tstatus\tema_product_number\nA\tlettered;oldine\t-\tAuthorised\tEMEA/H/C/005000\nB\tearlier\t-\tAuthorised\tEMEA/H/C/000900\n',
)
write(
  'curated/nothing-found/some.yaml',
  stringify([{ substances: ['plainib', 'oldine'], on: '2027-01-05', cite: ['label-a'] }]),
)

const codes: Readonly<Record<string, { rxcuis?: string[]; uniis?: string[] }>> = {
  oldine: { rxcuis: ['1900000'] },
  renamed: { rxcuis: ['1900001'], uniis: ['OLD2'] },
  knownib: { rxcuis: ['1900002'] },
  plainib: { rxcuis: ['1900003'] },
  bareib: { rxcuis: ['1900004'] },
  'flu-vaccine': { rxcuis: ['1900005'] },
  ancient: { rxcuis: ['1123'] },
  lettered: {},
  earlier: {},
}
const plain = identityOf(Object.keys(codes))
const identity = {
  ...plain,
  substances: plain.substances.map((record) => ({ ...record, rxcuis: [], uniis: [], ...codes[record.slug] })),
}
const { knowledge } = knowledgeOf(plain, curatedOf({ properties: [propertyOf('sedative', ['knownib'])] }), listedOf({}))

describe('scoreRecent', () => {
  it('takes for recent what the list of 2016 lacks and a register numbered since, and says who has neither', () => {
    const files = openCurated(join(dir, 'curated'))
    expect(scoreRecent(knowledge, identity, files, join(dir, 'sources'))).toEqual({
      medicines: 4,
      known: 1,
      nil: 1,
      bare: ['bareib', 'lettered'],
    })
    expect(files.problems).toEqual([])
  })
})
