import { useState } from 'preact/hooks'
import { requestOf } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { useIdle } from '../state/use-idle.js'
import { useCountry } from './country-field.js'
import { SeveritySign } from './severity-mark.js'

/** What people add: drinks, what is sold without a prescription, food, herbs, and what is taken for pleasure. */
const usual = [
  'alcohol',
  'ibuprofen',
  'paracetamol',
  'pseudoephedrine',
  'diphenhydramine',
  'grapefruit',
  "St John's wort",
  'cannabis',
  'MDMA',
  'codeine',
  'nicotine',
] as const

/** What adding something would mean for this list, tried on paper. */
export function WhatIf() {
  const { list, change, say } = usePage()
  const { t, gradeWord, list: joined } = useText()
  const country = useCountry()
  const isReady = useIdle()
  const [typed, setTyped] = useState('')
  const [own, setOwn] = useState<readonly string[]>([])
  const names = [...own, ...usual]
  const tried = useAsked('tryOut', isReady ? { ...requestOf(list, country), names } : undefined)
  const add = (name: string): void => {
    const said = t('add.added', { name })
    change({ do: 'add', texts: [name] }, said)
    say(said)
  }
  return (
    <section class="what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{t('whatIf.title')}</h2>
      <form
        class="add-row"
        onSubmit={(event) => {
          event.preventDefault()
          const name = typed.trim()
          if (name !== '' && !own.includes(name)) setOwn([name, ...own])
          setTyped('')
        }}
      >
        <input
          type="text"
          aria-label={t('whatIf.typed')}
          placeholder={t('whatIf.typed')}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button slim">
          {t('whatIf.try')}
        </button>
      </form>
      <ul class="addable">
        {(tried?.tried ?? [])
          .filter(({ isThere }) => !isThere)
          .map(({ asked, name, mark, against }) => (
            <li key={asked} class={own.includes(asked) ? 'tried' : undefined}>
              <button type="button" onClick={() => add(name ?? asked)}>
                <SeveritySign mark={mark} />
                <span>
                  {name ?? asked}
                  <small>
                    {gradeWord(mark === 'none' ? 'nothing-listed' : mark)}
                    {against.length > 0 && <span class="with"> {t('whatIf.with', { names: joined(against) })}</span>}
                  </small>
                </span>
              </button>
            </li>
          ))}
      </ul>
      <p class="hint">{t('whatIf.hint')}</p>
    </section>
  )
}
