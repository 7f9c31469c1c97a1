import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten, type WrittenKnowledge } from '../../../knowledge/test/written-knowledge.js'
import { similarNames } from './similar.js'

const open = lazilyOpened({
  substances: {
    gabapentin: [],
    baclofen: [],
    fentanyl: [],
    xanaprol: [],
    sertraline: [],
    cetirizine: [],
    tramadol: [],
    trazodone: [],
    toradol: [],
    nut: [],
    lisinopril: [],
    hydralazine: [],
    hydroxyzine: [],
    oxycodone: [],
    acetaminophen: [],
    levothyroxine: [],
  },
  names: {
    Percocet: ['oxycodone', 'acetaminophen'],
    levothyroid: 'levothyroxine',
    molly: { offers: ['tramadol', 'toradol'], kind: 'street' },
    statins: { offers: ['sertraline', 'cetirizine'] },
  },
  codes: { baclofen: { unii: 'H789N3FKE8' } },
  commonness: {
    tramadol: 200,
    toradol: 20,
    trazodone: 100,
    hydroxyzine: 120,
    hydralazine: 60,
    levothyroxine: 255,
    acetaminophen: 250,
  },
})
const near = (text: string, most = 5): readonly string[] =>
  similarNames(open().knowledge, text, most).map(({ slugs }) => slugs.join(' + '))

describe('similarNames', () => {
  it.each([
    ['gabapenten', 'gabapentin'],
    ['gabapetnin', 'gabapentin'],
    ['gabapntin', 'gabapentin'],
    ['gabbapentin', 'gabapentin'],
    ['phentanil', 'fentanyl'],
    ['zanaprol', 'xanaprol'],
    ['baklofen', 'baclofen'],
    ['sertralin', 'sertraline'],
    ['setirizine', 'cetirizine'],
    ['lysinopril', 'lisinopril'],
    ['levo thyroxin', 'levothyroxine'],
  ])('%s was meant to be %s', (text, meant) => {
    expect(near(text)[0]).toBe(meant)
  })

  it('puts the nearer name first, and of two equally near the more common substance', () => {
    expect(near('toradoll')[0]).toBe('toradol')
    expect(near('hydrolazine')[0]).toBe('hydralazine')
    expect(near('hydrozine')[0]).toBe('hydroxyzine')
  })

  it('finishes what is begun, with as many letters as are missing', () => {
    expect(near('lisi')).toEqual(['lisinopril'])
    expect(near('hydr')).toEqual(['hydroxyzine', 'hydralazine'])
    expect(near('levoth')[0]).toBe('levothyroxine')
    expect(near('lis')).toEqual([])
  })

  it('offers every substance once, by its best name', () => {
    expect(near('levothyro')).toEqual(['levothyroxine'])
  })

  it('offers a combination whole', () => {
    expect(near('percocets')[0]).toBe('oxycodone + acetaminophen')
    expect(similarNames(open().knowledge, 'percocets', 1)[0]).toEqual({
      slug: 'oxycodone',
      slugs: ['oxycodone', 'acetaminophen'],
      name: 'oxycodone + acetaminophen',
    })
  })

  it('never guesses a code or an ambiguous street name of a word that only resembles it', () => {
    expect(near('h789n3fke')).toEqual([])
    expect(near('mollyy')).toEqual([])
    expect(near('moll')).toEqual([])
  })

  it('does offer an unsure word of another kind, after surer names', () => {
    expect(near('statinss')).toEqual([expect.stringMatching(/sertraline|cetirizine/)])
  })

  it('makes no guess of very little, or of what is near nothing', () => {
    expect(near('nu')).toEqual([])
    expect(near('xqwzkvj')).toEqual([])
    expect(near('nutt')).toEqual(['nut'])
    expect(near('nuttttt')).toEqual([])
  })

  it('gives no more than was asked for', () => {
    expect(near('hydr', 1)).toEqual(['hydroxyzine'])
    expect(near('tramadone', 2)).toHaveLength(2)
  })

  it('takes spaces for nothing, in what was written and in the names', () => {
    expect(near('levothy roid')[0]).toBe('levothyroxine')
    expect(near('lisi nopril')[0]).toBe('lisinopril')
  })

  it('finds a name of three letters with another vowel, and none of what is shorter', () => {
    expect(near('nat')).toEqual(['nut'])
    expect(near('ut')).toEqual([])
  })
})

