import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { resolveEntry } from '../src/names/chosen.js'

describe('a chosen substance of the installed knowledge', () => {
  it('keeps the alcohol of a drink only where alcohol was chosen', () => {
    const drunk = (slug: string) => resolveEntry(openInstalled(), { name: 'two pints of lager', slugs: [slug] }, gb)
    const gb = { country: 'GB' }
    expect(drunk('ethanol')).toMatchObject({ taking: { gramsEthanol: [expect.any(Number), expect.any(Number)] } })
    expect(JSON.stringify(drunk('baclofen'))).not.toContain('gramsEthanol')
  })
})
