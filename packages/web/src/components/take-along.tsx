import { useState } from 'preact/hooks'
import { eraseList, eraseLists, keepList, keptLists } from '../state/kept.js'
import { usePage } from '../state/page.js'
import { writeShared } from '../state/share.js'
import { useText } from '../state/text.js'
import { useKeptChanges } from '../state/use-kept-changes.js'
import { QrCode } from './qr-code.js'

/** Print, link, code, keep. Nothing of it leaves the device unless somebody carries it. */
export function TakeAlong() {
  const { list, change, say } = usePage()
  const { t } = useText()
  const [link, setLink] = useState<string | undefined>()
  const address = `${location.href.split('#')[0]}#/list/${writeShared(list)}`
  const copy = async (): Promise<void> => {
    setLink(address)
    try {
      await navigator.clipboard.writeText(address)
      say(t('share.copied'))
    } catch {
      say(t('share.copyByHand'))
    }
  }
  if (list.items.length === 0) return null
  return (
    <section class="panel take" aria-labelledby="take-title">
      <h2 id="take-title">{t('take.title')}</h2>
      <div class="buttons">
        <a class="button slim" href="#/sheet">
          {t('take.sheet')}
        </a>
        <button type="button" class="button slim" aria-label={t('take.print')} onClick={printAll}>
          {t('take.printShort')}
        </button>
        <button type="button" class="button slim" aria-label={t('take.link')} onClick={copy}>
          {t('take.linkShort')}
        </button>
        <KeepButton />
        <button
          type="button"
          class="button slim"
          onClick={() => {
            change({ do: 'clear' }, t('take.cleared'))
            say(t('take.cleared'))
            document.querySelector<HTMLElement>('.add-box')?.focus()
          }}
        >
          {t('take.clearShort')}
        </button>
      </div>
      {link !== undefined && (
        <div class="share">
          <p class="hint">{t('share.explain')}</p>
          <label class="visually-hidden" for="share-link">
            {t('share.link')}
          </label>
          <input
            id="share-link"
            class="share-link"
            type="text"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <QrCode text={address} />
        </div>
      )}
    </section>
  )
}

/** Prints with every finding, though most are folded on the screen; the folds are closed again behind it. */
async function printAll(): Promise<void> {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.all-findings:not([open])')]
  for (const fold of folds) fold.open = true
  // What is behind a fold is made when it opens.
  await new Promise((drawn) => setTimeout(drawn, drawnMs))
  print()
  for (const fold of folds) fold.open = false
}

const drawnMs = 150

function KeepButton() {
  const { list, say } = usePage()
  const { t } = useText()
  return (
    <button
      type="button"
      class="button slim"
      aria-label={t('take.keep')}
      onClick={() => {
        keepList(list, new Date().toISOString())
        dispatchEvent(new Event('mixwise-kept'))
        say(t('kept.saved'))
      }}
    >
      {t('take.keepShort')}
    </button>
  )
}

/** Lists kept on this device, because somebody asked for it. */
export function KeptLists() {
  const { change, list, say } = usePage()
  const { t, language } = useText()
  const [lists, setLists] = useState(keptLists)
  useKeptChanges(() => setLists(keptLists()))
  if (lists.length === 0) return null
  const when = new Intl.DateTimeFormat(
    [navigator.language, language].find((tag) => tag.startsWith(language)),
    { dateStyle: 'medium', timeStyle: 'short' },
  )
  return (
    <details class="panel kept" open={list.items.length === 0}>
      <summary>{t('kept.title', { count: lists.length })}</summary>
      <ul>
        {lists.map(({ savedAt, list: kept }) => (
          <li key={savedAt}>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                change(
                  {
                    do: 'replace',
                    list: { items: kept.items.map((item) => ({ ...item, key: 0 })), person: kept.person },
                  },
                  t('shared.replaced'),
                )
              }
            >
              {kept.items.map(({ text }) => text).join(', ')}
            </button>
            <span class="hint">{when.format(new Date(savedAt))}</span>
            <button
              type="button"
              class="quiet"
              aria-label={t('kept.eraseOne', { names: kept.items.map(({ text }) => text).join(', ') })}
              onClick={() => {
                eraseList(savedAt)
                setLists(keptLists())
                say(t('kept.erased'))
              }}
            >
              {t('kept.erase')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button slim"
        onClick={() => {
          eraseLists()
          setLists([])
          say(t('kept.erased'))
        }}
      >
        {t('kept.eraseAll')}
      </button>
    </details>
  )
}
