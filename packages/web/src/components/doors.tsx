import {
  ethanolSlug,
  type ListVerdict,
  type NamedSubstance,
  type OverdoseAnswer,
  type ReportedFinding,
  type ReportedOption,
} from '@mixwise/core'
import { useId, useState } from 'preact/hooks'
import { usePage } from '../state/page.js'
import { namesOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { CallButton } from './call-button.js'
import { CitationList } from './citation-list.js'

const doors = ['notYet', 'already', 'unwell'] as const
type Door = (typeof doors)[number]
const mostLines = 5

type Lead = NonNullable<ListVerdict['lead']>

/** Where somebody is now with these two: not mixed yet, mixed and fine, or unwell. One answer at a time. */
export function Doors({ lead, help }: { lead: Lead; help: OverdoseAnswer | undefined }) {
  const { t } = useText()
  const { answer } = usePage()
  const id = useId()
  const [open, setOpen] = useState<Door | undefined>(() => keptDoor())
  const isMedicine = !lead.substances.some((slug) => isTakenForPleasure(slug, answer?.report.substances ?? []))
  const asked = lead.substances.length === 1 ? 'Alone' : isMedicine ? 'Medicine' : ''
  const choose = (door: Door): void => {
    setOpen(door)
    keepDoor(door)
  }
  return (
    <fieldset class="doors">
      <legend>{t('doors.title')}</legend>
      <div class="doors-row">
        {doors.map((door) => (
          <div class="door" key={door}>
            <label>
              <input type="radio" name={id} checked={open === door} onChange={() => choose(door)} />
              <span>{t(`doors.${door}${asked}`)}</span>
            </label>
            {open === door && (
              <div class="door-panel">
                <Panel door={door} lead={lead} help={help} />
              </div>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function Panel({ door, lead, help }: { door: Door; lead: Lead; help: OverdoseAnswer | undefined }) {
  const { t, medical, option, told } = useText()
  const { answer } = usePage()
  const nameOf = namesOf(answer?.report ?? { substances: [] })
  const names = (lead.finding?.substances ?? []).map(nameOf)
  const questions = ((lead.finding ?? lead.combined)?.options ?? []).map((one) => option(one, nameOf))
  const spoken = (line: string) => (questions.includes(line) ? { text: line, lang: undefined } : medical(line, names))
  const all = linesOf(door, lead, help, (one) => option(one, nameOf)).map(spoken)
  // What the reader can read comes first.
  const isForeign = ({ lang }: (typeof all)[number]): number => Number(lang !== undefined)
  const lines = [...all].sort((one, other) => isForeign(one) - isForeign(other)).slice(0, mostLines)
  const emergency = help?.help?.lines.find(({ kind }) => kind === 'emergency')
  const speaks = lead.finding ?? lead.combined
  // No door is empty: before both are taken it is what the finding asks for that counts.
  const saidOf = (empty: Door): string => {
    if (empty === 'unwell') return t('overdose.line')
    if (empty === 'notYet' && speaks !== undefined) return told(speaks, 'patient', nameOf).do
    return t(lead.substances.length === 1 ? 'doors.askAlone' : 'doors.ask')
  }
  return (
    <>
      {door === 'unwell' && emergency !== undefined && (
        <p>
          <CallButton line={emergency} loud />
        </p>
      )}
      {door === 'notYet' && <Waits finding={lead.finding} />}
      <ul>
        {lines.map(({ text, lang }) => (
          <li key={text} lang={lang}>
            {text}
          </li>
        ))}
        {lines.length === 0 && <li>{saidOf(door)}</li>}
      </ul>
      {door === 'unwell' && <a href="#/help">{t('overdose.more')}</a>}
      <Sources help={help} lead={lead} />
    </>
  )
}

/** How long what was stopped, or has to be, still counts. */
function Waits({ finding }: { finding: ReportedFinding | undefined }) {
  const { t } = useText()
  const { answer } = usePage()
  const nameOf = (slug: string): string =>
    answer?.report.substances.flatMap((one) => (one.status === 'resolved' && one.slug === slug ? [one.name] : []))[0] ??
    slug
  return (
    <>
      {(finding?.lasts ?? []).map(({ substance, lastsDays: { min, max } }) => (
        <p key={substance}>{t('doors.lasts', { name: nameOf(substance), min, max })}</p>
      ))}
    </>
  )
}

/** Lines for this pair: what its rule says first, then what is known of its kind. */
function linesOf(
  door: Door,
  { finding, combined }: Lead,
  help: OverdoseAnswer | undefined,
  asked: (option: ReportedOption) => string,
): readonly string[] {
  const told = finding ?? combined
  const options = told?.options ?? []
  const watch = (finding ?? combined)?.patient?.watch ?? []
  const texts = (all: readonly { text: string }[] | undefined): readonly string[] => (all ?? []).map(({ text }) => text)
  const apart = options.filter(({ do: way }) => way === 'apart').map(asked)
  const lines: Readonly<Record<Door, readonly string[]>> = {
    notYet: [
      ...apart,
      ...texts(help?.doors?.notYet),
      ...options.filter(({ do: way }) => way !== 'apart' && way !== 'leave-out').map(asked),
    ],
    // What is said of a whole group may be of another of its members.
    already: [...texts(help?.doors?.already), ...watch, ...(help?.groups ?? []).flatMap(({ course }) => texts(course))],
    unwell: [
      ...watch,
      ...(help?.combinations ?? []).flatMap(({ signs }) => texts(signs)),
      ...(help?.groups ?? []).flatMap(({ signs }) => texts(signs)),
    ],
  }
  return [...new Set(lines[door])]
}

function Sources({ help, lead }: { help: OverdoseAnswer | undefined; lead: Lead }) {
  const { t } = useText()
  const own = lead.finding?.evidence?.citations ?? lead.combined?.citations ?? []
  const all = [...own, ...(help?.sources ?? [])]
  const once = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
  if (once.length === 0) return null
  return (
    <details class="more">
      <summary>{t('details.citations')}</summary>
      <CitationList citations={once} />
    </details>
  )
}

function isTakenForPleasure(slug: string, substances: readonly NamedSubstance[]): boolean {
  const kinds = substances.flatMap((one) => (one.status === 'resolved' && one.slug === slug ? [one.kind] : []))
  return slug === ethanolSlug || kinds.includes('recreational')
}

const doorKey = 'mixwise-door'

/** The door stays open over a reload, as the list does. */
function keptDoor(): Door | undefined {
  try {
    return doors.find((door) => door === sessionStorage.getItem(doorKey))
  } catch {
    return undefined
  }
}

function keepDoor(door: Door): void {
  try {
    sessionStorage.setItem(doorKey, door)
  } catch {
    // A private window may refuse storage; the door is then open until the page is closed.
  }
}
