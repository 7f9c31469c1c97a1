import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normaliseName } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { buildIdentity } from './build.js'
import { readCuratedIdentity } from './curated-names.js'

const knowledge = fileURLToPath(new URL('../..', import.meta.url))
const sources = join(knowledge, 'sources')
const curated = openCurated(join(knowledge, 'curated'))
const identity = buildIdentity(sources, curated)
const bySlug = new Map(identity.substances.map((one) => [one.slug, one]))
const byCode = new Map(identity.products.map((one) => [one.rxcui, one]))
const sure = new Map(
  identity.names.filter((one) => one.sure).map((one) => [normaliseName(one.text), [...one.slugs].sort().join(' + ')]),
)
const meant = (text: string) => sure.get(normaliseName(text))
const offered = (text: string) =>
  identity.names
    .filter((one) => !one.sure && normaliseName(one.text) === normaliseName(text))
    .map((one) => one.slugs.join(' + '))

describe('the size of the identity', () => {
  it('has at least 2,700 substances with a RxCUI, 250 without, and 1,800 with a class', () => {
    const has = (of: (one: (typeof identity.substances)[number]) => boolean) => identity.substances.filter(of).length
    expect(has((one) => one.rxcuis.length > 0)).toBeGreaterThanOrEqual(2700)
    expect(has((one) => one.rxcuis.length === 0 && one.kind !== 'class')).toBeGreaterThanOrEqual(250)
    expect(has((one) => one.classes.length > 0)).toBeGreaterThanOrEqual(1800)
  })

  it('gives a class to every one of the most used medicines', () => {
    const used = readCuratedIdentity(curated).mostUsed?.value.medicines ?? []
    expect(used.length).toBeGreaterThanOrEqual(340)
    expect(used.filter((slug) => bySlug.get(slug)?.classes.length === 0)).toEqual([])
  })

  it('has every NDC of a known product', () => {
    expect(identity.ndcs.length).toBeGreaterThan(222_000)
    const known = new Set(identity.products.map((one) => one.rxcui))
    expect(identity.ndcs.every(([, rxcui]) => known.has(rxcui))).toBe(true)
  })

  it('has at least 400 trade names of other countries', () => {
    const foreign = identity.names.filter((one) => one.kind === 'brand' && one.sure && one.source === 'curated')
    expect(foreign.length).toBeGreaterThanOrEqual(400)
  })

  it('lets every name and every code point at substances there are, and every substance have a sure name', () => {
    const lost = [...identity.names, ...identity.products].filter((one) => one.slugs.some((slug) => !bySlug.has(slug)))
    expect(lost).toEqual([])
    expect(identity.substances.filter((one) => identity.slugOf(one.slug) !== one.slug)).toEqual([])
  })

  it('is the same when made again', () => {
    const again = buildIdentity(sources, curated)
    expect(JSON.stringify(again.names)).toBe(JSON.stringify(identity.names))
    expect(JSON.stringify(again.substances)).toBe(JSON.stringify(identity.substances))
    expect(JSON.stringify(again.products)).toBe(JSON.stringify(identity.products))
  })
})

describe('rxnorm-prescribable-2025: the letter A and the parts of combinations', () => {
  it.each([
    ['Percocet', 'acetaminophen + oxycodone'],
    ['Vicodin', 'acetaminophen + hydrocodone'],
    ['Norco', 'acetaminophen + hydrocodone'],
    ['Excedrin', 'acetaminophen + aspirin + caffeine'],
    ['Excedrin PM', 'acetaminophen + diphenhydramine'],
    ['Fioricet', 'acetaminophen + butalbital + caffeine'],
    ['Caduet', 'amlodipine + atorvastatin'],
    ['Augmentin', 'amoxicillin + clavulanate'],
    ['Adderall', 'amphetamine + dextroamphetamine'],
    ['Tylenol PM', 'acetaminophen + diphenhydramine'],
    ['Lomotil', 'atropine + diphenoxylate'],
  ])('%s holds all of %s', (brand, slugs) => {
    expect(meant(brand)).toBe(slugs)
  })

  it('restores the part in the codes too, of product and brand', () => {
    expect([...(byCode.get('1049640')?.slugs ?? [])].sort()).toEqual(['acetaminophen', 'oxycodone'])
    expect([...(byCode.get('42844')?.slugs ?? [])].sort()).toEqual(['acetaminophen', 'oxycodone'])
  })

  it('never lists fewer ingredients than the name of a product has parts beginning with A', () => {
    const short = identity.products.filter(
      (one) =>
        one.tty === 'SCD' &&
        / \/ acetaminophen |^acetaminophen /.test(one.name) &&
        !one.slugs.includes('acetaminophen'),
    )
    expect(short).toEqual([])
  })
})

