import { parseClock } from '@mixwise/core'
import type { TimelineRequest } from '@mixwise/core/contract'
import { useState } from 'preact/hooks'
import { useCountry } from '../components/country-field.js'
import { Disclaimer } from '../components/disclaimer.js'
import { NumberField, SelectField, TimeField } from '../components/fields.js'
import { PageHead } from '../components/page-head.js'
import { PersonField } from '../components/person-fields.js'
import { TimelineChart } from '../components/timeline-chart.js'
import { UnreadBand } from '../components/unread-band.js'
import { changersOf, dosesOf } from '../state/doses.js'
import type { Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { namesOf, slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { usePerson } from '../state/use-person.js'

interface Taken {
  amount?: number
  /** The line of the list, when its words say how much; an amount that was typed counts before them. */
  words?: string
  /** Whether the substance was chosen for words that do not name it. */
  chosen?: boolean
  clock?: string
  /** Hours between doses, and how many; one dose when left out. */
  everyH?: number
}

const mostItems = 8
const mostDoses = 100
const spans = ['12', '24', '48', '72'] as const

/** When things overlap in the body, for many virtual people. */
export function TimelinePage() {
  const { t, medicalLang, list: nameList } = useText()
  const { list, answer, change } = usePage()
  const doses = answer === undefined ? [] : dosesOf(answer, list.items)
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({})
  const [hours, setHours] = useState<(typeof spans)[number]>('24')
  const country = useCountry()
  const nameOf = answer === undefined ? (slug: string) => slug : namesOf(answer.report)
  const given = (slug: string): Taken => ({ ...firstTaken(slug), ...taken[slug] })
  const firstTaken = (slug: string): Taken => {
    const found = answer?.report.substances.find((one) => one.status === 'resolved' && one.slug === slug)
    const line = found === undefined ? undefined : answer?.keys[found.item]
    const item = list.items.find(({ key }) => key === line)
    const said = slug === 'ethanol' ? item?.drinks : item?.doseMg
    const { doseMg, gramsEthanol } = (found?.status === 'resolved' ? found.taking : undefined) ?? {}
    const clock = doses.find((dose) => dose.slug === slug)?.clock
    const inWords = (slug === 'ethanol' ? gramsEthanol : doseMg) !== undefined && found !== undefined
    return {
      ...(said !== undefined && { amount: said }),
      ...(inWords && { words: found.input, chosen: item?.slugs !== undefined }),
      ...(clock !== undefined && { clock }),
    }
  }
  const { person } = usePerson()
  const drawable = answer?.drawable ?? []
  const left = answer === undefined ? [] : slugsOf(answer.report).filter((slug) => !drawable.includes(slug))
  const request = requestOf(drawable, given, Number(hours), person, country)
  const changers = answer === undefined ? [] : changersOf(answer, list.items)
  const drawn = useAsked('timeline', request && { ...request, items: [...request.items, ...changers] })
  return (
    <article class="text-page wide-page">
      <PageHead title={t('timeline.title')} />
      {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
      <p class="lead">{t('timeline.lead')}</p>
      {answer !== undefined && <UnreadBand answer={answer} />}
      {drawable.length === 0 && <p class="notice">{t('timeline.none')}</p>}
      {drawable.length > 0 && left.length > 0 && (
        <p class="notice">{t('timeline.notDrawn', { names: nameList(left.map(nameOf)) })}</p>
      )}
      {drawable.map((slug) => {
        const one = given(slug)
        const dose = doses.find((other) => other.slug === slug)
        // Amount and time are kept with the line; how often is of this page.
        const put = (values: Partial<Record<keyof Item, unknown>>): void => {
          if (dose !== undefined) change({ do: 'edit', key: dose.key, change: values as Partial<Item> })
        }
        return (
          <fieldset class="dose-row" key={slug}>
            <legend>{nameOf(slug)}</legend>
            <div class="fields">
              <NumberField
                label={slug === 'ethanol' ? t('timeline.drinks') : t('item.dose')}
                {...(slug !== 'ethanol' && { unit: 'mg' })}
                {...(one.words !== undefined && one.amount === undefined && { hint: one.words })}
                value={one.amount}
                max={slug === 'ethanol' ? 60 : 100000}
                onChange={(amount) => put(slug === 'ethanol' ? { drinks: amount } : { doseMg: amount })}
              />
              <TimeField label={t('timeline.first')} value={one.clock} onChange={(clock) => put({ clock })} />
              <SelectField
                label={t('timeline.again')}
                unset={t('often.single')}
                value={one.everyH === undefined ? undefined : (String(one.everyH) as '1')}
                options={(['1', '4', '6', '8', '12', '24'] as const).map((every) => [
                  every,
                  t('timeline.every', { hours: every }),
                ])}
                onChange={(every) =>
                  setTaken((before) => ({ ...before, [slug]: every === undefined ? {} : { everyH: Number(every) } }))
                }
              />
            </div>
          </fieldset>
        )
      })}
      {drawable.length > 0 && (
        <div class="fields">
          <PersonField of="weightKg" />
          <PersonField of="sex" />
          <SelectField
            label={t('timeline.span')}
            value={hours}
            options={spans.map((span) => [span, t('timeline.hours', { hours: span })])}
            onChange={(span) => setHours(span ?? '24')}
          />
        </div>
      )}
      {request === undefined && drawable.length > 0 && <p class="notice">{t('timeline.give')}</p>}
      <div aria-live="polite">{drawn !== undefined && <TimelineChart drawn={drawn} />}</div>
      <Disclaimer />
    </article>
  )
}

/**
 * What can be drawn of what was given: an amount, or words that hold one, and a time each. The engine reads the words and
 * counts the drinks, as it does everywhere.
 */
function requestOf(
  slugs: readonly string[],
  given: (slug: string) => Taken,
  hours: number,
  person: { weightKg?: number; sex?: 'female' | 'male'; ageYears?: number; egfrMlPerMin?: number; pregnant?: boolean },
  country: string | undefined,
): TimelineRequest | undefined {
  const items = slugs.slice(0, mostItems).flatMap((slug): TimelineRequest['items'] => {
    const { amount, words, chosen, clock, everyH } = given(slug)
    const atH = clock === undefined ? undefined : parseClock(clock)
    if (atH === undefined || (amount === undefined ? words === undefined : amount === 0)) return []
    const isAlcohol = slug === 'ethanol'
    // Drinks are spread over the evening one by one; a medicine's dose is taken at once.
    const oneByOne = isAlcohol && everyH === 1 && amount !== undefined
    const count = oneByOne ? Math.max(1, Math.round(amount)) : everyH === undefined ? 1 : Math.ceil(hours / everyH)
    const timesH = Array.from({ length: Math.min(mostDoses, count) }, (_, index) => atH + index * (everyH ?? 0))
    if (amount === undefined) return [{ name: words ?? slug, timesH, ...(chosen === true && { slugs: [slug] }) }]
    if (!isAlcohol) return [{ name: slug, doseMg: amount, timesH }]
    return [{ name: `${oneByOne ? amount / count : amount} drinks`, timesH }]
  })
  if (items.length === 0) return undefined
  const { weightKg, sex, ageYears, egfrMlPerMin, pregnant } = person
  return {
    items,
    hours,
    ...(country !== undefined && { country }),
    person: {
      ...(weightKg !== undefined && { weightKg }),
      ...(sex !== undefined && { sex }),
      ...(ageYears !== undefined && { ageYears }),
      ...(egfrMlPerMin !== undefined && { egfrMlPerMin }),
      ...(pregnant !== undefined && { pregnant }),
    },
  }
}
