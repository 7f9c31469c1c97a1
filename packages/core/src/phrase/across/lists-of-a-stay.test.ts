import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'

const states = (text: string): string => statesText(text).split(' |').slice(0, 2).join(' |')

describe('what was taken before a stay and is taken after it', () => {
  it.each([
    ['Meds on admission: ramipril, insulin. Meds on discharge: ramipril', 'insulin still-taken, ramipril | '],
    ['Meds on admission: ramipril. Meds on discharge: ramipril', 'ramipril | '],
    ['Meds on admission: ramipril, insulin', 'ramipril, insulin | '],
    ['Meds on discharge: ramipril, insulin', 'ramipril, insulin | '],
    ['Medikation bei Aufnahme: ramipril. Medikation bei Entlassung: insulin', 'ramipril still-taken, insulin | '],
    ['Meds on admission: ramipril stopped. Meds on discharge: insulin', 'ramipril past, insulin | '],
  ])('%s', (text, wanted) => {
    expect(states(text)).toBe(wanted)
  })
})
