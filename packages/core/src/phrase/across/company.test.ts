import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withCompany } from './company.js'

const tagsOf = (text: string): string =>
  withCompany(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, value }) => (value === '' ? tag : `${tag}=${value}`))
    .join(' ')

describe('what something is taken beside', () => {
  it.each([
    // The form is of what it is taken with.
    ['ramipril with my tablets', 'name with filler filler'],
    ['ramipril with his capsules', 'name with filler filler'],
    ['ramipril avec mes comprimés', 'name with filler filler'],
    ['ramipril mit meinen Tabletten', 'name with filler filler'],
    ['ramipril with tablets', 'name with count-form=tablet oral'],
    ['ramipril my tablets', 'name filler count-form=tablet oral'],
    ['ramipril for my tablets', 'name filler count-form=tablet oral'],
    ['ramipril with my cream', 'name with filler filler'],
    ['ramipril with my food', 'name with filler meals'],
    // "Bij" says for which complaint, and before a name beside which medicine.
    ['zzyzx bij ramipril', 'unknown with name'],
    ['zzyzx bij de ramipril', 'unknown relation relation name'],
    ['zzyzx bij pijn', 'unknown as-needed'],
    ['zzyzx bij', 'unknown as-needed'],
    ['zzyzx bij zzyzx', 'unknown as-needed unknown'],
    ['zzyzx vid ramipril', 'unknown with name'],
    ['zzyzx zo nodig ramipril', 'unknown as-needed name'],
  ])('%s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})
