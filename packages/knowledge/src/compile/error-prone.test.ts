import { readFileSync } from 'node:fs'
import { resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openInstalled } from '../installed.js'

const { offers } = parse(readFileSync(new URL('../../curated/names/error-prone.yaml', import.meta.url), 'utf8')) as {
  offers: Record<string, string[]>
}

describe('short forms that have been read as another medicine', () => {
  it.each(Object.entries(offers))('%s is offered with all it may mean, and never taken', (text, meanings) => {
    const knowledge = openInstalled()
    for (const written of [text, `${text} 10 mg twice daily`]) {
      const resolution = resolve(knowledge, written)
      expect(resolution).toMatchObject({ status: 'ambiguous', code: 'error-prone' })
      const offered =
        resolution.status === 'ambiguous' ? resolution.candidates.map(({ slugs }) => [...slugs].sort()) : []
      for (const meaning of meanings) expect(offered).toContainEqual(meaning.split(' + ').sort())
    }
    const inside = resolve(knowledge, `baclofen ${text}`)
    expect(inside.status === 'resolved' ? inside.substances : []).toEqual(
      inside.status === 'resolved' ? [knowledge.slugs.find('baclofen')] : [],
    )
  })

  it('is still found by the slug of a substance, as it stands', () => {
    const knowledge = openInstalled()
    expect(resolve(knowledge, 'dpt')).toMatchObject({ status: 'resolved', substances: [knowledge.slugs.find('dpt')] })
  })

  it.each(['XKQ', 'PLT', 'CBT', 'T9', 'B-Q'])('%s, which no table has, resembles nothing', (text) => {
    expect(resolve(openInstalled(), text).status).toBe('unrecognised')
  })
})
