import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, start } from '../packages/server/src/start.js'
import { chromiumArguments, chromiumPath } from '../packages/web/test/in-browser.js'

/**
 * A record with a browser, a FHIR server and this service, each at an origin of its own. The page is ours and follows
 * what the public CDS Hooks sandbox does: services by address and id, prefetch templates filled in and fetched as far as
 * they can be, a token beside each call, a button for each suggestion, and feedback.
 */
const record = `<!doctype html><meta charset="utf-8"><h1>Record</h1>
<ul id="drafts"></ul><ul id="chart"></ul><button id="sign">Sign</button><div id="cards"></div>
<script type="module">
const { discovery, fhir } = Object.fromEntries(new URLSearchParams(location.search))
const at = (id) => document.getElementById(id)
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text })
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
let drafts = ['5640', '6809'].map((code) => ({
  resourceType: 'MedicationRequest', id: 'd' + code, status: 'draft', intent: 'order', subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { coding: [{ system: rxnorm, code }] },
}))
const chart = []
const show = () => {
  at('drafts').replaceChildren(...drafts.map(({ id }) => make('li', id)))
  at('chart').replaceChildren(...chart.map(({ resourceType }) => make('li', resourceType)))
}
const { services } = await (await fetch(discovery)).json()
const configured = Object.fromEntries(services.map((service) => [discovery + '/' + service.id, service]))
const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: 'Bearer e30.e30.e30' }
const post = (url, body) => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
const prefetched = async ({ prefetch = {} }) => Object.fromEntries((await Promise.all(
  Object.entries(prefetch).map(async ([key, template]) => {
    const [path, query] = template.replace(/{{\\s*context\\.patientId\\s*}}/g, 'p').split('?')
    const fixed = query === undefined ? path : path + '?' + new URLSearchParams(query)
    const found = await fetch(fhir + '/' + fixed).catch(() => undefined)
    return found?.ok ? [[key, await found.json()]] : []
  }))).flat())
async function call(hook, more) {
  const cards = []
  for (const [url, service] of Object.entries(configured).filter(([, one]) => one.hook === hook)) {
    const context = { patientId: 'p', userId: 'Practitioner/d', ...more }
    const answered = await post(url, { hookInstance: crypto.randomUUID(), hook, context, prefetch: await prefetched(service) })
    const { cards: came = [] } = answered.ok ? await answered.json() : {}
    cards.push(...came.map((card) => ({ ...card, url })))
  }
  at('cards').replaceChildren(...cards.map(cardOf))
  if (cards.length === 0) at('cards').textContent = 'All clear'
}
function cardOf(card) {
  const box = document.createElement('article')
  box.className = card.indicator
  const done = async (outcome) => {
    const outcomeTimestamp = new Date().toISOString()
    const { status } = await post(card.url + '/feedback', { feedback: [{ card: card.uuid, outcomeTimestamp, ...outcome }] })
    box.replaceChildren(make('p', outcome.outcome + ' ' + status))
  }
  box.append(make('h2', card.summary), make('pre', card.detail))
  for (const suggestion of card.suggestions ?? []) {
    const button = make('button', suggestion.label)
    button.onclick = async () => {
      for (const { type, resourceId, resource } of suggestion.actions) {
        if (type === 'delete') drafts = drafts.filter(({ id }) => 'MedicationRequest/' + id !== resourceId)
        else chart.push(resource)
      }
      show()
      await done({ outcome: 'accepted', acceptedSuggestions: [{ id: suggestion.uuid }] })
    }
    box.append(button)
  }
  const reasons = document.createElement('select')
  reasons.append(...card.overrideReasons.map(({ code, display }) => Object.assign(make('option', display), { value: code })))
  const override = make('button', 'Override')
  override.onclick = () => done({ outcome: 'overridden', overrideReason: { reason: { code: reasons.value } } })
  box.append(reasons, override)
  return box
}
const bundle = () => ({ resourceType: 'Bundle', type: 'collection', entry: drafts.map((resource) => ({ resource })) })
at('sign').onclick = () => call('order-sign', { draftOrders: bundle() })
show()
await call('patient-view', {})
</script>`

const warfarin = {
  resourceType: 'MedicationRequest',
  id: 'w',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11289' }] },
}

async function served(answer: (path: string) => readonly [kind: string, body: string] | undefined): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const found = answer(incoming.url ?? '')
    outgoing.setHeader('access-control-allow-origin', '*')
    outgoing.statusCode = found === undefined ? 404 : 200
    if (found !== undefined) outgoing.setHeader('content-type', found[0])
    outgoing.end(found?.[1])
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

const addressOf = (server: Server | undefined): string =>
  `http://127.0.0.1:${(server?.address() as AddressInfo | null)?.port}`

describe.skipIf(!existsSync(chromiumPath))('the hooks in the browser of a record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'))
  let browser: Browser
  let service: Running
  let fhir: Server
  let page: Server

  beforeAll(async () => {
    page = await served(() => ['text/html', record])
    fhir = await served((path) => {
      if (path.startsWith('/Patient/')) return ['application/fhir+json', '{"resourceType":"Patient","id":"p"}']
      const entry = path.startsWith('/MedicationRequest') ? [{ resource: warfarin }] : []
      // What a server cannot search for is missing from the prefetch.
      return path.startsWith('/Observation')
        ? undefined
        : ['application/fhir+json', JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry })]
    })
    const store = join(folder, 'feedback.db')
    service = await start({ port: 0, corsOrigin: addressOf(page), store, log: () => undefined })
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    for (const server of [page, fhir]) server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const opened = async (): Promise<Page> => {
    const tab = await browser.newPage()
    const asked = new URLSearchParams({ discovery: `${service.url}/cds-services`, fhir: addressOf(fhir) })
    await tab.goto(`${addressOf(page)}/?${asked}`)
    return tab
  }
  const lines = (tab: Page, list: string): Promise<string[]> => tab.locator(`#${list} li`).allTextContents()

  it('shows a card at signing, takes the draft out when that is accepted, and is clear then', async () => {
    const tab = await opened()
    await tab.getByText('All clear').waitFor()
    await tab.locator('#sign').click()
    const card = tab.locator('article.critical')
    await card.getByRole('heading', { name: /ibuprofen/ }).waitFor()
    await card.getByRole('button', { name: 'Take ibuprofen out of the draft orders' }).click()
    await tab.getByText('accepted 200').waitFor()
    expect(await lines(tab, 'drafts')).toEqual(['d6809'])
    await tab.locator('#sign').click()
    await tab.getByText('All clear').waitFor()
  })

  it('files the interaction where the order is kept', async () => {
    const tab = await opened()
    await tab.locator('#sign').click()
    await tab.getByRole('button', { name: 'Keep the order and file the interaction' }).first().click()
    await tab.getByText('accepted 200').waitFor()
    expect([await lines(tab, 'drafts'), await lines(tab, 'chart')]).toEqual([['d5640', 'd6809'], ['DetectedIssue']])
  })

  it('takes a reason for an override, and counts what became of its cards', async () => {
    const tab = await opened()
    await tab.locator('#sign').click()
    const card = tab.locator('article.critical').first()
    await card.locator('select').selectOption('will-monitor')
    await card.getByRole('button', { name: 'Override' }).click()
    await tab.getByText('overridden 200').waitFor()
    const report = await (await fetch(`${service.url}/v1/feedback/report`)).text()
    expect(report).toMatch(/will-monitor/)
  })
})
