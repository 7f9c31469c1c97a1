import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { same } from './frequency.js'

describe('how often a dose is taken', () => {
  it.each([
    ['ramipril 5 mg twice daily and three times daily', ' | contradiction |  | name amount frequency filler frequency'],
    [
      'ramipril 5 mg twice daily, twice a day',
      '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency filler frequency',
    ],
    ['ramipril 5 mg 1-2 times daily, 2 times daily', ' | contradiction |  | name amount frequency filler frequency'],
    ['ramipril 5 mg 1-2 times daily, 1-3 times daily', ' | contradiction |  | name amount frequency filler frequency'],
    [
      'ramipril 5 mg once every 3 days',
      '5 mg, 0.333333333333 a day, 1.66666666667 mg a day, 11.6666667 mg a week |  |  | name amount frequency frequency',
    ],
    ['ramipril 5 mg twice every 3 days', ' | contradiction |  | name amount frequency frequency'],
    ['ramipril 5 mg once twice daily', ' | contradiction |  | name amount frequency frequency'],
    ['ramipril 5 mg twice, three times daily', ' | contradiction |  | name amount frequency filler frequency'],
    ['insulin 30 units per day tds', ' | contradiction |  | name amount frequency frequency'],
    ['ramipril 30 mg per day tds', ' | contradiction |  | name amount frequency frequency'],
    ['ramipril 30 mg daily bd', '30 mg, 2 a day, 60 mg a day |  |  | name amount frequency frequency'],
    ['ramipril 30 mg per day od', '30 mg, 1 a day, 30 mg a day |  |  | name amount frequency frequency'],
    ['ramipril 5 mg every 12 hours weekly', ' | contradiction |  | name amount frequency frequency'],
    ['ramipril 5 mg every 12 hours daily', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency frequency'],
    ['ramipril 5 mg every 12 hours monthly', ' | contradiction |  | name amount frequency frequency'],
    [
      'ramipril 5 mg morning and night, 8:00 and 20:00',
      '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time filler time filler time',
    ],
    ['ramipril 30 mg per day at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril 30 mg daily at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril 30 mg daily at 08:00', '30 mg, 1 a day, 30 mg a day |  |  | name amount frequency time'],
    ['ramipril 30 mg per day at 08:00', '30 mg, 1 a day, 30 mg a day |  |  | name amount frequency time'],
    ['ramipril 30 mg weekly at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    [
      'ramipril 30 mg weekly at 08:00',
      '30 mg, 0.14285714285714285 a day, 4.28571428571 mg a day, 30 mg a week |  |  | name amount frequency time',
    ],
    [
      'ramipril 30 mg weekly in the morning',
      '30 mg, 0.14285714285714285 a day, 4.28571428571 mg a day, 30 mg a week |  |  | name amount frequency time',
    ],
    ['ramipril 30 mg weekly morning and night', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril 30 mg once a week at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril once a week at 08:00 and 20:00', '0.142857142857 a day |  |  | name frequency time filler time'],
    ['ramipril per day at 08:00 and 20:00', '2 a day |  |  | name frequency time filler time'],
    ['insulin 10 units per day at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril 2 tablets per day at 08:00 and 20:00', '2 a day | how-much |  | name frequency time filler time'],
    ['ramipril 5 ml per day at 08:00 and 20:00', ' | contradiction |  | name amount frequency time filler time'],
    ['ramipril 2 per day at 08:00 and 20:00', '2 a day | how-much |  | name frequency time filler time'],
    [
      'ramipril 5 mg three times a day at 20:00',
      '5 mg, 3 a day, 15 mg a day | how-often |  | name amount frequency time',
    ],
    [
      'ramipril 5 mg three times a day at 8:00, 14:00, 20:00',
      '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency time filler time filler time',
    ],
    [
      'ramipril 5 mg twice a day at 8:00, 14:00, 20:00',
      '5 mg, 2 a day, 10 mg a day | how-often |  | name amount frequency time filler time filler time',
    ],
    [
      'ramipril 5 mg twice a week at 8:00',
      '5 mg, 0.285714285714 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency time',
    ],
    [
      'ramipril 5 mg once a day at 8:00, 20:00',
      '5 mg, 1 a day, 5 mg a day | how-often |  | name amount frequency time filler time',
    ],
    ['ramipril three times a day at 20:00', '3 a day |  |  | name frequency time'],
    [
      'ramipril 5 mg twice a day Monday to Friday',
      '5 mg, 1.42857142857 a day, 7.14285714285 mg a day, 50 mg a week |  |  | name amount frequency frequency',
    ],
    [
      'ramipril 5 mg once a day Monday to Friday',
      '5 mg, 0.714285714286 a day, 3.57142857143 mg a day, 25 mg a week |  |  | name amount frequency frequency',
    ],
    [
      'ramipril 5 mg once a week on Monday',
      '5 mg, 0.142857142857 a day, 0.714285714285 mg a day, 5 mg a week |  |  | name amount frequency filler time',
    ],
    [
      'ramipril 5 mg twice a week on Monday and Thursday',
      '5 mg, 0.285714285714 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency filler frequency',
    ],
    [
      'ramipril 5 mg 5 days a week',
      '5 mg, 0.714285714286 a day, 3.57142857143 mg a day, 25 mg a week |  |  | name amount frequency',
    ],
    [
      'ramipril 5 mg twice on Mondays',
      '5 mg, 0.2857142857142857 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency filler time',
    ],
    ['ramipril 5 mg twice on Mondays and Fridays', '5 mg | how-often |  | name amount frequency filler frequency'],
    [
      'ramipril 5 mg three times on Mondays and Fridays',
      '5 mg, 0.8571428571428571 a day, 4.28571428571 mg a day, 30 mg a week |  |  | name amount frequency filler frequency',
    ],
    [
      'ramipril 5 mg once on Mondays and Fridays',
      '5 mg, 0.2857142857142857 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency',
    ],
    [
      'ramipril 5 mg Monday morning and night',
      '5 mg, 0.2857142857142857 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount time time filler time',
    ],
    [
      'ramipril 5 mg Mon Wed Fri, other days 2.5 mg',
      '2.5..5 mg, 1 a day, 3.57142857143 mg a day, 25 mg a week |  |  | name amount time filler time amount',
    ],
    [
      'ramipril 5 mg Mon Wed Fri, other days 2.5 mg morning and night',
      '2.5..5 mg, 1.57142857143 a day, 5 mg a day, 35 mg a week |  |  | name amount time filler time amount time filler time',
    ],
    ['ramipril 5 mg on other days', ' | contradiction |  | name amount time'],
    ['ramipril 5 mg Mon to Sun, other days 2.5 mg', ' | contradiction |  | name amount frequency filler time amount'],
    ['ramipril 5 mg twice daily, daily', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency filler frequency'],
    [
      'ramipril 5 mg twice weekly',
      '5 mg, 0.285714285714 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount frequency',
    ],
    [
      'ramipril 5 mg twice, in the morning and at night',
      '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency filler time filler time',
    ],
    ['ramipril 5 mg once in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg twice', '5 mg | how-often |  | name amount frequency'],
    ['ramipril 5 mg once', '5 mg |  |  | name amount frequency'],
    [
      'ramipril 5 mg weekly',
      '5 mg, 0.14285714285714285 a day, 0.714285714286 mg a day, 5 mg a week |  |  | name amount frequency',
    ],
    ['ramipril 5 mg monthly', '5 mg, 0.03285420944558522 a day, 0.164271047228 mg a day |  |  | name amount frequency'],
    [
      'ramipril 5 mg monthly in the morning',
      '5 mg, 0.03285420944558522 a day, 0.164271047228 mg a day |  |  | name amount frequency time',
    ],
    ['ramipril 5 mg every 10 days', '5 mg, 0.1 a day, 0.5 mg a day |  |  | name amount frequency'],
    ['ramipril 5 mg every other day', '5 mg, 0.5 a day, 2.5 mg a day |  |  | name amount frequency'],
    [
      'ramipril 5 mg every other day at 8:00 and 20:00',
      '5 mg, 0.5 a day, 2.5 mg a day | how-often |  | name amount frequency time filler time',
    ],
    ['ramipril 5 mg daily in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency time'],
    [
      'ramipril 5 mg daily morning and night',
      '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency time filler time',
    ],
    ['ramipril 5 mg in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg at 8:00 in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg at 8:00, in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 8:00, at night', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 8:00 and at bedtime', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 14:00, at noon', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 15:00, at noon', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 11:00, at noon', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 12:00, in the afternoon', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 18:00, in the afternoon', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 19:00, in the afternoon', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 16:00, in the evening', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 15:00, in the evening', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 24:00, in the evening', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 4:00, at night', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 5:00, at night', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 4:00, in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 3:00, in the morning', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg at 12:00, in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg in the morning, 8:00', '5 mg, 1 a day, 5 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg in the evening at bedtime', '5 mg, 1 a day, 5 mg a day |  |  | name amount time time'],
    ['ramipril 5 mg in the evening and at bedtime', '5 mg, 2 a day, 10 mg a day |  |  | name amount time filler time'],
    ['ramipril 5 mg le soir au coucher', '5 mg, 1 a day, 5 mg a day |  |  | name amount time time'],
    ['ramipril 5 mg at night at bedtime', '5 mg, 1 a day, 5 mg a day |  |  | name amount time time'],
    ['ramipril 5 mg with breakfast and dinner', '5 mg, 2 a day, 10 mg a day |  |  | name amount time time filler time'],
    ['ramipril 5 mg with breakfast in the morning', '5 mg, 1 a day, 5 mg a day |  |  | name amount time time time'],
    [
      'ramipril 5 mg in the morning with breakfast and in the evening',
      '5 mg, 2 a day, 10 mg a day |  |  | name amount time time time filler time',
    ],
    [
      'ramipril 5 mg morgens 1 Tbl, abends 1/2 Tbl',
      '2.5..5 mg, 2 a day, 7.5 mg a day |  |  | name amount time count filler time count',
    ],
    [
      'ramipril 5 mg morgens 1, abends 2',
      '5..10 mg, 2 a day, 15 mg a day |  |  | name amount time count filler time count',
    ],
    [
      'ramipril 5 mg 8:00 1, 20:00 2',
      '5..10 mg, 2 a day, 15 mg a day |  |  | name amount time count filler time count',
    ],
    ['ramipril 75 mg 2 tablets (150 mg total)', '150 mg |  |  | name amount count filler amount filler filler'],
    ['ramipril 75 mg 2 tablets (225 mg total)', ' | contradiction |  | name amount count filler amount filler filler'],
    ['ramipril 150 mg (75 mg tablets)', '150 mg |  |  | name amount filler amount form filler'],
    [
      'ramipril 75 mg daily (75 mg/day)',
      '75 mg, 1 a day, 75 mg a day |  |  | name amount frequency filler amount filler',
    ],
    [
      'ramipril 75 mg bd (150 mg/day)',
      '75 mg, 2 a day, 150 mg a day |  |  | name amount frequency filler amount filler',
    ],
    [
      'ramipril 75 mg 2 tablets bd (300 mg/day)',
      '150 mg, 2 a day, 300 mg a day |  |  | name amount count frequency filler amount filler',
    ],
    ['ramipril 75 mg bd (200 mg/day)', ' | contradiction |  | name amount frequency filler amount filler'],
    ['ramipril (75 mg) daily', '75 mg, 1 a day, 75 mg a day |  |  | name filler amount filler frequency'],
    ['ramipril (75 mg/day)', '75 mg a day |  |  | name filler amount filler'],
    ['ramipril 40 mg/day 50 mg/day', ' | contradiction |  | name amount amount'],
    ['ramipril 40 mg/day 40 mg/day', '40 mg a day |  |  | name amount amount'],
    ['ramipril ) 5 mg (10 mg)', ' | contradiction |  | name filler amount filler amount filler'],
    ['ramipril 5 mg twice daily, 28 tablets', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency filler count'],
    ['ramipril 5 mg twice daily, 7 tablets', ' | contradiction |  | name amount frequency filler count'],
    ['ramipril 5 mg twice daily 11 tablets', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency count'],
    ['ramipril 5 mg for 7 days, 3 a day', '5 mg, 15 mg a day |  |  | name amount duration filler frequency'],
    ['ramipril 5 mg for 7 days 1-0-1', '5 mg, 2 a day, 10 mg a day |  |  | name amount duration frequency'],
    ['ramipril 5 mg daily, 1 tablet', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler count'],
    ['ramipril 5 mg daily 2', '10 mg, 1 a day, 10 mg a day |  |  | name amount frequency count'],
    ['ramipril 5 mg in the evening 1 at bedtime', '5 mg, 1 a day, 5 mg a day |  |  | name amount time count time'],
    ['ramipril 5 mg daily, 10 mg', ' | contradiction |  | name amount frequency filler amount'],
    ['ramipril 5 mg daily, 5 mg', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler amount'],
    ['ramipril 5 mg, 10 mg daily', ' | contradiction |  | name amount filler amount frequency'],
    ['insulin 5 units daily, 10 units', ' | contradiction |  | name amount frequency filler amount'],
    ['insulin 5 units daily, 5 units', '5 units, 1 a day |  |  | name amount frequency filler amount'],
    ['amoxicillin 250 mg/5 ml 5 ml daily, 10 ml', ' | contradiction |  | name strength amount frequency filler amount'],
    [
      'amoxicillin 250 mg/5 ml 5 ml daily, 5 ml',
      '250 mg, 1 a day, 250 mg a day |  |  | name strength amount frequency filler amount',
    ],
    ['ramipril 5 mg daily, 28 capsules', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency filler count'],
    [
      'ramipril 5 mg daily, 2, 3',
      '1 a day | which-unit | 3 no-unit | name amount frequency filler count filler unread',
    ],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })

  it('is the same where both ends are', () => {
    expect([same(1, 1), same([1, 2], [1, 2]), same([1, 2], [1, 3]), same([1, 2], [0, 2]), same(1, 2)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
