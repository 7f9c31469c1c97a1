// Hooks a second beside the same framework answering a constant body of that size.
import { printLine } from './line.js'
import { load, started } from './server.js'

const seconds = 8
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const order = (code, at) => ({
  resource: {
    resourceType: 'MedicationRequest',
    id: `m${at}`,
    status: 'active',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { coding: [{ system: rxnorm, code }] },
    dosageInstruction: [{ text: 'take 1 tablet daily' }],
  },
})
const searchset = (codes) => ({ resourceType: 'Bundle', type: 'searchset', entry: codes.map(order) })
const body = JSON.stringify({
  hook: 'order-sign',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/d', patientId: 'p', draftOrders: searchset(['5640']) },
  prefetch: {
    patient: { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01', gender: 'female' },
    medicationRequests: searchset(['11289', '36567', '29046', '6809']),
  },
})
const asked = [
  { method: 'POST', path: '/cds-services/mixwise-order-sign', body, headers: { 'content-type': 'application/json' } },
]

export async function run() {
  const service = await started('service')
  const first = await fetch(service.url + asked[0].path, { ...asked[0] })
  const size = (await first.text()).length
  const constant = await started('constant', String(size), JSON.stringify([...first.headers]))
  await load(service, asked, 2)
  const ours = await load(service, asked, seconds)
  await load(constant, asked, 1)
  const plain = await load(constant, asked, seconds)
  const ratio = ours.perCoreSecond / plain.perCoreSecond
  printLine(
    'order-sign, five medicines, share of the framework with a constant body',
    `${(100 * ratio).toFixed(1)} %`,
    'at least 15 %',
    ratio >= 0.15,
    `${Math.round(ours.perCoreSecond)} against ${Math.round(plain.perCoreSecond)} a second of one core; slowest in a hundred ${ours.p99Ms} ms`,
  )
  service.child.kill()
  constant.child.kill()
}
