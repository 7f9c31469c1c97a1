import type { Engine } from '@mixwise/core'
import { type Brief, fitting, linesOf, shortText } from './brief.js'

type About = Exclude<ReturnType<Engine['about']>, { issue: unknown }>
type Stop = ReturnType<Engine['stop']>

const mostData = 3000

/** The page about a substance: what each of its sections says first, with a source. */
export function briefAbout({ slug, name, sections, label, review, unread }: About): Brief {
  const read = sections.map(({ title, statements, facts }) => {
    const [first] = statements
    const source = first?.sources?.[0]?.title
    return {
      title,
      says: shortText(first?.text ?? facts.slice(0, 3).join(' '), 160),
      ...(source !== undefined && { source: shortText(source, 60) }),
      ...(statements.length > 1 && { more: statements.length - 1 }),
    }
  })
  const { fit, leftOut } = fitting(read, mostData)
  const more = leftOut + read.reduce((sum, one) => sum + (one.more ?? 0), 0)
  const titles = sections.slice(fit.length).map(({ title }) => title)
  return {
    text: linesOf([`${name}. ${label}`, ...fit.map(({ title, says }) => `${title}: ${says}`)], more),
    data: {
      slug,
      name,
      sections: fit,
      ...(titles.length > 0 && { sectionsLeftOut: titles }),
      review,
      ...(unread.length > 0 && { unread: unread.map(({ text }) => shortText(text, 60)) }),
    },
  }
}

/** What stopping can do: the warning, the signs of an emergency and what to do, worst first. */
export function briefStop({ answers, referrals, general, notCovered, unrecognised, unread }: Stop): Brief {
  const read = answers.map(({ name, asked, abruptStopRisk, emergency, warning, emergencySigns, doThis, happens }) => ({
    of: asked,
    class: name,
    abruptStopRisk,
    ...(emergency && { emergency }),
    warning: shortText(warning, 240),
    happens: happens.slice(0, 2).map(({ text }) => shortText(text)),
    emergencySigns: emergencySigns.slice(0, 4).map((sign) => shortText(sign, 60)),
    do: doThis.slice(0, 2).map(({ text }) => shortText(text)),
  }))
  const { fit, leftOut } = fitting(read, mostData)
  const notAnswered = [
    ...notCovered.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    ...unrecognised.map(({ input }) => input),
  ]
  return {
    text: linesOf(
      [
        ...(notAnswered.length === 0 ? [] : [`Nothing is held about: ${notAnswered.join(', ')}.`]),
        ...fit.map(({ of, abruptStopRisk, warning }) => `${of.join(', ')} (${abruptStopRisk}): ${warning}`),
        ...referrals.map(({ say }) => shortText(say, 240)),
        ...general.slice(0, 2).map((text) => shortText(text)),
      ],
      leftOut,
    ),
    data: {
      answers: fit,
      ...(leftOut > 0 && { answersLeftOut: leftOut }),
      referrals: referrals.map(({ say }) => shortText(say, 240)),
      ...(notAnswered.length > 0 && { notAnswered }),
      ...(unread.length > 0 && { unread: unread.map(({ text }) => shortText(text, 60)) }),
    },
  }
}
