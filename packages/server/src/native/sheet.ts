import { check, type Person, reportOf, resolve } from '@mixwise/core'
import { disclosureBundle, disclosureSheet, sheetHtml, sheetMarkdown } from '@mixwise/core/fhir'
import type { z } from 'zod'
import { given, type sheetRequest } from '../contract/requests.js'
import type { Engine } from '../engine.js'

interface Rendered {
  kind: string
  body: string
}

/** The sheet a person takes to the doctor, in the form asked for. The check of its list is made on the spot. */
export function sheetFor({ knowledge, words }: Engine, request: z.output<typeof sheetRequest>): Rendered {
  const { items, otherSubstances = [], alcohol, person, questions, date, as = 'json' } = given(request)
  const drinks = alcohol?.scores.some((score) => score > 0) === true
  const list = [...items, ...otherSubstances].map(({ text }) => text)
  const result = check(knowledge, drinks ? [...list, 'alcohol'] : list, (person ?? {}) as Person)
  const findings = reportOf(knowledge, words, result)
    .findings.filter(({ interruption }) => interruption !== 'on-request')
    .map(({ substances, severity, patient }) => ({
      title: substances.join(' and '),
      severity,
      text: `${patient?.happens ?? ''} ${patient?.do ?? ''}`.trim(),
    }))
  const known = <Item extends { text: string }>(item: Item): Item & { slug?: string; rxcui?: string } => {
    const resolution = resolve(knowledge, item.text)
    if (resolution.status !== 'resolved') return item
    const [first] = resolution.substances
    if (first === undefined) return item
    const rxcui = resolution.substances.length === 1 ? knowledge.facts(first).codes.rxcui[0] : undefined
    return { ...item, slug: knowledge.slugs.at(first), ...(rxcui !== undefined && { rxcui }) }
  }
  const sheet = disclosureSheet({
    items: items.map(known),
    otherSubstances: otherSubstances.map(known),
    ...(alcohol !== undefined && { alcohol }),
    findings,
    ...(questions !== undefined && { questions }),
    date,
  })
  if (as === 'markdown') return { kind: 'text/markdown; charset=utf-8', body: sheetMarkdown(sheet) }
  if (as === 'html') return { kind: 'text/html; charset=utf-8', body: sheetHtml(sheet) }
  if (as === 'fhir') {
    const sex = alcohol?.sex ?? person?.sex
    const bundle = disclosureBundle(sheet, {
      uuid: () => crypto.randomUUID(),
      timestamp: `${date}T00:00:00Z`,
      ...(sex !== undefined && { sex }),
    })
    return { kind: 'application/fhir+json', body: JSON.stringify(bundle) }
  }
  return { kind: 'application/json', body: JSON.stringify(sheet) }
}
