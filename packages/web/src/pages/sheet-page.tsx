import type { AuditCScores, DisclosureSheet } from '@mixwise/core'
import { auditCItems } from '@mixwise/core'
import { useState } from 'preact/hooks'
import { useCountry } from '../components/country-field.js'
import { PageHead } from '../components/page-head.js'
import { requestOf, splitList } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { usePerson } from '../state/use-person.js'

/** One page for the doctor or pharmacist: everything taken, alcohol, findings, questions. Made here, sent nowhere. */
export function SheetPage() {
  const { t, language, sheet: words } = useText()
  const { list } = usePage()
  const country = useCountry()
  const [scores, setScores] = useState<readonly (number | undefined)[]>([undefined, undefined, undefined])
  const { person } = usePerson()
  const [others, setOthers] = useState('')
  const whole = scores.every((score) => score !== undefined)
  const made = useAsked('sheet', {
    ...requestOf(list, country),
    ...(whole && {
      alcohol: {
        scores: scores as unknown as AuditCScores,
        ...(person.sex !== undefined && { sex: person.sex }),
      },
    }),
    others: splitList(others),
    date: new Date().toISOString().slice(0, 10),
  })
  return (
    <article class="text-page">
      <PageHead title={t('sheet.title')} />
      <p class="lead screen-only">{t('sheet.lead')}</p>
      <div class="screen-only fields">
        <fieldset class="audit">
          <legend>{t('sheet.alcohol')}</legend>
          {auditCItems.map(({ id }, index) => (
            <div class="field" key={id}>
              <label for={`audit-${id}`}>{words.auditC[id].question}</label>
              <select
                id={`audit-${id}`}
                value={scores[index] ?? ''}
                onChange={(event) => {
                  const value = event.currentTarget.value
                  setScores(
                    scores.map((score, at) => (at === index ? (value === '' ? undefined : Number(value)) : score)),
                  )
                }}
              >
                <option value="">{t('field.notSaid')}</option>
                {words.auditC[id].answers.map((answer, score) => (
                  <option key={answer} value={score}>
                    {answer}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </fieldset>
        <div class="field wide">
          <label for="sheet-others">{t('sheet.others')}</label>
          <input
            id="sheet-others"
            type="text"
            autocomplete="off"
            value={others}
            onChange={(event) => setOthers(event.currentTarget.value)}
          />
        </div>
      </div>
      <div class="buttons screen-only">
        <button type="button" class="button primary" onClick={() => print()}>
          {t('take.print')}
        </button>
        {made !== undefined && (
          <>
            <SaveLink name="mixwise-sheet.html" type="text/html" text={made.html} words={t('sheet.save')} />
            <SaveLink
              name="mixwise-sheet.fhir.json"
              type="application/fhir+json"
              text={made.fhir}
              words={t('sheet.fhir')}
            />
          </>
        )}
      </div>
      {language !== 'en' && <p class="notice screen-only">{t('sheet.draft')}</p>}
      {made !== undefined && <Sheet sheet={made.sheet} />}
    </article>
  )
}

function Sheet({ sheet }: { sheet: DisclosureSheet }) {
  const { t, sheet: words } = useText()
  return (
    <section class="sheet" aria-label={sheet.title}>
      <h2>{sheet.title}</h2>
      <p class="pen">
        <span>
          {words.date}: {sheet.date}
        </span>
        {words.pen.map((what) => (
          <span key={what}>{what}:</span>
        ))}
      </p>
      {sheet.sections.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul class={isShort(lines) ? 'sheet-names' : ''}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <footer>
        {sheet.disclaimer.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{t('disclaimer.notReviewed')}</p>
        <p>{sheet.privacy}</p>
      </footer>
    </section>
  )
}

/** So long is a name with its amount at most, and from so many on they stand in two columns. */
const longestName = 60
const columnsFrom = 4

function isShort(lines: readonly string[]): boolean {
  return lines.length >= columnsFrom && lines.every(({ length }) => length <= longestName)
}

/** A file that is made here and saved by the browser. */
function SaveLink({ name, type, text, words }: { name: string; type: string; text: string; words: string }) {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return (
    <button type="button" class="button" onClick={save}>
      {words}
    </button>
  )
}
