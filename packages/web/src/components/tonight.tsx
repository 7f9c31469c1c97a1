import { ethanolSlug, formatClock } from '@mixwise/core'
import type { TimelineAnswer, TimelineRequest } from '@mixwise/core/contract'
import { useEffect, useState } from 'preact/hooks'
import { changersOf, type Dose, dosesOf } from '../state/doses.js'
import type { Item } from '../state/list.js'
import { type ListAnswer, usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { useIdle } from '../state/use-idle.js'
import { usePerson } from '../state/use-person.js'
import { ChangedKey } from './changed-key.js'
import { ClockPicture } from './clock-picture.js'
import { useCountry } from './country-field.js'
import { NumberField, TimeField } from './fields.js'

/** More on one clock is no picture any more. */
const mostLanes = 3
const hoursDrawn = 18
/** Enough for a picture; the page with the figures draws more. */
const people = 500

/** What of the list is in the body when, on one clock: typed amounts are not asked again. */
export function Tonight({ answer }: { answer: ListAnswer }) {
  const { list } = usePage()
  const { t, list: joined } = useText()
  const country = useCountry()
  const all = dosesOf(answer, list.items)
  const timed = all.filter(({ entry }) => entry !== undefined)
  const lanes = all.length <= mostLanes ? all : timed.slice(0, mostLanes)
  const shown = lanes.flatMap(({ entry }) => entry ?? [])
  const items = shown.length === 0 ? [] : [...shown, ...changersOf(answer, list.items)]
  const {
    person: { weightKg, sex, ageYears },
  } = usePerson()
  const request: TimelineRequest | undefined =
    items.length === 0
      ? undefined
      : {
          items,
          hours: hoursDrawn,
          people,
          ...(country !== undefined && { country }),
          person: {
            ...(weightKg !== undefined && { weightKg }),
            ...(sex !== undefined && { sex }),
            ...(ageYears !== undefined && { ageYears }),
          },
        }
  const isReady = useIdle()
  const drawn = useAsked('timeline', isReady ? request : undefined)
  if (answer.drawable.length === 0) return null
  if (lanes.length < 2) {
    return (
      <p class="invite">
        <a href="#/timeline">{t('answer.timeline')}</a>
      </p>
    )
  }
  const left = all.filter((one) => !lanes.includes(one))
  return (
    <section class="tonight" aria-labelledby="tonight-title">
      <h2 id="tonight-title">{t('tonight.title')}</h2>
      <Asked doses={lanes} isBegun={timed.length > 0} />
      <div aria-live="polite">{drawn !== undefined && <Drawn drawn={drawn} />}</div>
      {left.length > 0 && <p class="hint">{t('tonight.left', { names: joined(left.map(({ name }) => name)) })}</p>}
      <p class="invite">
        <a href="#/timeline">{t('tonight.more')}</a>
      </p>
    </section>
  )
}

/** What is still to be known; folded until somebody begins. */
function Asked({ doses, isBegun }: { doses: readonly Dose[]; isBegun: boolean }) {
  const { t } = useText()
  const open = doses.filter(({ entry }) => entry === undefined)
  if (open.length === 0) return null
  const fields = open.map((dose) => <Missing key={dose.slug} dose={dose} />)
  if (isBegun) return <>{fields}</>
  return (
    <details class="panel">
      <summary>{t('tonight.ask')}</summary>
      {fields}
    </details>
  )
}

/** What is still to be known of one thing; the answer is kept with its line. */
function Missing({ dose: { name, key, isAlcohol, hasAmount, clock } }: { dose: Dose }) {
  const { change, list } = usePage()
  const { t } = useText()
  const item = list.items.find((one) => one.key === key)
  const put = (values: Partial<Record<keyof Item, unknown>>): void =>
    change({ do: 'edit', key, change: values as Partial<Item> })
  if (hasAmount && clock !== undefined) return null
  return (
    <fieldset class="dose-row">
      <legend>{name}</legend>
      <div class="fields">
        {!hasAmount && (
          <NumberField
            label={isAlcohol ? t('timeline.drinks') : t('item.dose')}
            {...(!isAlcohol && { unit: 'mg' })}
            value={isAlcohol ? item?.drinks : item?.doseMg}
            max={isAlcohol ? 60 : 100000}
            onChange={(amount) => put(isAlcohol ? { drinks: amount } : { doseMg: amount })}
          />
        )}
        {clock === undefined && (
          <TimeField label={t('tonight.when')} value={item?.clock} onChange={(time) => put({ clock: time })} />
        )}
      </div>
    </fieldset>
  )
}

function Drawn({ drawn }: { drawn: TimelineAnswer }) {
  const { t, issue } = useText()
  const said = useSentence(drawn)
  const nowH = useHoursSince(drawn.startClockH ?? 0)
  if (!drawn.drawn) {
    return (
      <>
        {[...drawn.help.map(({ text }) => text), ...drawn.issues.map(issue)].map((text) => (
          <p class="notice" key={text}>
            {text}
          </p>
        ))}
      </>
    )
  }
  const drinks = drawn.read.flatMap(({ drink }) => drink ?? [])
  return (
    <>
      <p class="tonight-said">{said}</p>
      <ClockPicture drawn={drawn} nowH={nowH} said={said} />
      <ChangedKey drawn={drawn} />
      {drinks.map(({ count, mlEach, abvPct }) => (
        <p class="hint" key={String(mlEach)}>
          {t('tonight.drink', { count: rangeText(count), ml: rangeText(mlEach), abv: rangeText(abvPct) })}
        </p>
      ))}
      <p class="hint">{t('tonight.standing')}</p>
    </>
  )
}

function rangeText(value: number | readonly number[] | undefined): string {
  return value === undefined ? '?' : [value].flat().join('–')
}

/** When they are strong together, and what is there for how long. */
function useSentence({ meetings, curves, names, startClockH = 0, settings }: TimelineAnswer): string {
  const { t, list } = useText()
  const clock = (hour: number): string => formatClock((startClockH + hour) % 24)
  const nameOf = (slug: string): string => names[slug] ?? slug
  const meeting = meetings[0]
  const stretch = meeting?.stretches[0]
  const strong =
    meeting === undefined
      ? ''
      : stretch === undefined
        ? t('tonight.closest', { names: list(meeting.slugs.map(nameOf)), at: clock(meeting.closestAtH) })
        : t('tonight.both', {
            names: list(meeting.slugs.map(nameOf)),
            from: clock(stretch.fromH),
            to: clock(stretch.toH),
          })
  const last = [...curves]
    .sort((one, other) => (other.below5PctAtH ?? settings.hours) - (one.below5PctAtH ?? settings.hours))
    // What is there when the picture ends is there longest; alcohol is asked about first.
    .sort((one, other) => Number(other.below5PctAtH === undefined) - Number(one.below5PctAtH === undefined))[0]
  if (last === undefined) return strong
  const until =
    last.below5PctAtH === undefined
      ? t('tonight.stillAtEnd', { name: nameOf(last.slug), at: clock(settings.hours) })
      : t('tonight.until', { name: nameOf(last.slug), at: clock(last.below5PctAtH) })
  const alcohol = curves.find(({ slug, below5PctAtH }) => slug === ethanolSlug && below5PctAtH !== undefined)
  const sober =
    alcohol === undefined || alcohol === last
      ? ''
      : t('tonight.until', { name: nameOf(alcohol.slug), at: clock(alcohol.below5PctAtH ?? 0) })
  return [strong, sober, until]
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

const minuteMs = 60_000

/** Hours from a clock time to now, where it is nearer behind than ahead: at noon "at 20:00" is still to come. */
function useHoursSince(startClockH: number): number | undefined {
  const since = (): number | undefined => {
    const now = new Date()
    const hours = (now.getHours() + now.getMinutes() / 60 - startClockH + 24) % 24
    return hours < 12 ? hours : undefined
  }
  const [hours, setHours] = useState(since)
  useEffect(() => {
    setHours(since())
    const timer = setInterval(() => setHours(since()), minuteMs)
    return () => clearInterval(timer)
  }, [startClockH])
  return hours
}
