import type { ListAnswer } from '../state/page.js'
import { useText } from '../state/text.js'
import { AnswerPart } from './answer-part.js'
import { ListCard } from './list-card.js'
import { ReaderSwitch } from './reader-switch.js'
import { KeptLists, TakeAlong } from './take-along.js'
import { Triage } from './triage.js'

/** The list, everything behind the verdict, and what can be done with all of it, once the whole answer is there or lost. */
export function BelowVerdict({ answer, isThere }: { answer: ListAnswer | undefined; isThere: boolean }) {
  const { t, medicalLang } = useText()
  return (
    <>
      {isThere && (
        <div class="check-list">
          {answer !== undefined && <Triage answer={answer} />}
          <ListCard answer={answer} />
        </div>
      )}
      <section class="answer-part" aria-label={t('answer.title')}>
        {answer !== undefined && (
          <>
            <div class="answer-head">
              <h2 class="visually-hidden">{t('answer.title')}</h2>
              <ReaderSwitch />
            </div>
            {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
            <AnswerPart answer={answer} />
          </>
        )}
      </section>
      {isThere && (
        <div class="extras">
          <KeptLists />
          <TakeAlong />
        </div>
      )}
    </>
  )
}
