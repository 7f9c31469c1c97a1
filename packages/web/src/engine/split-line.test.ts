import { openEngine } from '@mixwise/core'
import { openInstalled, readExposure, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { expect, it } from 'vitest'
import { splitLine } from './split-line.js'

const engine = openEngine({
  knowledge: openInstalled(),
  words: readWords(),
  library: readLibrary(),
  kinetics: readKinetics(),
  exposure: readExposure(),
  today: () => '2026-11-27',
})

it.each([
  ['baclofen 10 mg, three times a day', ['baclofen 10 mg, three times a day']],
  [
    'baclofen 10 mg, three times a day, ramipril 2,5 mg, wine',
    ['baclofen 10 mg, three times a day', 'ramipril 2,5 mg', 'wine'],
  ],
  ['Ramipril 5 mg, 1 capsule daily, kratom', ['Ramipril 5 mg, 1 capsule daily', 'kratom']],
  ['ibuprofen, 5-HTP', ['ibuprofen', '5-HTP']],
  ['aspirin, when needed', ['aspirin, when needed']],
  ['qqzzyx 5 mg, twice a day, wine', ['qqzzyx 5 mg, twice a day', 'wine']],
  ['qqzzyx, zzqqxy', ['qqzzyx', 'zzqqxy']],
  ['baclofen, baclofen', ['baclofen', 'baclofen']],
  ['wine, ', ['wine']],
])('parts %s where a name begins', (line, lines) => {
  expect(splitLine(engine, line)).toEqual(lines)
})
