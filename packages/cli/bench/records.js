// Whole records at default settings: each is answered, and no pair that must not be is missing from an answer.
import { openInstalled } from '@mixwise/knowledge/installed'
import { printLine } from './line.js'
import { recordBundles } from './record-bundles.js'
import { started } from './server.js'

const records = 617
const commonest = 300

export async function run() {
  const knowledge = openInstalled()
  const medicines = [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => knowledge.names.commonness[b] - knowledge.names.commonness[a])
    .slice(0, commonest)
    .flatMap((number) =>
      knowledge
        .facts(number)
        .codes.rxcui.slice(0, 1)
        .map((code) => ({
          slug: knowledge.slugs.at(number),
          code,
          name: knowledge.substanceNames.at(number),
        })),
    )
  const { url, child } = await started('service')
  const post = (path, body) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  let answered = 0
  let wanted = 0
  let missing = 0
  let slowestMs = 0
  let bytes = 0
  for (const { active, body } of recordBundles(records, medicines)) {
    bytes += body.length
    const began = performance.now()
    const response = await post('/fhir/$check', body)
    const { entry = [] } = await response.json()
    slowestMs = Math.max(slowestMs, performance.now() - began)
    if (response.status === 200) answered++
    const told = new Set(entry.flatMap(({ resource }) => pairOf(resource)))
    const list = { items: active.slice(0, 100), country: 'US', detail: 'compact' }
    const { findings } = await (await post('/v1/check', JSON.stringify(list))).json()
    const never = findings.filter(
      ({ substances, severity }) => severity === 'contraindicated' && substances.length === 2,
    )
    wanted += never.length
    missing += never.filter(({ substances }) => !told.has([...substances].sort().join())).length
  }
  child.kill()
  printLine(
    `${records} whole records, $check at default settings`,
    `${answered} answered`,
    `${records}`,
    answered === records,
    `${Math.round(bytes / 1e6)} MB; the slowest ${Math.round(slowestMs)} ms`,
  )
  printLine(
    'pairs never to be taken together that their answers lack',
    `${missing} of ${wanted}`,
    'none',
    missing === 0,
  )
}

function pairOf({ resourceType, identifier }) {
  return resourceType === 'DetectedIssue' ? [identifier[0].value.split(':').at(-1).split('+').sort().join()] : []
}
