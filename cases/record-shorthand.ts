/** Resources of the case tables: as they are, or in the few words that matter. */
export type CaseResource =
  | { medicine: Record<string, unknown> }
  | { diagnosis: Record<string, unknown> }
  | ({ resourceType: string } & Record<string, unknown>)

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const dayMs = 86_400_000
let counter = 0

/** A resource with the days that are said in words written out from today. */
export function resourceOf(resource: CaseResource): object {
  if ('medicine' in resource && typeof resource.medicine === 'object')
    return dated(orderOf(`m${counter++}`, resource.medicine as Record<string, unknown>))
  if ('diagnosis' in resource && typeof resource.diagnosis === 'object')
    return diagnosisOf(resource.diagnosis as Record<string, unknown>)
  return dated(resource)
}

export function draftOf(medicine: Record<string, unknown>): object {
  return dated(orderOf('draft', medicine))
}

function orderOf(id: string, medicine: Record<string, unknown>): object {
  const { system = rxnorm, code, text, subject = 'Patient/p', status = 'active', starts, ends, more = {} } = medicine
  const { coding: others = [], ...rest } = more as { coding?: object[] }
  const coding = [...(code === undefined ? [] : [{ ...(system !== '' && { system }), code }]), ...others]
  return {
    resourceType: 'MedicationRequest',
    id,
    intent: 'order',
    ...(status !== '' && { status }),
    ...(subject !== '' && { subject: { reference: subject } }),
    ...((coding.length > 0 || text !== undefined) && {
      medicationCodeableConcept: { ...(coding.length > 0 && { coding }), ...(text !== undefined && { text }) },
    }),
    ...((starts !== undefined || ends !== undefined) && {
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: starts, end: ends } } } }],
    }),
    ...rest,
  }
}

function diagnosisOf({ icd9, icd10, icd11, snomed, text, clinical, verified, ended }: Record<string, unknown>): object {
  const status = (field: string, code: unknown): object =>
    code === undefined ? {} : { [field]: { coding: [{ code }] } }
  const coding = [
    ...(icd10 === undefined ? [] : [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: String(icd10) }]),
    ...(icd9 === undefined ? [] : [{ system: 'http://hl7.org/fhir/sid/icd-9-cm', code: String(icd9) }]),
    ...(icd11 === undefined ? [] : [{ system: 'http://id.who.int/icd/release/11/mms', code: String(icd11) }]),
    ...(snomed === undefined ? [] : [{ system: 'http://snomed.info/sct', code: snomed }]),
  ]
  return {
    resourceType: 'Condition',
    id: `c${counter++}`,
    subject: { reference: 'Patient/p' },
    code: { ...(coding.length > 0 && { coding }), ...(text !== undefined && { text }) },
    ...status('clinicalStatus', clinical),
    ...status('verificationStatus', verified),
    ...(ended !== undefined && { abatementDateTime: ended }),
  }
}

function dated<Value>(value: Value): Value {
  const day = (away: number): string => new Date(Date.now() + away * dayMs).toISOString().slice(0, 10)
  return JSON.parse(
    JSON.stringify(value)
      .replaceAll('"in a week"', `"${day(7)}"`)
      .replaceAll('"a week ago"', `"${day(-7)}"`),
  ) as Value
}
