import { OverdoseBox } from '../components/overdose-box.js'
import { PageHead } from '../components/page-head.js'
import { usePage } from '../state/page.js'
import { slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'

/** When it may be too much already. */
export function HelpPage() {
  const { t, medicalLang } = useText()
  const { answer } = usePage()
  return (
    <article class="text-page">
      <PageHead title={t('help.title')} />
      {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
      <OverdoseBox slugs={answer === undefined ? [] : slugsOf(answer.report)} open />
    </article>
  )
}
