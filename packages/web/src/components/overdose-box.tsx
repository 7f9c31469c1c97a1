import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { CallButton } from './call-button.js'
import { CitationList } from './citation-list.js'
import { CountryField, useCountry } from './country-field.js'

/** Right under a grave answer: the signs that cannot wait, and the number. */
export function EmergencyLine({ slugs }: { slugs: readonly string[] }) {
  const { t } = useText()
  const country = useCountry()
  const page = useAsked('overdose', { items: slugs, ...(country !== undefined && { country }) })
  const line = page?.help?.lines.find(({ kind }) => kind === 'emergency')
  return (
    <p class="emergency-line">
      <span>{t('overdose.line')}</span>{' '}
      {line === undefined ? <a href="#/help">{t('nav.help')}</a> : <CallButton line={line} />}
    </p>
  )
}

/** What to do when it may be too much already: signs, steps, numbers. */
export function OverdoseBox({ slugs, open = false }: { slugs: readonly string[]; open?: boolean }) {
  const { t, medicalLang } = useText()
  const country = useCountry()
  const page = useAsked('overdose', { items: slugs, ...(country !== undefined && { country }) })
  if (page === undefined) return null
  const emergency = page.help?.lines.filter(({ kind }) => kind === 'emergency') ?? []
  const others = page.help?.lines.filter(({ kind }) => kind !== 'emergency') ?? []
  const signs = [...page.combinations.flatMap((one) => one.signs), ...page.groups.flatMap((group) => group.signs)]
  return (
    <section class="emergency" aria-labelledby="overdose-title">
      <h2 id="overdose-title">{t('overdose.title')}</h2>
      <div class="calls">
        {emergency.slice(0, 2).map((line) => (
          <CallButton key={line.number} line={line} loud />
        ))}
        {emergency.length === 0 && <strong lang={medicalLang}>{page.helpNote}</strong>}
      </div>
      <p>{t('overdose.when')}</p>
      <ul class="flags" lang={medicalLang}>
        {page.redFlags.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
      <details class="more" open={open}>
        <summary>{t('overdose.more')}</summary>
        <CountryField countries={page.countries} />
        <h3>{t('overdose.steps')}</h3>
        <ol lang={medicalLang}>
          {page.steps.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        {page.naloxone.length > 0 && (
          <>
            <h3>{t('overdose.naloxone')}</h3>
            <ul lang={medicalLang}>
              {page.naloxone.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {signs.length > 0 && (
          <>
            <h3>{t('overdose.signs')}</h3>
            <ul lang={medicalLang}>
              {signs.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        <h3>{t('overdose.numbers')}</h3>
        <ul class="numbers">
          {[...emergency, ...others].map((line) => (
            <li key={line.name + line.number}>
              <span>
                <strong lang={medicalLang}>{line.name}</strong>
                <span class="hint" lang={medicalLang}>
                  {' '}
                  {line.note ?? ''}
                </span>
                <span class="hint"> {t('overdose.checked', { date: line.checked })}</span>
              </span>
              <CallButton line={line} />
            </li>
          ))}
        </ul>
        <p class="hint" lang={medicalLang}>
          {page.helpNote}
        </p>
        <details class="more">
          <summary>{t('details.citations')}</summary>
          <CitationList citations={page.sources} />
        </details>
      </details>
    </section>
  )
}
