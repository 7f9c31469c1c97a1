import { expect, it } from 'vitest'
import { strengthTable } from './strength-table.js'

const product = (name: string, slugs: readonly string[], tty = 'SCD') => ({ rxcui: '1', tty, name, slugs })

it('gathers what is sold of each substance by itself', () => {
  const table = strengthTable(
    {
      products: [
        product('digoxin 0.25 MG Oral Tablet', ['digoxin']),
        product('digoxin 0.125 MG Oral Tablet [Lanoxin]', ['digoxin'], 'SBD'),
        product('digoxin 0.0625 MG', ['digoxin'], 'SCDC'),
        product('digoxin 5 MG Oral Tablet', ['digoxin'], 'SCDG'),
        product('benazepril 5 MG Oral Tablet', ['amlodipine', 'benazepril']),
        product('heparin 5000 UNT Injection', ['heparin']),
        product('heparin 10000 UNT/ML Injection', ['heparin']),
        product('heparin 5000 UNT/ML Injection', ['heparin']),
        product('heparin 1 UNT/ML Injection', ['heparin']),
        product('insulin 100 UNT/ML Injection', ['insulin']),
        product('albuterol 4 MG Oral Tablet', ['albuterol']),
        product('albuterol 0.09 MG/ACTUAT Metered Dose Inhaler', ['albuterol']),
      ],
    },
    { registers: [{ printed: new Map([['digoxin', ['DIGOXINE 50 microgrammes, comprimé']]]) }] },
    [
      { substance: 'digoxin', mg: [0.2] },
      { substance: 'metamizole', mg: [575] },
    ],
  )
  expect(Object.fromEntries(table)).toEqual({
    digoxin: '0.05 0.0625 0.125 0.2 0.25',
    metamizole: '575',
    // Two of 5000 make 10,000, which is also how strong a vial is; 5000 in a millilitre are what one millilitre holds.
    heparin: 'u5000 x10000',
    insulin: '',
    albuterol: '4 p',
  })
})
