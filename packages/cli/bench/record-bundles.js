// Records in the shape that Synthea gives its patients, made here: a transaction of everything since 2005, most of it no
// medicine. Nobody's data, and the same each time.
import { seeded } from './line.js'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const snomed = 'http://snomed.info/sct'
const loinc = 'http://loinc.org'
const terminology = 'http://terminology.hl7.org/CodeSystem'
const diagnoses = [
  ['44054006', 'Diabetes'],
  ['38341003', 'Hypertension'],
  ['195967001', 'Asthma'],
  ['10509002', 'Acute bronchitis (disorder)'],
  ['444814009', 'Viral sinusitis (disorder)'],
  ['162864005', 'Body mass index 30+ - obesity (finding)'],
  ['160903007', 'Full-time employment (finding)'],
  ['431857002', 'Chronic kidney disease stage 4 (disorder)'],
]
const vaccines = [
  ['140', 'Influenza, seasonal, injectable, preservative free'],
  ['113', 'Td (adult) preservative free'],
  ['133', 'Pneumococcal conjugate PCV 13'],
]
const measured = [
  ['8302-2', 'Body Height', 'cm', 170],
  ['29463-7', 'Body Weight', 'kg', 80],
  ['39156-5', 'Body Mass Index', 'kg/m2', 27],
  ['8480-6', 'Systolic Blood Pressure', 'mm[Hg]', 130],
  ['2160-0', 'Creatinine', 'mg/dL', 1],
  ['6298-4', 'Potassium', 'mmol/L', 4.2],
  ['33914-3', 'Estimated Glomerular Filtration Rate', 'mL/min/{1.73_m2}', 80],
]
const mostEncounters = 400
const today = new Date().toISOString().slice(0, 10)

/** So many records, each as the text of its bundle with the slugs of what is taken now. Medicines are `{ slug, code, name }`. */
export function* recordBundles(many, medicines) {
  const random = seeded(many)
  const one = (list) => list[Math.floor(random() * list.length)]
  for (let number = 0; number < many; number++) {
    const entry = []
    const active = new Set()
    const put = (resource) => {
      const id = `${number}-${entry.length}`
      entry.push({
        fullUrl: `urn:uuid:${id}`,
        resource: { ...resource, id },
        request: { method: 'POST', url: resource.resourceType },
      })
      return { reference: `urn:uuid:${id}` }
    }
    const patient = put({
      resourceType: 'Patient',
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Made</div>' },
      gender: one(['female', 'male']),
      birthDate: `${1930 + Math.floor(random() * 80)}-05-04`,
      address: [{ country: 'US', state: 'Massachusetts' }],
    })
    const encounters = 5 + Math.floor(random() * random() * mostEncounters)
    for (let visit = 0; visit < encounters; visit++) {
      const date = `${2005 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}T08:00:00-04:00`
      const encounter = put({
        resourceType: 'Encounter',
        status: 'finished',
        class: { system: `${terminology}/v3-ActCode`, code: 'AMB' },
        type: [{ coding: [{ system: snomed, code: '162673000' }], text: 'General examination of patient (procedure)' }],
        subject: patient,
        period: { start: date, end: date },
      })
      const of = { subject: patient, encounter }
      for (let measure = 0; measure < 6; measure++) {
        const [code, display, unit, usual] = one(measured)
        put({
          resourceType: 'Observation',
          status: 'final',
          category: [{ coding: [{ system: `${terminology}/observation-category`, code: 'vital-signs' }] }],
          code: { coding: [{ system: loinc, code, display }], text: display },
          ...of,
          effectiveDateTime: date,
          valueQuantity: { value: usual * (0.9 + random() / 5), unit, system: 'http://unitsofmeasure.org', code: unit },
        })
      }
      if (random() < 0.4) {
        const [code, display] = one(diagnoses)
        put({
          resourceType: 'Condition',
          clinicalStatus: {
            coding: [{ system: `${terminology}/condition-clinical`, code: one(['active', 'resolved']) }],
          },
          code: { coding: [{ system: snomed, code, display }], text: display },
          ...of,
          onsetDateTime: date,
        })
      }
      if (random() < 0.15) {
        const [code, display] = one(vaccines)
        const vaccineCode = { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code, display }], text: display }
        put({ resourceType: 'Immunization', status: 'completed', vaccineCode, patient, occurrenceDateTime: date })
      }
      if (random() < 0.25) {
        const { slug, code, name } = one(medicines)
        const concept = { coding: [{ system: rxnorm, code: String(code), display: name }], text: name }
        const status = one(['active', 'stopped', 'completed'])
        if (status === 'active') active.add(slug)
        const order = put({
          resourceType: 'MedicationRequest',
          status,
          intent: 'order',
          ...(random() < 0.2
            ? { medicationReference: put({ resourceType: 'Medication', code: concept }) }
            : { medicationCodeableConcept: concept }),
          ...of,
          authoredOn: status === 'active' ? today : date,
          dosageInstruction: [{ sequence: 1, timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
        })
        put({ resourceType: 'Claim', status: 'active', patient, prescription: order, total: { value: 10 } })
      }
      const total = Array.from({ length: 4 }, () => ({ category: { text: 'Submitted' }, amount: { value: 100 } }))
      put({ resourceType: 'ExplanationOfBenefit', status: 'active', patient, total })
    }
    yield { active: [...active], body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }) }
  }
}
