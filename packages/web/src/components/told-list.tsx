import { useText } from '../state/text.js'
import { usePerson } from '../state/use-person.js'
import { openPersonPanel } from './person-panel.js'

/** What the lines say of the person, as it was counted: to be put right with one touch. */
export function ToldList() {
  const { told, takeOut } = usePerson()
  const { t, facts } = useText()
  if (told.length === 0) return null
  return (
    <div class="set-aside told">
      <p class="hint">{t('told.title')}</p>
      <ul>
        {told.map((fact) => {
          const means = facts(fact)
          return (
            <li key={`${fact.line} ${fact.at} ${fact.allergies?.join() ?? ''}`}>
              <span>
                <strong>{means}</strong>
                {!means.toLowerCase().includes(fact.text.toLowerCase()) && ` (“${fact.text}”)`}
                {fact.isIdle && <span class="hint"> {t('told.idle')}</span>}
              </span>{' '}
              <span class="told-acts">
                {fact.person !== undefined && (
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('told.changeOf', { words: means })}
                    onClick={openPersonPanel}
                  >
                    {t('told.change')}
                  </button>
                )}
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('told.notOf', { words: means })}
                  onClick={() => takeOut(fact)}
                >
                  {t('told.not')}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