describe('rxnorm-a-supplement and rxnorm-a-products', () => {
  it('takes tier A, and of tier B only reviewed ingredients: no salts, no allergenic extracts', () => {
    expect(identity.slugOf('161')).toBe('acetaminophen')
    expect(identity.slugOf('amiodarone hcl')).toBe('amiodarone')
    expect(bySlug.has('allergenic-extract-ragweed-stock-pollen')).toBe(false)
    expect(bySlug.has('acebutolol-hcl')).toBe(false)
    expect(meant('atropine')).toBe('atropine')
  })

  it('keeps only rows with an openly licensed origin, and says what it could not place', () => {
    expect(identity.remarks.some((remark) => remark.startsWith('products_a.tsv: '))).toBe(true)
  })
})

describe('drugcentral-2016', () => {
  it('joins base, salt and ester: alendronate and candesartan have their classes', () => {
    expect(identity.slugOf('alendronic acid')).toBe('alendronate')
    expect(identity.slugOf('candesartan cilexetil')).toBe('candesartan')
    expect(bySlug.get('alendronate')?.classes).toContainEqual({ system: 'epc', name: 'Bisphosphonate' })
    expect(bySlug.get('candesartan')?.classes.some((one) => one.name.includes('Angiotensin 2'))).toBe(true)
  })

  it('makes no substance of a brand of several', () => {
    expect([bySlug.has('prepopik'), bySlug.has('benzamycin')]).toEqual([false, false])
    expect(meant('Prepopik')).toBe('citric-acid + magnesium-oxide + picosulfurate')
    expect(meant('Benzamycin')).toBe('benzoyl-peroxide + erythromycin')
  })

  it('has classes for what came after 2016', () => {
    for (const slug of ['semaglutide', 'tirzepatide', 'bictegravir', 'upadacitinib', 'erenumab']) {
      expect(bySlug.get(slug)?.classes.length, slug).toBeGreaterThan(0)
    }
  })
})

describe('codes that move', () => {
  it('resolves sodium oxybate by its old code and by its new one', () => {
    expect(identity.slugOf('9899')).toBe('oxybate')
    expect(identity.slugOf('2387302')).toBe('oxybate')
    expect(identity.slugOf('GHB')).toBe('oxybate')
  })

  it('lets the 2025 code win over the one of 2014', () => {
    expect(bySlug.get('oxybate')?.rxcuis[0]).toBe('2387302')
    expect(bySlug.get('warfarin')?.rxcuis[0]).toBe('11289')
    expect(bySlug.get('warfarin')?.nuis).toContain('N0000148057')
  })
})

describe('what has no code', () => {
  it.each([
    'kratom',
    'phenibut',
    'lsd',
    'psilocybin',
    'zopiclone',
    'etizolam',
    'tianeptine',
    'mephedrone',
    'khat',
    'kava',
    'ayahuasca',
    'ibogaine',
    'mescaline',
    'dmt',
    '2c-b',
    'salvia',
    'phencyclidine',
    'synthetic-cannabinoids',
    'nitazenes',
    'isotonitazene',
    'metonitazene',
    'etonitazene',
    'bromazolam',
    'flubromazepam',
    'clonazolam',
    'flualprazolam',
    'ethanol',
    'oxybate',
    'acetaminophen',
    'cannabis',
    'dronabinol',
    'grapefruit',
    'tobacco',
    'caffeine',
    'st-john-s-wort',
    'mdma',
    'heroin',
    'gbl',
    '1-4-butanediol',
    'nitrous-oxide',
    'poppers',
    'xylazine',
    'cocaine',
    'methamphetamine',
    'amphetamine',
    'ketamine',
    'dextromethorphan',
    'metamizole',
    'nimesulide',
    'moclobemide',
    'bromazepam',
    'cyproterone',
    'agomelatine',
    'domperidone',
    'racecadotril',
    'trimetazidine',
  ])('%s is a substance under its own slug', (slug) => {
    expect(bySlug.has(slug)).toBe(true)
  })
})

