import {
  type Amount,
  amountText,
  check,
  disclosureBundle,
  disclosureSheet,
  english,
  type Knowledge,
  reportOf,
  sheetHtml,
  type Words,
} from '@mixwise/core'
import { personOf } from './answer.js'
import type { SheetAnswer, SheetRequest } from './messages.js'

/** The sheet to hand over, as data, as a page of its own and for a clinic's software. */
export function sheetOf(knowledge: Knowledge, words: Words, request: SheetRequest): SheetAnswer {
  const report = reportOf(knowledge, words, check(knowledge, request.list, personOf(request.person)))
  const names = new Map(
    report.substances.flatMap((one) => (one.status === 'resolved' ? [[one.slug, one.name] as const] : [])),
  )
  const nameOf = (slug: string): string => names.get(slug) ?? slug
  const sheet = disclosureSheet({
    items: request.list.map((item, index) => {
      const { name, ...taking } = typeof item === 'string' ? { name: item } : item
      const found = report.substances.find((one) => one.input === name && one.status === 'resolved')
      const dose = doseWords(taking)
      const number = found?.status === 'resolved' ? knowledge.slugs.find(found.slug) : -1
      const rxcui = number === -1 ? undefined : knowledge.facts(number).codes.rxcui[0]
      const shown = found?.status === 'resolved' && found.name !== name ? `${name} (${found.name})` : name
      return {
        text: shown === '' ? `${index + 1}` : shown,
        ...(found?.status === 'resolved' && { slug: found.slug }),
        ...(rxcui !== undefined && { rxcui }),
        ...(dose !== '' && { dose }),
      }
    }),
    otherSubstances: request.others.map((text) => {
      const number = knowledge.slugs.find(text.trim().toLowerCase())
      return number === -1 ? { text } : { text, slug: knowledge.slugs.at(number) }
    }),
    ...(request.auditC !== undefined && {
      alcohol: { scores: request.auditC, ...(request.person.sex !== undefined && { sex: request.person.sex }) },
    }),
    findings: [
      ...report.combined.map(({ name, drivers, severity, patient }) => ({
        title: `${name ?? ''}: ${drivers.map(nameOf).join(' + ')}`,
        severity: english.severity[severity],
        text: patient?.happens ?? '',
      })),
      ...report.findings
        .filter(({ interruption }) => interruption !== 'on-request')
        .map(({ substances, severity, patient }) => ({
          title: substances.map(nameOf).join(' + '),
          severity: english.severity[severity],
          text: patient?.happens ?? '',
        })),
    ],
    date: request.date,
  })
  const bundle = disclosureBundle(sheet, {
    uuid: () => crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    ...(request.person.sex !== undefined && { sex: request.person.sex }),
  })
  return { sheet, html: sheetHtml(sheet), fhir: JSON.stringify(bundle, null, 2) }
}

function doseWords({ doseMgPerDay, route, form, frequency }: Record<string, unknown>): string {
  return [
    doseMgPerDay === undefined ? '' : `${amountText(doseMgPerDay as Amount)} mg a day`,
    typeof form === 'string' ? form : '',
    typeof route === 'string' ? route : '',
    typeof frequency === 'string' ? frequency : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
