import { describe, expect, it } from 'vitest'
import { emergencySigns } from './emergency-signs.js'

describe('somebody who needs help now', () => {
  it.each([
    'cannot be woken',
    "he can't be woken up",
    "my friend won't wake up",
    'took 30 tablets of paracetamol and is unconscious',
    'she is unresponsive',
    "he's not breathing",
    'barely breathing, lips blue',
    'his lips are turning blue after heroin',
    'he is having a seizure after tramadol',
    'my mate has passed out, 10 beers and xanax',
    'she just collapsed',
    'has taken an overdose of amitriptyline',
    'mon ami ne se réveille pas',
    'impossible de le réveiller',
    'il ne respire plus',
    'ist nicht mehr ansprechbar',
    'er wacht nicht mehr auf',
    'no se despierta',
    'no respira',
    'non si sveglia',
    'niet wakker te krijgen',
  ])('%s', (text) => {
    expect(emergencySigns(['baclofen', text])).toEqual([
      { code: 'emergency-signs', path: 'items[1]', input: text, item: 1 },
    ])
  })

  it.each([
    'baclofen 10 mg three times a day',
    'levetiracetam for seizures',
    'rheumatoid arthritis unresponsive to methotrexate',
    'not responding to sertraline 50 mg',
    'was found unconscious in 2019',
    'collapsed 2 years ago',
    'she passed out last year',
    'call an ambulance if unconscious',
    'naloxone, if he cannot be woken',
    'history of unconsciousness, unconscious twice',
    'no loss of breath, never unconscious',
    'blue tablets',
    'has trouble sleeping',
    "can't sleep so taking zopiclone",
    'wakes at night',
  ])('but not: %s', (text) => {
    expect(emergencySigns([text])).toEqual([])
  })
})
