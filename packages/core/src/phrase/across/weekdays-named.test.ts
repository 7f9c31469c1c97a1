import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (name: string): number => (/^(?:warfarin|methotrexate)$/i.test(name) ? 1 : 0)
/** A Friday. */
const today = '2026-11-27'
const taking = (text: string, on?: string) => readPhrase(text, { knows, ...(on !== undefined && { today: on }) }).taking

describe('a day that is one', () => {
  it.each([
    ...['last Saturday', 'letzten Samstag', 'samedi dernier', 'el sábado pasado', 'sabato scorso', 'sábado passado'],
    ...['afgelopen zaterdag', 'i lördags', 'w zeszłą sobotę', 'geçen cumartesi', '上周六', '先週の土曜日'],
  ])('was once: %s', (day) => {
    expect(taking(`warfarin 5 mg ${day}`, today)).toEqual({ doseMg: 5, state: 'past', daysAgo: [6, 13] })
  })

  it.each([
    ...['next Monday', 'nächsten Montag', 'lundi prochain', 'el próximo lunes', 'lunedì prossimo', 'próxima segunda'],
    ...['komende maandag', 'nästa måndag', 'w przyszły poniedziałek', 'gelecek pazartesi', '下周一', '来週の月曜日'],
  ])('will be once: %s', (day) => {
    expect(taking(`warfarin 5 mg ${day}`, today)).toEqual({
      doseMg: 5,
      state: 'planned',
      daysAgo: [3, 10],
      inDays: [3, 10],
    })
  })

  it('lies within two weeks where the day of the reading is not known', () => {
    expect(taking('warfarin last Saturday')).toEqual({ state: 'past', daysAgo: [1, 14] })
    expect(taking('warfarin last Saturday', 'never')).toEqual({ state: 'past', daysAgo: [1, 14] })
  })

  it('is the day a week before where it is today', () => {
    expect(taking('warfarin last Friday', today).daysAgo).toEqual([7, 14])
    expect(taking('warfarin next Friday', today).inDays).toEqual([7, 14])
  })

  it('says when something ended or began', () => {
    expect(taking('warfarin stopped last Tuesday', today)).toEqual({ state: 'past', daysAgo: [3, 10] })
    expect(taking('warfarin until last Tuesday', today)).toEqual({ state: 'past', daysAgo: [3, 10] })
    expect(taking('warfarin 5 mg daily since last Tuesday', today).state).toBeUndefined()
    expect(taking('methotrexate 15 mg on Mondays', today).state).toBeUndefined()
  })
})
