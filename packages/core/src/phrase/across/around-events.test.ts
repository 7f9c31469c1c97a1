import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withEvents, withTurningPoints } from './around-events.js'

/** The tags of the terms, and in brackets what is so long before or after an event. */
function eventsText(text: string): string {
  return withEvents(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, at, end }) => (tag === 'event-span' ? `[${text.slice(at, end)}]` : tag))
    .join(' ')
}

describe('a time before or after an event', () => {
  it.each([
    ['stop ramipril 5 days before surgery', 'past name [5 days before surgery]'],
    ['stop ramipril 5 days before the surgery', 'past name [5 days before the surgery]'],
    ['stop ramipril 5 days before your elective surgery', 'past name [5 days before your elective surgery]'],
    ['stop ramipril 5 days prior to surgery', 'past name [5 days prior to surgery]'],
    ['stop ramipril five to seven days before surgery', 'past name [five to seven days before surgery]'],
    ['stop ramipril 5-7 days before surgery', 'past name [5-7 days before surgery]'],
    ['stop ramipril a week before surgery', 'past name [a week before surgery]'],
    ['stop ramipril a few days before surgery', 'past name [a few days before surgery]'],
    ['stop ramipril before surgery', 'past name [before surgery]'],
    ['stop ramipril before surgery 5 days', 'past name [before surgery 5 days]'],
    ['stop ramipril 5 days after surgery', 'past name [5 days after surgery]'],
    ['stop ramipril 5 days surgery', 'past name number period reason'],
    ['stop ramipril 5 mg before surgery', 'past name number mass [before surgery]'],
    ['ramipril 5 mg before breakfast', 'name number mass relation part'],
    ['ramipril surgery', 'name reason'],
    ['ramipril for surgery', 'name for reason'],
    ['ramipril for pain after surgery', 'name for reason [after surgery]'],
    ['before surgery stop ramipril', '[before surgery] past name'],
    ['5 days before surgery stop ramipril', '[5 days before surgery] past name'],
    ['ramipril 5 Tage vor der OP pausieren', 'name [5 Tage vor der OP] held'],
    ['ramipril vor der OP 5 Tage pausieren', 'name [vor der OP 5 Tage] held'],
    ["ramipril 5 jours avant l'opération", "name [5 jours avant l'opération]"],
    ['ramipril arrêter avant une opération', 'name past [avant une opération]'],
    ['ramipril 5 días antes de la cirugía', 'name [5 días antes de la cirugía]'],
    ["ramipril 5 giorni prima dell'intervento", "name [5 giorni prima dell'intervento]"],
    ['ramipril 5 dias antes da cirurgia', 'name [5 dias antes da cirurgia]'],
    ['ramipril 5 dagen voor de operatie', 'name [5 dagen voor de operatie]'],
    ['ramipril 5 dagar före operationen', 'name [5 dagar före operationen]'],
    ['ramipril 5 dni przed operacją', 'name [5 dni przed operacją]'],
    ['ramipril ameliyattan 5 gün önce', 'name [ameliyattan 5 gün önce]'],
    ['ramipril 5 days before zzyzx surgery', 'name number period relation unknown reason'],
    ['ramipril 5 days before ramipril surgery', 'name number period relation name reason'],
    ['ramipril 5 days and 3 days before surgery', 'name number period and [3 days before surgery]'],
    ['surgery', 'reason'],
    // Past more words than four, or words of another kind, nothing is beside the event.
    ['ramipril 5 days before the the the surgery', 'name [5 days before the the the surgery]'],
    [
      'ramipril 5 days before the the the the surgery',
      'name number period relation filler filler filler filler reason',
    ],
    ['ramipril before surgery for 5 days', 'name [before surgery for 5 days]'],
    [
      'ramipril before surgery the the the the the 5 days',
      'name [before surgery] filler filler filler filler filler number period',
    ],
    ['ramipril before surgery 5 mg', 'name [before surgery] number mass'],
    ['ramipril before surgery 5 to 7 days', 'name [before surgery 5 to 7 days]'],
    ['ramipril before surgery 5-7 days', 'name [before surgery 5-7 days]'],
    ['ramipril pre-op', 'name [pre-op]'],
    ['ramipril 7 days pre-op', 'name [7 days pre-op]'],
    ['ramipril post-op 7 days', 'name [post-op 7 days]'],
    ['ramipril 5 days before', 'name number period relation'],
    // For how long it was taken, and not how long ago.
    ['ramipril stopped after 12 months', 'name past timing'],
    ['stopped ramipril after a few months', 'past name timing'],
    ['ramipril after 12 months', 'name filler number period'],
    ['ramipril stopped after 12 mg', 'name past filler number mass'],
    ['ramipril stopped after 12', 'name past filler number'],
    ['ramipril stopped before 12 months', 'name past filler number period'],
    ['ramipril stopped 12 months', 'name past number period'],
  ])('%s', (text, wanted) => {
    expect(eventsText(text)).toBe(wanted)
  })
})

describe('until something at which a habit ends', () => {
  it.each([
    ['ramipril until rehab', 'name duration'],
    ['ramipril until my wedding', 'name duration'],
    ['ramipril bis zum Entzug', 'name duration'],
    ["ramipril jusqu'à la cure", 'name duration'],
    ['ramipril until zzyzx', 'name until unknown'],
    ['ramipril rehab', 'name unknown'],
    ['ramipril until stopped', 'name duration'],
    ['ramipril until stopped by the GP', 'name duration filler filler filler'],
    ['ramipril bis abgesetzt', 'name duration'],
    ['ramipril until stopped in 2019', 'name until past filler number'],
    ['ramipril until stopped on 3 May 2019', 'name until past filler number month number'],
    ['ramipril until stopped last year', 'name until past when'],
    ['ramipril until stopped two years ago', 'name until past number period ago'],
    ['ramipril stopped', 'name past'],
  ])('%s: %s', (text, tags) => {
    const terms = withTurningPoints(termsOf(tokensOf(text), text, [ramipril]))
    expect(terms.map(({ tag }) => tag).join(' ')).toBe(tags)
  })
})