describe('how far a name may be', () => {
  const known = lazilyOpened({
    substances: { rust: [], mopel: [], kubrep: [], fghijkl: [], zertamop: [], brodkinel: [], dlfhknrbwg: [] },
    names: { vorkutminlad: 'rust' },
  })
  const found = (text: string): boolean => similarNames(known().knowledge, text, 1).length > 0

  it.each([
    // A slip that is easily made, and one that is not, of each length.
    ['rusd', true],
    ['rusk', false],
    ['mopal', true],
    ['mopes', false],
    ['kubrap', true],
    ['kubrop', true],
    ['kubrex', false],
    ['fghijkp', true],
    ['fghajkp', false],
    ['zertimup', true],
    ['zertagox', false],
    ['brodginal', true],
    ['brodwipel', false],
    ['vorkotminlid', true],
    ['vorkxtxinlad', true],
    ['vorkxtxinlid', false],
    ['axxxxxxxxxxx', false],
  ])('%s is near a name: %s', (text, near) => {
    expect(found(text)).toBe(near)
  })

  it('may be further off when it sounds the same, and when everybody takes it', () => {
    const used = lazilyOpened({ substances: { kubrep: [], mobrig: [] }, commonness: { kubrep: 255 } })
    const near = (text: string) => similarNames(used().knowledge, text, 1).length > 0
    expect([near('kubrex'), near('kugrix'), near('mobrix')]).toEqual([true, false, false])
    expect([near('mobrygg'), near('mobrygk')]).toEqual([true, false])
  })
})

describe('of two names that may be meant', () => {
  /** What is offered, the best first, where the substances are these and there may be other names of them. */
  const offered = (
    written: string,
    substances: readonly string[],
    names: WrittenKnowledge['names'] = {},
  ): readonly string[] => {
    const { knowledge } = openWritten({ substances: Object.fromEntries(substances.map((one) => [one, []])), names })
    return similarNames(knowledge, written, 5).map(({ slug }) => slug)
  }

  it.each([
    ['that sounds the same', 'tramopel', 'tramupel', 'tramobel'],
    ['with the same first letter', 'prodelin', 'protelin', 'brodelin'],
    ['with the same first letter, which sounds otherwise there', 'carodelin', 'cerodelin', 'carofelin'],
    ['with the same first sound', 'zanodel', 'xanodel', 'zanodil'],
    ['with fewer letters to come', 'krim', 'krimolin', 'krimaxodelin'],
    ['that is only unfinished, when it is short,', 'krom', 'kromal', 'krum'],
    ['with a slip, when the other has long to go,', 'krom', 'krum', 'kromalindorav'],
  ])('the one %s comes first: %s', (_, written, wanted, other) => {
    expect(offered(written, [wanted, other])).toEqual([wanted, other])
  })

  it('the one that is sure comes first, and a name of its own before a synonym', () => {
    expect(offered('stivoran', ['qux', 'quz'], { stivorag: { offers: ['qux'] }, stivorax: 'quz' })).toEqual([
      'quz',
      'qux',
    ])
    expect(offered('stivoran', ['qux', 'stivorax'], { stivorag: 'qux' })).toEqual(['stivorax', 'qux'])
  })

  it('its best name speaks for a substance, whichever of its names is met first', () => {
    const names = { dremelun: 'zan', dremolon: 'zan', dremolan: 'xan', dremulan: 'xan', dremolit: 'yan' }
    expect(offered('dremolin', ['xan', 'yan', 'zan'], names)).toEqual(['xan', 'zan', 'yan'])
  })

  it('the commonest substance in it speaks for a combination', () => {
    const { knowledge } = openWritten({
      substances: { everyday: [], rare: [], middling: [] },
      names: { drevalot: { of: ['middling'], kind: 'brand' }, drevalox: { of: ['rare', 'everyday'], kind: 'brand' } },
      commonness: { everyday: 255, middling: 100 },
    })
    expect(similarNames(knowledge, 'drevalon', 5).map(({ name }) => name)).toEqual(['rare + everyday', 'middling'])
  })

  it('of two that are altogether equal the first of the alphabet comes first', () => {
    expect(offered('kravomal', ['krafomal', 'cravomal'])).toEqual(['cravomal', 'krafomal'])
  })
})

