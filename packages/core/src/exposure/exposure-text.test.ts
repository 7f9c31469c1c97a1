import { expect, it } from 'vitest'
import { exposureText, toldRatio } from './exposure-text.js'
import type { Exposure } from './exposures.js'

type Asked = Pick<Exposure, 'basis' | 'direction' | 'species' | 'unsure'> & { ratio: number; sd: number }
const asked = (part: Partial<Asked>): Asked => ({
  basis: 'fit',
  direction: 'up',
  species: 'parent',
  ratio: 4,
  sd: 0.3,
  ...part,
})

it.each<[Partial<Asked>, string]>([
  [{}, 'about 4 times as much in the blood (2.4 to 6.6 times), computed'],
  [{ basis: 'observed' }, 'about 4 times as much in the blood (2.4 to 6.6 times), measured'],
  [{ basis: 'observed', ratio: 30 }, 'about 30 times as much in the blood (18 to 49 times), measured'],
  [{ ratio: 9 }, 'about 9 times as much in the blood (5.5 to more than 10 times), computed'],
  [{ ratio: 30 }, 'more than 10 times as much in the blood (10 to more than 10 times), computed'],
  [{ ratio: 0.3, direction: 'down' }, 'about 0.3 times as much in the blood (0.18 to 0.49 times), computed'],
  [{ ratio: 0.12, direction: 'down' }, 'about 0.12 times as much in the blood (less than 0.1 to 0.2 times), computed'],
  [
    { ratio: 0.01, direction: 'down' },
    'less than 0.1 times as much in the blood (less than 0.1 to 0.1 times), computed',
  ],
  [{ ratio: 1.02, direction: 'none', basis: 'observed' }, 'hardly a change in the blood (0.62 to 1.7 times), measured'],
  [
    { unsure: true, ratio: 1.4 },
    'perhaps a change: about 1.4 times as much in the blood (0.85 to 2.3 times), computed',
  ],
  [{ unsure: true, basis: 'class' }, 'more in the blood is possible; how much is not known, since nobody studied it'],
  [{ basis: 'class' }, 'more in the blood is likely; how much is not known, since nobody studied it'],
  [
    { basis: 'class', direction: 'down' },
    'less in the blood is likely; how much is not known, since nobody studied it',
  ],
  [
    { basis: 'class', direction: 'none' },
    'something raises and something lowers how much is in the blood; which does more is not known',
  ],
  [
    { species: 'active', basis: 'observed' },
    'about 4 times as much of its active form in the blood (2.4 to 6.6 times), measured',
  ],
  [
    { species: 'sum', basis: 'observed' },
    'about 4 times as much of it and its active form together in the blood (2.4 to 6.6 times), measured',
  ],
])('says of %o: %s', (part, expected) => {
  const { ratio, ...one } = asked(part)
  expect(exposureText(one, toldRatio({ ...one, logRatio: Math.log(ratio) }))).toBe(expected)
})

it('prints no figure where only classes speak', () => {
  expect(toldRatio({ basis: 'class', logRatio: 1, sd: 0.1 })).toBeUndefined()
})
