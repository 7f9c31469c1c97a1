// Hooks a second beside the same framework answering a constant body of that size: never asked before, and asked again.
import { readFileSync } from 'node:fs'
import { resolve } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'
import { printLine } from './line.js'
import { load, started } from './server.js'

const connections = 50
const path = '/cds-services/mixwise-order-sign'
const headers = { 'content-type': 'application/json' }
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const lists = readFileSync(new URL('../../../cases/lists.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

/** Every list of the cases with each of its entries drafted in turn, as a record with codes and words. */
function hookRequests(knowledge, bornIn) {
  const codesOf = (text) => {
    const { status, substances = [] } = resolve(knowledge, text)
    return status === 'resolved' ? knowledge.facts(substances[0]).codes.rxcui.slice(0, 1) : []
  }
  const order = (text, at) => ({
    resource: {
      resourceType: 'MedicationRequest',
      id: `m${at}`,
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { coding: codesOf(text).map((code) => ({ system: rxnorm, code })), text },
      dosageInstruction: [{ text: 'take 1 tablet daily' }],
    },
  })
  const searchset = (texts) => ({ resourceType: 'Bundle', type: 'searchset', entry: texts.map(order) })
  return lists.flatMap(({ items, person: { sex = 'female' } = {} }) =>
    items.map((drafted) => ({
      hook: 'order-sign',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { userId: 'Practitioner/d', patientId: 'p', draftOrders: searchset([drafted]) },
      prefetch: {
        patient: { resourceType: 'Patient', id: 'p', birthDate: `${bornIn}-01-01`, gender: sex },
        medicationRequests: searchset(items.filter((item) => item !== drafted)),
      },
    })),
  )
}

export async function run() {
  const knowledge = openInstalled()
  const asked = (bornIn) =>
    hookRequests(knowledge, bornIn).map((request) => ({ method: 'POST', path, body: JSON.stringify(request), headers }))
  // Another year of birth is a request that nobody has sent before.
  const years = [1941, 1942, 1943, 1944, 1945, 1946, 1947, 1948, 1949]
  const service = await started('service')
  const sizes = []
  let first
  for (const { body } of asked(1940)) {
    first = await fetch(service.url + path, { method: 'POST', body, headers })
    sizes.push((await first.text()).length)
  }
  const typical = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
  const constant = await started('constant', String(typical), JSON.stringify([...first.headers]))
  const unasked = years.flatMap(asked)
  const again = asked(1950)
  await load(constant, again, { connections, seconds: 1 })
  const plain = await load(constant, again, { connections, seconds: 6 })
  const unseen = await load(service, unasked, { connections, once: true })
  await load(service, again, { connections, once: true })
  const seen = await load(service, again, { connections, seconds: 6 })
  const ratioOf = (ours) => ours.perCoreSecond / plain.perCoreSecond
  const print = (what, ours, wanted) =>
    printLine(
      `order-sign, ${again.length} requests of the cases, ${what}: share of the framework with a constant body`,
      `${(100 * ratioOf(ours)).toFixed(1)} %`,
      `at least ${100 * wanted} %`,
      ratioOf(ours) >= wanted,
      `${Math.round(ours.perCoreSecond)} against ${Math.round(plain.perCoreSecond)} a second of one core; answers of ${typical} bytes; slowest in a hundred ${ours.p99Ms} ms at ${connections} connections`,
    )
  print('never asked before', unseen, 0.15)
  print('asked again', seen, 0.15)
  service.child.kill()
  constant.child.kill()
}