describe('agency lists fill the brands of the letter A', () => {
  it.each([
    ['Xanax', 'alprazolam'],
    ['Lipitor', 'atorvastatin'],
    ['Norvasc', 'amlodipine'],
    ['Abilify', 'aripiprazole'],
    ['Eliquis', 'apixaban'],
    ['Humira', 'adalimumab'],
    ['Eylea', 'aflibercept'],
  ])('%s is %s', (brand, slug) => {
    expect(identity.slugOf(brand)).toBe(slug)
  })
})

describe('names', () => {
  it.each([
    ['Doliprane', 'acetaminophen'],
    ['Panadol', 'acetaminophen'],
    ['Stilnox', 'zolpidem'],
    ['Lexomil', 'bromazepam'],
    ['Zimovane', 'zopiclone'],
    ['paracetamol', 'acetaminophen'],
    ['salbutamol', 'albuterol'],
    ['APAP', 'acetaminophen'],
    ['HCTZ', 'hydrochlorothiazide'],
    ['glass of wine', 'ethanol'],
    ['a drink', 'ethanol'],
    ['Red Bull', 'caffeine'],
    ['weed', 'cannabis'],
    ['shrooms', 'psilocybin'],
    ['coke', 'cocaine'],
    ['molly', 'mdma'],
    ['tranq', 'xylazine'],
    ['roofies', 'flunitrazepam'],
    ['benzos', 'benzodiazepines'],
    ['water pill', 'diuretics'],
    ['muscle relaxer', 'muscle-relaxants'],
    ["St. John's wort", 'st-john-s-wort'],
    ['vape', 'nicotine'],
    ['diamorphine', 'heroin'],
    ['salmeterol xinafoate', 'salmeterol'],
    ['362O9ITL9D', 'acetaminophen'],
  ])('%s is %s', (text, slug) => {
    expect(identity.slugOf(text)).toBe(slug)
  })

  it('takes apart what is two things', () => {
    expect(meant('Co-codamol')).toBe('acetaminophen + codeine')
    expect(meant('lean')).toBe('codeine + promethazine')
    expect(meant('vodka red bull')).toBe('caffeine + ethanol')
    expect(identity.slugOf('Co-codamol')).toBeUndefined()
  })

  it('only offers what means several things', () => {
    for (const word of ['acid', 'G', 'ice', 'blues', 'spice', 'K', 'steroids']) {
      expect(meant(word), word).toBeUndefined()
      expect(offered(word).length, word).toBeGreaterThan(0)
    }
    expect(offered('painkillers')).toEqual(expect.arrayContaining(['ibuprofen', 'acetaminophen']))
  })
})

describe('dea-lists and drugstandards', () => {
  it('never takes a street name of the list, nor a near-analogue of its synonyms', () => {
    const taken = identity.names.filter(
      (one) => one.sure && (one.source === 'dea-slang-2017' || one.source === 'drugstandards'),
    )
    expect(taken).toEqual([])
    expect(identity.slugOf('2C-G')).toBeUndefined()
    expect(identity.slugOf('2C-E')).toBe('2c-e')
  })

  it('takes the schedule of the listed substance', () => {
    expect(bySlug.get('alprazolam')?.schedule).toBe('IV')
    expect(bySlug.get('lsd')?.schedule).toBe('I')
    expect(bySlug.get('gabapentin')?.schedule).toBeUndefined()
  })
})

describe('commonness', () => {
  it('puts the common before the rare', () => {
    const common = (slug: string) => bySlug.get(slug)?.commonness ?? 0
    expect(common('acetaminophen')).toBeGreaterThan(common('amifampridine'))
    expect(common('ethanol')).toBe(255)
    expect(Math.max(...identity.substances.map((one) => one.commonness))).toBeLessThanOrEqual(255)
  })
})

describe('salts and prodrugs that are one substance', () => {
  it.each([
    ['lithium carbonate', 'lithium'],
    ['42351', 'lithium'],
    ['mycophenolate mofetil', 'mycophenolic-acid'],
    ['68149', 'mycophenolic-acid'],
    ['pyridoxine', 'vitamin-b6'],
    ['dabigatran', 'dabigatran-etexilate'],
    ['isavuconazole', 'isavuconazonium'],
  ])('%s is %s', (text, slug) => {
    expect(identity.slugOf(text)).toBe(slug)
  })

  it('keeps a synonym of a parent from its prodrug', () => {
    expect(identity.slugOf('morphinum')).not.toBe('nicomorphine')
    expect(identity.slugOf('morphine')).toBe('morphine')
  })
})
