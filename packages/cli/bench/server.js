// Requests a second of the service beside the same framework answering a constant body, and lists a second in a batch.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openInstalled } from '@mixwise/knowledge/installed'
import autocannon from 'autocannon'
import { malformedRequests, sendAll } from '../../server/test/malformed.js'
import { printLine, seeded } from './line.js'

const own = fileURLToPath(import.meta.url)
const codesPerList = 5
const lists = 2000
const batchLists = 100_000
const seconds = 8

export async function run() {
  const knowledge = openInstalled()
  const paths = randomPaths(knowledge)
  const service = await started('service')
  const sample = await Promise.all(paths.slice(0, 200).map((path) => bodyOf(service.url + path)))
  const typical = sample.reduce((total, body) => total + body.length, 0) / sample.length
  const { headers } = await fetch(service.url + paths[0])
  const constant = await started('constant', String(Math.round(typical)), JSON.stringify([...headers]))

  // Pairs are written out when they are first asked for; the figure is for a service that runs.
  for (const path of paths) await bodyOf(service.url + path)
  await load(service, paths, { seconds: 1 })
  const ours = await load(service, paths, { seconds })
  await load(constant, paths, { seconds: 1 })
  const plain = await load(constant, paths, { seconds })
  const bare = await load(
    constant,
    paths.map((path) => `/bare${path}`),
    { seconds: seconds / 2 },
  )
  const ratio = ours.perCoreSecond / plain.perCoreSecond
  printLine(
    'interaction/list.json, five codes',
    `${Math.round(ours.perSecond)} requests/s`,
    '8000 requests/s',
    ours.perSecond >= 8000,
    `${Math.round(ours.perCoreSecond)} a second of one core; answers of ${Math.round(typical)} bytes`,
  )
  printLine('the same, slowest in a hundred', `${ours.p99Ms} ms`, 'under 10 ms', ours.p99Ms < 10)
  printLine(
    'share of the framework with a constant body',
    `${Math.round(ratio * 100)} %`,
    'at least 60 %',
    ratio >= 0.6,
    `that size and the same headers: ${Math.round(plain.perCoreSecond)} a second of one core; without headers ${Math.round(bare.perCoreSecond)}, of which ours is ${Math.round((100 * ours.perCoreSecond) / bare.perCoreSecond)} %`,
  )
  const at200 = await load(service, paths, { seconds, connections: 200 })
  const plain200 = await load(constant, paths, { seconds, connections: 200 })
  const share200 = at200.perCoreSecond / plain200.perCoreSecond
  printLine(
    'the same share at 200 connections',
    `${Math.round(share200 * 100)} %`,
    'at least 60 %',
    share200 >= 0.6,
    `slowest in a hundred ${at200.p99Ms} ms, where a constant body takes ${plain200.p99Ms} ms; wanted: 50 ms`,
  )
  const audited = await started('audited')
  for (const path of paths) await bodyOf(audited.url + path)
  const withAudit = await load(audited, paths, { seconds })
  const shareAudited = withAudit.perCoreSecond / plain.perCoreSecond
  printLine(
    'the same share with an audit',
    `${Math.round(shareAudited * 100)} %`,
    'at least 50 %',
    shareAudited >= 0.5,
    `slowest in a hundred ${withAudit.p99Ms} ms`,
  )
  audited.child.kill()
  await batch(knowledge, service)
  await fuzz(service)
  service.child.kill()
  constant.child.kill()
}

async function batch(knowledge, { url }) {
  const random = seeded(11)
  const common = commonest(knowledge)
  const lines = Array.from({ length: batchLists }, () =>
    JSON.stringify(Array.from({ length: 8 }, () => knowledge.slugs.at(common[Math.floor(random() * common.length)]))),
  )
  const body = `${lines.join('\n')}\n`
  const began = performance.now()
  const response = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  })
  let answered = 0
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.length
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) answered++
  }
  const took = (performance.now() - began) / 1000
  printLine(
    '/v1/batch, 100,000 lists of eight',
    `${took.toFixed(1)} s`,
    'under 5 s',
    took < 5 && answered === batchLists,
    `${Math.round(bytes / 1e6)} MB of answers`,
  )
}

