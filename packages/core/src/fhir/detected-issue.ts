import { findingTitle } from '../check/finding-title.js'
import type { Report, ReportedFinding } from '../contract/check.js'
import { disclaimer } from '../disclaimer.js'
import type { Severity } from '../vocabulary/scales.js'
import { english } from '../vocabulary/words/en.js'
import { type PatientReference, patientReference } from './whose.js'

/** The parts of a FHIR R4 DetectedIssue that a finding fills. */
export interface DetectedIssue {
  resourceType: 'DetectedIssue'
  id?: string
  meta?: { tag: { system: string; code: string; display: string }[] }
  identifier: { system: string; value: string }[]
  status: 'final'
  code: { coding: { system: string; code: string; display: string }[]; text: string }
  severity?: 'high' | 'moderate' | 'low'
  patient?: PatientReference
  identifiedDateTime: string
  implicated: { reference?: string; display: string }[]
  evidence?: { code: { text: string }[] }[]
  detail: string
  reference?: string
  mitigation: { action: { text: string } }[]
}

export interface DetectedIssueOptions {
  /** FHIR dateTime. */
  identified: string
  /** The resources and names a substance came from, by slug. */
  implicated(slug: string): readonly { reference?: string; display: string }[]
  patient?: string
  /** What the record holds that matters for a finding, and what of that it does not hold, in sentences. */
  fromRecord?(finding: ReportedFinding): readonly string[]
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const findingSystem = 'https://mixwise.org/finding'
const gradeSystem = 'https://mixwise.org/grade'

/**
 * FHIR has three grades, we have four: both grades that mean serious harm are high.
 *
 * @example
 * fhirSeverity('major') // 'high'
 */
export function fhirSeverity(severity: Severity): 'high' | 'moderate' | 'low' | undefined {
  if (severity === 'contraindicated' || severity === 'major') return 'high'
  if (severity === 'moderate') return 'moderate'
  return severity === 'minor' ? 'low' : undefined
}

/**
 * The findings of a report with words, each as a DetectedIssue.
 *
 * @example
 * const options = { identified: '2026-11-23T10:00:00Z', implicated: (slug) => [{ display: slug }] }
 * detectedIssues(report, options)[0]?.resourceType // 'DetectedIssue'
 */
export function detectedIssues(report: Report, options: DetectedIssueOptions): readonly DetectedIssue[] {
  return report.findings.map((finding) => detectedIssue(finding, report, options))
}

/** What kind of issue it is, in the words of HL7. */
function kindOf({ given = [] }: ReportedFinding): { code: string; display: string } {
  const keys = given.map(({ key }) => key)
  if (keys.includes('allergies')) return { code: 'ALGY', display: 'Allergy Alert' }
  if (keys.includes('twice')) return { code: 'DUPTHPY', display: 'Duplicate Therapy Alert' }
  if (keys.length > 0) return { code: 'COND', display: 'Condition Alert' }
  return { code: 'DRG', display: 'Drug Interaction Alert' }
}

/** How a report calls a substance. */
function nameIn({ substances }: Report): (slug: string) => string {
  const names = new Map(substances.flatMap((one) => (one.status === 'resolved' ? [[one.slug, one.name] as const] : [])))
  return (slug) => names.get(slug) ?? slug
}

function detectedIssue(finding: ReportedFinding, report: Report, options: DetectedIssueOptions): DetectedIssue {
  const severity = fhirSeverity(finding.severity)
  const { clinician, evidence, context } = finding
  const locator = evidence?.citations.map((citation) => citation.locator).find((text) => /^https?:\/\/\S+$/.test(text))
  const bases = [
    ...(evidence === undefined ? [] : [`Evidence ${evidence.level}. ${evidence.why}`]),
    ...(evidence?.citations.map(
      ({ title, year, locator: where }) => `${title}${year === null ? '' : ` (${year})`}. ${where}`,
    ) ?? []),
    ...finding.sources.map(({ name, edition, grade }) => `${name}, ${edition}: ${grade}`),
  ]
  return {
    resourceType: 'DetectedIssue',
    meta: {
      tag: [{ system: gradeSystem, code: finding.severity, display: english.severity[finding.severity] }],
    },
    identifier: [{ system: findingSystem, value: `${finding.id}:${finding.substances.join('+')}` }],
    status: 'final',
    code: {
      coding: [{ system: actCode, ...kindOf(finding) }],
      text: `${findingTitle(finding, nameIn(report), 'and')}: ${english.action[finding.action]}`,
    },
    ...(severity !== undefined && { severity }),
    ...(options.patient !== undefined && { patient: patientReference(options.patient) }),
    identifiedDateTime: options.identified,
    implicated: finding.substances.flatMap((slug) => options.implicated(slug)),
    ...(bases.length > 0 && { evidence: bases.map((text) => ({ code: [{ text }] })) }),
    detail: [
      clinician?.happens ?? finding.consequences.join(', '),
      ...(context?.applied ?? []),
      ...(options.fromRecord?.(finding) ?? []),
      ...(context?.depends.map(({ why, ask }) => `It depends: ${ask ?? why}`) ?? []),
      `Review: ${finding.review}. Knowledge ${report.knowledge.version}. ${disclaimer.short}`,
    ]
      .filter((text) => text !== '')
      .join(' '),
    ...(locator !== undefined && { reference: locator }),
    mitigation: [clinician?.do ?? english.action[finding.action], ...(clinician?.watch ?? [])].map((text) => ({
      action: { text },
    })),
  }
}
