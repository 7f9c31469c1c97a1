import { describe, expect, it } from 'vitest'
import { normaliseName } from '../knowledge/normalise.js'
import { classOfStem } from './class-of-stem.js'

const classOf = (text: string): string | undefined => classOfStem(normaliseName(text))

describe('a name that no list has', () => {
  it.each([
    'fluetonitazepyne',
    'metonitazepyne',
    'ethyleneoxynitazene',
    'butonitazene',
    'N-pyrrolidino metonitazene',
    'N-pyrrolidino-protonitazene',
    'N-piperidinyl etonitazene',
    'N-desethyl protonitazene',
    '5-methyl etodesnitazene',
    'isotodesnitazene',
    'secbutonitazen',
    'etonitazepipne',
    'metodesnitazen',
    'clonitazeno',
  ])('is a nitazene by its stem: %s', (text) => {
    expect(classOf(text)).toBe('nitazenes')
  })

  it.each([
    'ortho-methylfentanyl',
    'orthomethylfentanyl',
    'o-methylfentanyl',
    'para-fluorofentanyl',
    'p-fluorofentanyl',
    '4-fluorofentanyl',
    'para fluoro fentanyl',
    'ortho-fluoro fentanyl',
    '2-fluoro-ortho-fluorofentanyl',
    'beta-hydroxythiofentanyl',
    'cyclopropyl fentanyl',
    'methoxyacetyl fentanyl',
    'para-chloroisobutyryl fentanyl',
    'tetrahydrofuranyl fentanyl',
    'phenylfentanyl',
    'furanylfentanil',
    'acetylfentanilo',
    "4'-methyl acetyl fentanyl",
  ])('is an analogue of fentanyl by its stem: %s', (text) => {
    expect(classOf(text)).toBe('fentanyl-analogues')
  })

  it.each([
    'fentanyl',
    'nitazene',
    'aspirin fentanyl',
    'droperidol fentanyl',
    'fentanyl patch',
    'stopped fentanyl',
    'on isotonitazene',
    'xylazine fentanyl',
    'nitazoxanide',
    'fentanyl citrate',
  ])('is none: %s', (text) => {
    expect(classOf(text)).toBeUndefined()
  })
})
