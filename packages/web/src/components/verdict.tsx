import type { ListVerdict, OverdoseAnswer, ReportedFinding } from '@mixwise/core'
import { type ListAnswer, usePage } from '../state/page.js'
import { namesOf, slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { urgentSignsOf } from '../state/urgent-signs.js'
import { useAsked } from '../state/use-asked.js'
import { CallButton } from './call-button.js'
import { CountLine } from './count-line.js'
import { useCountry } from './country-field.js'
import { Doors } from './doors.js'
import { EmergencyVerdict } from './emergency-verdict.js'
import { FindingDetails } from './finding-details.js'
import { Fold } from './fold.js'
import { OwnWords } from './own-words.js'
import { QuestionList } from './question-list.js'
import { SeveritySign } from './severity-mark.js'

/**
 * What the whole list comes to, once: a band, what to do, what can happen, what was counted, and then the worst pair's
 * three doors, its questions and its sources. There is one in every state.
 */
export function Verdict({ answer }: { answer: ListAnswer }) {
  const { verdict: wordsOf, t } = useText()
  const { settings, failure } = usePage()
  const country = useCountry()
  const reader = settings.reader ?? 'patient'
  const { verdict, band, grade, headline, harm, act, counts } = wordsOf(answer.report, reader)
  const { lead, tone } = verdict
  const hasLead = lead !== undefined && lead.severity !== 'none'
  const slugs = hasLead ? lead.substances : slugsOf(answer.report)
  const topics = hasLead ? (lead.combined?.topics ?? [lead.finding?.topic ?? 'listed']) : []
  const help = useAsked('overdose', { items: slugs, topics, ...(country !== undefined && { country }) })
  const told = lead?.finding ?? lead?.combined
  if (tone === 'emergency') return <EmergencyVerdict answer={answer} help={help} />
  return (
    <section class={`verdict verdict-${tone}`} aria-labelledby="verdict-title">
      <p class="band">
        <SeveritySign mark={tone} />
        <span>{band}</span>
        {grade !== '' && <span class="band-grade">{grade}</span>}
      </p>
      <div class="verdict-words">
        <h2 class="verdict-line" id="verdict-title" tabIndex={-1}>
          {headline}
        </h2>
        {harm !== '' && <p class="verdict-harm">{harm}</p>}
        <p class="verdict-act">{act}</p>
        {hasLead && told !== undefined && <OwnWords of={told} nameOf={namesOf(answer.report)} />}
        <CountLine counts={counts} />
      </div>
      {hasLead && reader === 'patient' && <Doors key={lead.substances.join(' ')} lead={lead} help={help} />}
      <HelpLine help={help} lead={hasLead ? lead : undefined} nameOf={namesOf(answer.report)} />
      {answer.isPartial === true && (
        <p class="hint partial" role="status">
          {t(failure === undefined ? 'answer.partial' : 'answer.partialFailed')}
        </p>
      )}
      {answer.isPartial !== true && lead?.finding !== undefined && hasLead && (
        <Behind finding={lead.finding} answer={answer} />
      )}
    </section>
  )
}

interface HelpLineProps {
  help: OverdoseAnswer | undefined
  lead: ListVerdict['lead']
  nameOf(slug: string): string
}

/** The signs of what leads that cannot wait, or of any poisoning, and the number. */
function HelpLine({ help, lead, nameOf }: HelpLineProps) {
  const { t, medical } = useText()
  const line = help?.help?.lines.find(({ kind }) => kind === 'emergency')
  const names = (lead?.finding?.substances ?? []).map(nameOf)
  const signs = urgentSignsOf(lead, help).map((sign) => medical(sign, names))
  return (
    <div class="help-line">
      <div>
        {signs.map(({ text, lang }) => (
          <p key={text} lang={lang}>
            {text}
          </p>
        ))}
        {signs.length === 0 && <p>{t('overdose.line')}</p>}
      </div>
      {line === undefined ? (
        <a class="button" href="#/help">
          {t('nav.help')}
        </a>
      ) : (
        <CallButton line={line} />
      )}
    </div>
  )
}

/** What would change the grade, who says so, and what else is known of the two. */
function Behind({ finding, answer }: { finding: ReportedFinding; answer: ListAnswer }) {
  const { t } = useText()
  const nameOf = namesOf(answer.report)
  return (
    <div class="verdict-behind">
      <QuestionList finding={finding} />
      <Fold class="more" head={t('card.why')}>
        {() => (
          <>
            <h3 class="visually-hidden">{t('card.why')}</h3>
            <FindingDetails finding={finding} nameOf={nameOf} />
            {finding.substances.length === 2 && (
              <p>
                <a href={`#/pair/${finding.substances.map(encodeURIComponent).join('/')}`}>{t('pair.open')}</a>
              </p>
            )}
          </>
        )}
      </Fold>
    </div>
  )
}