/** Ten thousand requests that are wrong in some way: none may break the service, nor fill its memory. */
async function fuzz({ url, child }) {
  const document = await (await fetch(`${url}/openapi.json`)).json()
  const send = (path, init) => fetch(url + path, init)
  await sendAll(send, malformedRequests(document, 3, 3000))
  const before = await residentBytes(url)
  const statuses = await sendAll(send, malformedRequests(document, 4, 10_000))
  const grown = ((await residentBytes(url)) - before) / 1e6
  // 503 is said on purpose where nothing is stored.
  const broken = statuses.filter((status) => status >= 500 && status !== 503).length
  const alive = child.exitCode === null
  printLine('10,000 malformed requests', `${broken} answered with 5xx`, 'none, no crash', broken === 0 && alive)
  printLine('memory after them', `${grown.toFixed(0)} MB more`, 'under 50 MB', grown < 50)
}

async function residentBytes(url) {
  return Number(/mixwise_resident_bytes (\d+)/.exec(await bodyOf(`${url}/metrics`))?.[1])
}

function commonest(knowledge) {
  return [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => knowledge.names.commonness[b] - knowledge.names.commonness[a])
    .slice(0, 340)
}

function randomPaths(knowledge) {
  const random = seeded(5)
  const codes = commonest(knowledge).flatMap((number) => knowledge.facts(number).codes.rxcui.slice(0, 1))
  return Array.from({ length: lists }, () => {
    const list = Array.from({ length: codesPerList }, () => codes[Math.floor(random() * codes.length)])
    return `/REST/interaction/list.json?rxcuis=${list.join('+')}`
  })
}

/**
 * The load generator shares the machine, so that the processor time of the server is what two servers are compared by.
 * For so many seconds each connection goes through all that is asked; `once`, each thing is asked by one of them alone.
 */
export async function load({ url, child }, paths, { seconds, once = false, connections = 16 }) {
  const before = await cpuSeconds(child)
  const all = paths.map((asked) => (typeof asked === 'string' ? { path: asked } : asked))
  let at = 0
  const { requests, latency } = await autocannon({
    url,
    connections,
    requests: all,
    ...(once
      ? {
          amount: all.length - (all.length % connections),
          setupClient(client) {
            const own = Math.floor(all.length / connections)
            client.setRequests(all.slice(at, at + own))
            at += own
          },
        }
      : { duration: seconds }),
  })
  const used = (await cpuSeconds(child)) - before
  return { perSecond: requests.average, perCoreSecond: requests.total / used, p99Ms: latency.p99 }
}

async function cpuSeconds(child) {
  child.send('cpu')
  const [seconds] = await once(child, 'message')
  return seconds
}

function answerCpu() {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send((user + system) / 1e6)
  })
}

export async function bodyOf(url) {
  return (await fetch(url)).text()
}

export async function started(part, ...given) {
  const child = fork(own, [part, ...given], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [url] = await once(child, 'message')
  return { url, child }
}

if (process.argv[2] === 'service' && process.send !== undefined) {
  const { start } = await import('@mixwise/server')
  const { url } = await start({ port: 0, log: () => undefined })
  answerCpu()
  process.send(url)
} else if (process.argv[2] === 'audited' && process.send !== undefined) {
  const { start } = await import('@mixwise/server')
  const folder = mkdtempSync(join(tmpdir(), 'audited-'))
  const { url } = await start({ port: 0, log: () => undefined, store: join(folder, 'feedback.db'), audit: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGTERM', () => process.exit())
  answerCpu()
  process.send(url)
} else if (process.argv[2] === 'constant' && process.send !== undefined) {
  const { Hono } = await import('hono')
  const { serve } = await import('@hono/node-server')
  const body = JSON.stringify({ filler: 'x'.repeat(Number(process.argv[3])) })
  const app = new Hono()
  answerCpu()
  const perConnection = new Set(['connection', 'keep-alive', 'date', 'content-length'])
  const same = Object.fromEntries(JSON.parse(process.argv[4]).filter(([name]) => !perConnection.has(name)))
  app.get('/bare/*', () => new Response(body, { headers: { 'content-type': 'application/json' } }))
  app.all('*', () => new Response(body, { headers: { ...same } }))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send(`http://127.0.0.1:${port}`))
}
