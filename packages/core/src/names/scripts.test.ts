import { describe, expect, it } from 'vitest'
import { latinReadings, withoutLookAlikes } from './scripts.js'

describe('a name in Latin letters', () => {
  it.each([
    ['парацетамол', ['paracetamol']],
    ['Ибупрофен', ['ibuprofen']],
    ['жщчцхюяёъь', ['zhshchchyuyae']],
    ['фенітоїн', ['fenitoin']],
    ['μετφορμίνη', ['metformini']],
    ['ιβουπροφαίνη', ['ivuprofeni']],
    ['ντομπεριδόνη', ['doberidoni']],
    ['β-blocker', ['beta-blocker']],
    ['δ 9 thc', ['delta 9 thc']],
    ['ωμέγα', ['omega']],
    ['باراسيتامول', ['barasitamol']],
    ['وارفارين', ['warfarin']],
    ['أُوميبرازول', ['aomibrazol']],
    ['पैरासिटामोल', ['perasitamol']],
    ['मेटफॉर्मिन', ['metaformin']],
    ['ओमेप्राज़ोल', ['omeprajol']],
    ['बचत', ['bachat']],
    ['イブプロフェン', ['ibprofen', 'ibplofen']],
    ['フルオキセチン', ['fruoxetin', 'fluoxetin']],
    ['アスピリン', ['aspirin', 'aspilin']],
    ['あすぴりん', ['aspirin', 'aspilin']],
    ['メトホルミン', ['methormin', 'metholmin']],
    ['ジアゼパム', ['ziazepam']],
    ['이부프로펜', ['ibpropen', 'ibupuropen']],
    ['아스피린', ['aspirin', 'asupirin']],
    ['졸피뎀', ['jolpidem']],
  ])('%s is %j', (name, readings) => {
    expect(latinReadings(name)).toEqual(readings)
  })

  it('is none where no letter of these scripts stands', () => {
    expect(latinReadings('ibuprofen 400')).toEqual([])
    expect(latinReadings('布洛芬')).toEqual([])
    expect(latinReadings('')).toEqual([])
  })

  it('reads the letters of composed and taken apart signs alike', () => {
    expect(latinReadings('바클로펜'.normalize('NFD'))).toEqual(latinReadings('바클로펜'))
    expect(latinReadings('バクロフェン'.normalize('NFD'))).toEqual(latinReadings('バクロフェン'))
    expect(latinReadings('ﾊﾞｸﾛﾌｪﾝ')).toEqual(latinReadings('バクロフェン'))
  })
})

describe('letters that only look Latin', () => {
  it.each([
    ['аspirin', 'aspirin'],
    ['Аspirin', 'Aspirin'],
    ['раracetamol 500 mg', 'paracetamol 500 mg'],
    ['ibuprоfеn', 'ibuprofen'],
    ['νalium', 'valium'],
  ])('%s is %s', (text, latin) => {
    expect(withoutLookAlikes(text)).toBe(latin)
  })

  it('stay in words of their own script, and where one of the letters looks like none', () => {
    for (const text of [
      'сорт',
      'Ибупрофен',
      'β-blocker',
      'naïve café',
      'aspiriж',
      'vitaminС'.slice(0, 7),
      '布洛芬',
      '',
    ])
      expect(withoutLookAlikes(text)).toBe(text)
  })
})
