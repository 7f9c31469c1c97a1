import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatVersion, header } from './container.js'
import { knowledgeLayout, nameKinds, ndcLayout, productsLayout, registerLayout, sureBit } from './format.js'
import type { Layout } from './layout.js'

const doc = readFileSync(new URL('../../../../docs/format.md', import.meta.url), 'utf8')
const layouts: readonly (readonly [string, Layout])[] = [
  ['knowledge.kb', knowledgeLayout],
  ['ndc.kb', ndcLayout],
  ['products.kb', productsLayout],
  ['register-xx.kb', registerLayout],
]

/** A layout as the document shows it. */
function tableOf(layout: Layout): string {
  const rows = Object.entries(layout).map(
    ([name, { kind, each, meaning }]) =>
      `| \`${name}\` | ${kind} | ${each === undefined ? '' : `\`${each}\``} | ${meaning} |`,
  )
  return ['| column | kind | one for each | what |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

describe('docs/format.md', () => {
  it.each(layouts)('shows the columns of %s as they are laid out', (file, layout) => {
    expect(doc).toContain(`## \`${file}\`\n`)
    expect(doc).toContain(`\n${tableOf(layout)}\n`)
  })

  it('shows the header and the version', () => {
    expect(doc).toContain(`| ${header.version} | 4 | format version, ${formatVersion} |`)
    expect(doc).toContain(`| ${header.checksum} | 4 |`)
    expect(doc).toContain(`| ${header.bytes} | 4 |`)
    expect(doc).toContain(`| ${header.end} | 24 each |`)
  })
})

describe('every layout', () => {
  it.each(layouts)('%s names its sections so that they fit, and each owner is a column before', (_file, layout) => {
    const names = Object.keys(layout)
    for (const [name, { each, kind }] of Object.entries(layout)) {
      expect(`${name}${/strings|column/.test(kind) ? '.at' : ''}`.length).toBeLessThanOrEqual(16)
      if (each !== undefined) expect(names.slice(0, names.indexOf(name))).toContain(each)
    }
  })

  it('leaves the kinds of names below the bit that says a name is sure', () => {
    expect(nameKinds.length).toBeLessThanOrEqual(sureBit)
  })
})
