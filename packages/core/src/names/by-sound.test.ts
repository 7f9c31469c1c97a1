import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { positionBySound, soundOf } from './by-sound.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    amlodipine: [],
    metformin: [],
    erythromycin: [],
    minocycline: [],
    fluoxetine: [],
    diazepam: [],
    warfarin: [],
    valsartan: [],
    citalopram: [],
    escitalopram: [],
    bisoprolol: [],
    'mefenamic acid': [],
    baladin: [],
    paladin: [],
    lead: [],
  },
})

function taken(text: string): string {
  const { knowledge } = open()
  const resolution = resolve(knowledge, text)
  return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)).join('+') : ''
}

describe('an international name by its sound', () => {
  it.each([
    ['アムロジピン', 'amlodipine'],
    ['あむろじぴん', 'amlodipine'],
    ['メトホルミン', 'metformin'],
    ['エリスロマイシン', 'erythromycin'],
    ['ミノサイクリン', 'minocycline'],
    ['フルオキセチン', 'fluoxetine'],
    ['ジアゼパム', 'diazepam'],
    ['メフェナム酸', 'mefenamic acid'],
    ['플루옥세틴', 'fluoxetine'],
    ['디아제팜', 'diazepam'],
    ['미노사이클린', 'minocycline'],
    ['वारफेरिन', 'warfarin'],
    ['मेटफॉर्मिन', 'metformin'],
    ['فالسارتان', 'valsartan'],
    ['إسيتالوبرام', 'escitalopram'],
    ['سيتالوبرام', 'citalopram'],
    ['βισοπρολόλη', 'bisoprolol'],
    ['метформин', 'metformin'],
    // Two names sound so.
    ['بالادين', ''],
    // Too short, or nothing that is heard.
    ['レド', ''],
    ['ティーポット', ''],
  ])('%s: %s', (text, slug) => {
    expect(taken(text)).toBe(slug)
  })

  it.each([
    ['amlodipine', 'kana', 'anrosipin'],
    ['clarithromycin', 'kana', 'krarisromaisin'],
    ['duloxetine', 'hangul', 'droksetin'],
    ['quetiapine', 'arabic', 'kotabn'],
    ['ibuprofen', 'devanagari', 'Aboprofn'],
    ['bisoprolol', 'greek', 'bisoprolol'],
    ['xylazine', 'cyrillic', 'ksilasin'],
  ] as const)('%s in %s is heard as %s', (name, script, sound) => {
    expect(soundOf(name, script)).toBe(sound)
  })

  it('is in no place where nobody has it', () => {
    expect(positionBySound(open().knowledge, 'tipot', 'kana')).toBe(-1)
    expect(positionBySound(open().knowledge, 'red', 'kana')).toBe(-1)
  })
})
