import { expect, it } from 'vitest'
import { combinationStrengths } from './combination-strengths.js'

const product = (name: string, slugs: readonly string[], tty = 'SCD') => ({ rxcui: '1', tty, name, slugs })
const slugs: Readonly<Record<string, string>> = {
  carbidopa: 'carbidopa',
  levodopa: 'levodopa',
  amphetamine: 'amphetamine',
  dextroamphetamine: 'dextroamphetamine',
  budesonide: 'budesonide',
  'formoterol fumarate': 'formoterol',
  amlodipine: 'amlodipine',
  valsartan: 'valsartan',
}

it('gathers in which strengths products of several substances are sold, part by part', () => {
  const table = combinationStrengths(
    {
      products: [
        product('carbidopa 25 MG / levodopa 100 MG Oral Tablet', ['carbidopa', 'levodopa']),
        product('carbidopa 25 MG / levodopa 100 MG Oral Tablet [Sinemet]', ['carbidopa', 'levodopa'], 'SBD'),
        product('carbidopa 10 MG / levodopa 100 MG Oral Tablet', ['levodopa', 'carbidopa']),
        // A group of products, a pack, something poured, half known, one substance.
        product('carbidopa / levodopa Oral Tablet', ['carbidopa', 'levodopa'], 'SCDF'),
        product('{28 (carbidopa 1 MG / levodopa 2 MG Oral Tablet) } Pack', ['carbidopa', 'levodopa'], 'SCD'),
        product('carbidopa 5 MG/ML / levodopa 20 MG/ML Oral Suspension', ['carbidopa', 'levodopa']),
        product('carbidopa 7 MG / zzyzx 70 MG Oral Tablet', ['carbidopa', 'levodopa']),
        product('carbidopa 25 MG Oral Tablet', ['carbidopa']),
        // Four salts of two substances.
        product(
          'amphetamine aspartate 5 MG / amphetamine sulfate 5 MG / dextroamphetamine saccharate 5 MG / dextroamphetamine sulfate 5 MG Oral Tablet',
          ['amphetamine', 'dextroamphetamine'],
        ),
        product('120 ACTUAT budesonide 0.16 MG/ACTUAT / formoterol fumarate 0.0045 MG/ACTUAT Metered Dose Inhaler', [
          ...['budesonide', 'formoterol'],
        ]),
      ],
    },
    {
      registers: [
        {
          printed: new Map([
            [
              'amlodipine+valsartan',
              [
                'AMLODIPINE/VALSARTAN SANDOZ 10 mg/160 mg, comprimé pelliculé',
                'VALSARTAN/AMLODIPINE ZYDUS 80/5 mg, comprimé',
                'EXFORGE 5 mg/80 mg, comprimé',
                'AMLODIPINE/VALSARTAN SANDOZ 1 mg/2 mg par ml, solution buvable',
              ],
            ],
            ['amlodipine', ['AMLODIPINE 5 mg, gélule']],
          ]),
        },
      ],
    },
    (text) => slugs[text],
    [{ substances: ['formoterol', 'budesonide'], mg: [[0.006, 0.2]] }],
  )
  expect(table).toEqual({
    'amlodipine+valsartan': '10/160 5/80',
    'amphetamine+dextroamphetamine': '10/10',
    'budesonide+formoterol': '0.16/0.0045 0.2/0.006',
    'carbidopa+levodopa': '10/100 25/100',
  })
})