describe('names that are guessed', () => {
  const known = lazilyOpened({
    substances: { nah: [], mogral: [], oxybate: [] },
    names: {
      'mo gra': 'mogral',
      zu: 'oxybate',
      vorkamet: { of: ['oxybate'], kind: 'brand' },
      mso: { offers: ['oxybate'], kind: 'abbreviation' },
      msonax: { offers: ['oxybate'], kind: 'abbreviation' },
    },
    commonness: { nah: 255 },
  })
  const near = (text: string, further?: number) =>
    similarNames(known().knowledge, text, 5, further).map(({ slug }) => slug)

  it('have three letters at least, as what was written has', () => {
    expect([near('naa'), near('na'), near('zuu')]).toEqual([['nah'], [], []])
  })

  it('are compared without the spaces of either', () => {
    expect([near('mogre'), near('mo gre'), near('m o g r e')]).toEqual([['mogral'], ['mogral'], ['mogral']])
  })

  it('may be a brand that is unfinished, and never a short form', () => {
    expect(near('vork')).toEqual(['oxybate'])
    expect([near('msonex'), near('mson'), near('msoo')]).toEqual([[], [], []])
  })

  it('may be further off where the text was written in other letters', () => {
    expect([near('vorgimed'), near('vorgimed', 0.9)]).toEqual([[], ['oxybate']])
  })
})

describe('of two equally near names', () => {
  const known = lazilyOpened({
    substances: { bratomal: [], cratomal: [], dratomal: [], fratomal: [] },
    names: { gratomal: { offers: ['fratomal'] }, hratomal: 'dratomal' },
    commonness: { cratomal: 10 },
  })

  it('the more common comes first, then those in the order of the alphabet', () => {
    const order = similarNames(known().knowledge, 'lratomal', 5).map(({ slug }) => slug)
    expect(order).toEqual(['cratomal', 'bratomal', 'dratomal', 'fratomal'])
  })

  it('one that begins alike comes before one that does not', () => {
    expect(similarNames(known().knowledge, 'bratumal', 5)[0]?.slug).toBe('bratomal')
    expect(similarNames(known().knowledge, 'dratumal', 5)[0]?.slug).toBe('dratomal')
  })
})

describe('beside the nearest name', () => {
  const known = lazilyOpened({
    substances: { citalopram: [], escitalopram: [], sertraline: [], sertindole: [], shampin: [], hypericum: [] },
    names: {
      'shampoo tar': { offers: ['shampin'] },
      'shampoo forte': ['shampin', 'hypericum'],
      'st john s wort': 'hypericum',
    },
  })
  const near = (text: string) => similarNames(known().knowledge, text, 5).map(({ slug }) => slug)

  it('others are offered that are hardly further off, and none that are', () => {
    expect(near('sitalopram')).toEqual(['citalopram'])
    expect(near('zcitalopram')).toEqual(['citalopram', 'escitalopram'])
    expect(near('sertralin')).toEqual(['sertraline'])
  })

  it('a name of which only the first word was written is offered when it is sure and no brand', () => {
    expect(near('shampoo')).toEqual([])
    expect(near('st john')).toEqual(['hypericum'])
  })
})
