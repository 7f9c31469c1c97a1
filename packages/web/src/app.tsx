import { type Reader, verdictLines } from '@mixwise/core'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Failure } from './components/failure.js'
import { late } from './components/late.js'
import { SiteFooter, SiteHeader } from './components/site-frame.js'
import { Toast } from './components/toast.js'
import { type Ask, askingIn } from './engine/client.js'
import type { First } from './engine/fetch-first.js'
import { CheckPage } from './pages/check-page.js'
import { countryOf, keepInTab, listOfTab, readSettings, type Settings, writeSettings } from './state/kept.js'
import { askedOf, changeList, emptyList, type ListChange, type ListState, requestOf } from './state/list.js'
import { type ListAnswer, type Page, PageContext } from './state/page.js'
import { type Route, routeOf, useRoute } from './state/route.js'
import { type ReadList, readShared, type SharedList, writeShared } from './state/share.js'
import { firstLanguage, loadMessages, loadSentences, type Text, TextContext, textOf } from './state/text.js'
import { useUndoableList } from './state/undo.js'
import { useFirstAnswer } from './state/use-first-answer.js'

/** The whole page. */
export function App({ ask: askPlainly, first }: { ask: Ask; first: First }) {
  // Before the route is read: a list in the address is taken over at once, and leaves the address.
  const [visit] = useState(firstVisit)
  const { list, change, undone, undo, forget } = useUndoableList(() => visit.list)
  const [arrived, setArrived] = useState(visit.arrived)
  const [lost, setLost] = useState(visit.lost ?? 0)
  const route = useRoute()
  const [settings, setSettings] = useState(readSettings)
  const text = useLanguage(settings)
  const locale = [firstLanguage(settings.language, navigator.languages), countryOf(settings)].join('-')
  // Whatever is asked anew when the way of asking changes is asked anew in another language or country.
  const ask = useMemo(() => {
    const asking = askingIn(askPlainly, locale)
    // Whatever part asks: that there is no answer is said. What is only offered beside it may be missing.
    const said: Ask = (name, input) =>
      asking(name, input).catch((reason: unknown) => {
        if (!offering.has(name)) setFailure(String(reason))
        throw reason
      })
    return said
  }, [askPlainly, locale])
  const [answer, setAnswer] = useState<ListAnswer | undefined>()
  const [failure, setFailure] = useState<string | undefined>()
  const [said, setSaid] = useState('')
  const partial = useFirstAnswer(first, answer, list, locale)

  const request = requestOf(list, countryOf(settings))
  const keys = askedOf(list.items).map(({ key }) => key)
  const asked = JSON.stringify([request, keys])
  // Asked again only when what is asked has changed, by its content.
  useEffect(() => {
    if (list.items.length === 0) {
      setAnswer(undefined)
      return
    }
    let current = true
    ask('check', request).then(
      (fresh) => {
        if (!current) return
        setAnswer({ ...fresh, keys })
        setFailure(undefined)
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [asked, ask])
  useEffect(() => keepInTab(list), [list])

  useSharedList(route, (shared) => {
    setLost(shared === 'damaged' ? 0 : (shared.lost ?? 0))
    if (shared === 'damaged' || list.items.length > 0) setArrived(shared)
    else change(replacing(shared))
  })
  useKeptScroll(route.page === 'check')
  useLayoutEffect(() => {
    if (route.page === 'check') document.title = 'Mixwise'
  }, [route.page])
  useSpokenAnswer(answer, list.items.length, text, settings.reader ?? 'patient', setSaid)

  const page: Page = {
    ask,
    list,
    change: (what, said) => change(what, said ?? (isTyped(what) ? text.t('undo.changed') : undefined)),
    answer: list.items.length === 0 ? undefined : (answer ?? partial),
    failure,
    arrived,
    settleArrived: () => setArrived(undefined),
    lost,
    settings,
    choose(chosen) {
      writeSettings(chosen)
      setSettings(chosen)
    },
    say: setSaid,
  }
  return (
    <TextContext.Provider value={text}>
      <PageContext.Provider value={page}>
        <SiteHeader route={route} />
        <main id="main" tabIndex={-1}>
          {route.page !== 'check' && failure !== undefined && <Failure reason={failure} isPartial={false} />}
          {route.page !== 'check' && <OtherPage route={route} />}
          <div hidden={route.page !== 'check'}>
            <CheckPage />
          </div>
        </main>
        <SiteFooter />
        {undone !== undefined && <Toast said={undone.said} undo={undo} forget={forget} />}
        <p class="visually-hidden" role="status" aria-live="polite" id="said">
          {said}
        </p>
      </PageContext.Provider>
    </TextContext.Provider>
  )
}

const OtherPage = late(() => import('./pages/other-pages.js').then((pages) => pages.OtherPage))

const offering: ReadonlySet<string> = new Set(['open', 'suggest', 'tryOut', 'timeline'])

/** Fields are changed without a word, and can be taken back all the same. */
function isTyped(change: ListChange): boolean {
  return change.do === 'edit' || change.do === 'person'
}

interface Visit {
  list: ListState
  arrived?: ReadList | 'damaged'
  lost?: number
}

/** The list of the tab, or of the link that somebody came with; where there are both, the person is asked. */
function firstVisit(): Visit {
  const route = routeOf(location.hash)
  const kept = listOfTab()
  const ofTab = kept === undefined ? emptyList : changeList(emptyList, replacing(kept))
  if (route.page !== 'check' || route.shared === undefined)
    return { list: ofTab, ...(kept?.lost !== undefined && { lost: kept.lost }) }
  history.replaceState(null, '', '#/')
  const shared = readShared(route.shared)
  if (shared === undefined) return { list: ofTab, arrived: 'damaged' }
  const isSame = kept !== undefined && writeShared(kept) === writeShared(shared)
  const lost = shared.lost === undefined ? {} : { lost: shared.lost }
  return ofTab.items.length === 0 || isSame
    ? { list: changeList(emptyList, replacing(shared)), ...lost }
    : { list: ofTab, arrived: shared, ...lost }
}

function replacing({ items, person }: SharedList): ListChange {
  return { do: 'replace', list: { items: items.map((item) => ({ ...item, key: 0 })), person } }
}

/** A list in the address is handed over, and then leaves the address, so that it does not stay in the history. */
function useSharedList(route: Route, take: (shared: ReadList | 'damaged') => void): void {
  const shared = route.page === 'check' ? route.shared : undefined
  // An address is taken over once.
  useEffect(() => {
    if (shared === undefined) return
    take(readShared(shared) ?? 'damaged')
    history.replaceState(null, '', '#/')
    dispatchEvent(new Event('hashchange'))
  }, [shared])
}

/** The page of the list stays where it was while others are shown. */
function useKeptScroll(isShown: boolean): void {
  const lastY = useRef(isShown ? undefined : 0)
  useLayoutEffect(() => {
    if (!isShown) return
    // At the first view there is nothing to go back to, and scrolling would lay the page out once more.
    if (lastY.current !== undefined) scrollTo({ top: lastY.current, behavior: 'instant' })
    lastY.current ??= 0
    const keep = (): void => {
      lastY.current = scrollY
    }
    addEventListener('scroll', keep, { passive: true })
    return () => removeEventListener('scroll', keep)
  }, [isShown])
}

function useLanguage({ language: chosen }: Settings): Text {
  const language = firstLanguage(chosen, navigator.languages)
  const [text, setText] = useState(() => textOf('en'))
  useEffect(() => {
    let current = true
    loadMessages(language)
      .then((pack) => {
        if (!current) return
        document.documentElement.lang = language
        setText(textOf(language, pack))
        return loadSentences(language, pack).then((sentences) => {
          if (current) setText(textOf(language, { ...pack, sentences }))
        })
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [language])
  return text
}

const quietMs = 900

/** Tells a screen reader what the answer is, once the list has come to rest. */
function useSpokenAnswer(
  answer: ListAnswer | undefined,
  count: number,
  text: Text,
  reader: Reader,
  say: (words: string) => void,
): void {
  const last = useRef('')
  // Only a new answer is spoken.
  useEffect(() => {
    if (answer === undefined || count === 0) return
    const timer = setTimeout(() => {
      const words = verdictLines(text.verdict(answer.report, reader)).join(' ')
      if (words !== last.current) say(words)
      last.current = words
    }, quietMs)
    return () => clearTimeout(timer)
  }, [answer])
}
