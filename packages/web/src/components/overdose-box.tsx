import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { CallButton } from './call-button.js'
import { CitationList } from './citation-list.js'
import { CountryField, useCountry } from './country-field.js'
import { GuideLines } from './guide-lines.js'

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
      <GuideLines of={page.redFlags} class="flags" />
      <details class="more" open={open}>
        <summary>{t('overdose.more')}</summary>
        <CountryField countries={page.countries} />
        <h3>{t('overdose.steps')}</h3>
        <GuideLines of={page.steps.map(({ text }) => text)} isNumbered />
        {page.naloxone.length > 0 && (
          <>
            <h3>{t('overdose.naloxone')}</h3>
            <GuideLines of={page.naloxone.map(({ text }) => text)} />
          </>
        )}
        {signs.length > 0 && (
          <>
            <h3>{t('overdose.signs')}</h3>
            <GuideLines of={signs.map(({ text }) => text)} />
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
        <HelpNote text={page.helpNote} />
        <details class="more">
          <summary>{t('details.citations')}</summary>
          <CitationList citations={page.sources} />
        </details>
      </details>
    </section>
  )
}

function HelpNote({ text: line }: { text: string }) {
  const { medical } = useText()
  const { text, lang } = medical(line)
  return (
    <p class="hint" lang={lang}>
      {text}
    </p>
  )
}
