import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { innSpelling, positionByInnSpelling } from './inn-spelling.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    amlodipine: [],
    hydrochlorothiazide: [],
    simvastatin: [],
    prednisolone: [],
    prednisone: [],
    levothyroxine: [],
    zopiclone: [],
    fluoxetine: [],
    chloroethane: [],
    cloroetane: [],
    cloral: [],
    methotrexate: [],
    escitalopram: [],
    balata: [],
    belat: [],
    ketamine: [],
    kanamycin: [],
    quazepam: [],
    zidovudine: [],
    haloperidol: [],
    hydralazine: [],
    yohimbine: [],
    josamycin: [],
    homatropine: [],
    huperzine: [],
    haematoporphyrin: [],
    aescin: [],
    oestradiol: [],
    phenacetin: [],
    warfarin: [],
  },
  names: {
    synonymol: 'balata',
    amlodipinum: 'amlodipine',
    brandolin: { of: ['balata'], kind: 'brand' },
    offerolin: { offers: ['balata'] },
  },
})

function named(text: string): string {
  const { names } = open().knowledge
  const position = positionByInnSpelling(open().knowledge, text)
  return position < 0 ? '' : names.texts.at(position)
}

describe('a letter that is doubled', () => {
  it.each(['baclofffen', 'ammlodipine', 'warffarin', 'simvasttatin', 'halopperidol'])('is a slip: %s', (text) => {
    expect(named(text)).toBe('')
  })

  it.each([
    ['amlodipinne', ''],
    ['yohimbine', 'yohimbine'],
  ])('is none of the name: %s', (text, name) => {
    expect(named(text)).toBe(name)
  })
})

describe('an international name as another language spells it', () => {
  it.each([
    ['amlodipin', 'amlodipine'],
    ['amlodipino', 'amlodipine'],
    ['amlodipina', 'amlodipine'],
    ['amlodypina', 'amlodipine'],
    ['amlodipinum', 'amlodipine'],
    ['hidroclorotiazida', 'hydrochlorothiazide'],
    ['idroclorotiazide', 'hydrochlorothiazide'],
    ['sinvastatina', 'simvastatin'],
    ['anlodipino', 'amlodipine'],
    ['prednisolon', 'prednisolone'],
    ['prednison', 'prednisone'],
    ['levotyroxin', 'levothyroxine'],
    ['zopiklon', 'zopiclone'],
    ['fluoksetyna', 'fluoxetine'],
    ['metotrexato', 'methotrexate'],
    ['metotreksat', 'methotrexate'],
    ['essitalopram', 'escitalopram'],
    ['esitalopram', 'escitalopram'],
    // However the first letter is written.
    ['cetamina', 'ketamine'],
    ['canamicina', 'kanamycin'],
    ['cuazepam', 'quazepam'],
    ['sidovudina', 'zidovudine'],
    ['aloperidolo', 'haloperidol'],
    ['idralazina', 'hydralazine'],
    ['johimbina', 'yohimbine'],
    ['iosamicina', 'josamycin'],
    ['omatropina', 'homatropine'],
    ['uperzina', 'huperzine'],
    ['ematoporfirina', 'haematoporphyrin'],
    ['escina', 'aescin'],
    ['estradiol', 'oestradiol'],
    ['fenacetina', 'phenacetin'],
    ['varfarina', 'warfarin'],
    // Two names are spelt so: neither is sure.
    ['kloroetan', ''],
    // Too short, or no word.
    ['cloralo', 'cloral'],
    ['clora', ''],
    ['balat', ''],
    ['belato', ''],
    // Other names of a substance are spelt so too, brands and what is not sure are not.
    ['sinonimolo', 'synonymol'],
    ['brandolino', ''],
    ['oferolino', ''],
    ['amlodipin 5', ''],
    ['', ''],
  ])('%s: %s', (text, name) => {
    expect(named(text)).toBe(name)
  })

  it('is compared by what is written of it in every language', () => {
    expect(innSpelling('hydrochlorothiazide')).toBe(innSpelling('hidroclorotiazida'))
    expect(innSpelling('prednisolone')).not.toBe(innSpelling('prednisone'))
  })

  it('is taken', () => {
    const { knowledge } = open()
    expect(resolve(knowledge, 'Amlodipino 5 mg')).toMatchObject({ status: 'resolved', taking: { doseMg: 5 } })
  })
})
