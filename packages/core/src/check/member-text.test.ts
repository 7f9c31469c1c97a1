import { describe, expect, it } from 'vitest'
import { memberWords } from './member-text.js'

const group = (count: number) => ({
  severity: 'major' as const,
  status: 'interaction' as const,
  substances: Array.from({ length: count }, (_, number) => `m${number + 1}`),
})

describe('memberWords', () => {
  it('names a group whole as long as it is short, and says how many more there are', () => {
    const of = (count: number) => memberWords('statins', [group(count)], (slug) => slug.toUpperCase())
    expect(of(6).patient.happens).toMatch(/: M1, .*M6[.]$/)
    expect(of(7).patient.happens).toMatch(/M6.*1 /)
    expect(of(7).patient.happens).not.toMatch(/M7/)
    expect(of(16).clinician.happens).toMatch(/: M1, .*M16[.]$/)
    expect(of(19).clinician.happens).toMatch(/M16.*3 /)
  })

  it('tells what was looked at from what was not', () => {
    const none = (status: 'nothing-listed' | 'not-covered', slug: string) =>
      ({ severity: 'none', status, substances: [slug] }) as const
    const { happens } = memberWords('salts', [none('nothing-listed', 'a'), none('not-covered', 'b')], (s) => s).patient
    expect(happens).toMatch(/Nothing listed for: a[.] No source looked at: b[.]$/)
  })
})
