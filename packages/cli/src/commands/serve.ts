import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { severities } from '@mixwise/core'
import type { CdsClient, StartOptions } from '@mixwise/server'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface ServeOptions {
  host: string
  port: number
  publicUrl?: string
  rxnavNames: 'own' | 'classic'
  rxnavUnread: 'shown' | 'apart'
  cors?: string
  rateLimit?: number
  apiKeys?: string
  trustProxy?: true
  maxBody: number
  maxRecord: number
  store?: string | false
  audit?: true
  cdsClients?: string
  logRequests?: true
}

/** `mixwise serve`: the service, until it is told to stop. */
export function registerServe(program: Command, context: Context): void {
  program
    .command('serve')
    .description('serve the API, the RxNav drop-in, CDS Hooks, FHIR and the page')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(new Option('--port <number>', 'port to listen on').argParser(wholeBetween(0, 65535)).default(8080))
    .option('--public-url <url>', 'address clients use, when it is another')
    .addOption(
      new Option('--rxnav-names <names>', 'source names under /REST: our own, or those old clients match on')
        .choices(['own', 'classic'])
        .default('own'),
    )
    .addOption(
      new Option('--rxnav-unread <where>', 'codes that were not checked: shown as an entry, or apart in x-unrecognised')
        .choices(['shown', 'apart'])
        .default('shown'),
    )
    .option('--cors <origin>', 'origin that may call from a browser; * for any')
    .addOption(
      new Option('--rate-limit <n>', 'requests a second for each address').argParser(wholeBetween(1, 1_000_000)),
    )
    .option('--api-keys <file>', 'file with one key a line; then every request needs one')
    .option('--trust-proxy', 'believe X-Forwarded-For')
    .addOption(
      new Option('--max-body <bytes>', 'largest body that is read')
        .argParser(wholeBetween(1000, 100_000_000))
        .default(1_000_000),
    )
    .addOption(
      new Option('--max-record <bytes>', 'largest record that the hooks and FHIR read')
        .argParser(wholeBetween(1000, 1_000_000_000))
        .default(20_000_000),
    )
    .option('--store <address>', 'where feedback on cards goes: a file, or postgres://...; else a file of your user')
    .option('--no-store', 'keep no feedback')
    .option('--audit', 'in the store, keep when something was asked, never what')
    .option('--cds-clients <file>', 'JSON list of CDS Hooks clients: iss, jku, fhirServers')
    .option('--log-requests', 'one line of JSON for each request')
    .addHelpText(
      'after',
      '\nSIGHUP reads the knowledge again without dropping a request; SIGTERM lets requests finish.\n\nExample: mixwise serve --port 8080 --store ./feedback.db',
    )
    .action(async (options: ServeOptions) => {
      const settings = startOptions(options)
      const { start } = await import('@mixwise/server')
      let running: Awaited<ReturnType<typeof start>>
      try {
        running = await start(settings)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
        context.fail(`Cannot listen on ${options.host}:${options.port} (${code}). Choose another --port or --host.`)
        return
      }
      context.write(`Mixwise answers at ${running.url}\n${standing(running)}`)
      process.on('SIGHUP', () => running.reload())
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGTERM', 'SIGINT'] as const)
          process.once(signal, () => void running.stop().then(resolve))
      })
      context.setExit(exitCodes.nothingAtThreshold)
    })
}

function standing({ cds, page }: { cds: 'off' | 'development' | 'verified'; page: boolean }): string {
  const hooks = {
    off: 'CDS Hooks is off: it needs --cds-clients on an address others can reach.',
    development: 'CDS Hooks is in development mode: anybody on this machine may call it, nobody else can.',
    verified: 'CDS Hooks takes signed tokens of the listed clients.',
  }
  return [
    hooks[cds],
    page ? 'The page is at /.' : 'The page is not built here; the API is described at /docs.',
    'Information, not medical advice.',
  ].join('\n')
}

function startOptions(options: ServeOptions): StartOptions {
  const { host, port, publicUrl, rxnavNames, cors, rateLimit, apiKeys, maxBody, store, cdsClients } = options
  return {
    host,
    port,
    sourceNames: rxnavNames,
    maxBodyBytes: maxBody,
    maxRecordBytes: options.maxRecord,
    unreadStatements: options.rxnavUnread,
    trustProxy: options.trustProxy === true,
    audit: options.audit === true,
    logRequests: options.logRequests === true,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(cors !== undefined && { corsOrigin: cors }),
    ...(rateLimit !== undefined && { rateLimit: { perSecond: rateLimit, burst: rateLimit * 2 } }),
    ...(apiKeys !== undefined && { apiKeys: keysIn(apiKeys) }),
    ...(typeof store === 'string' && { store }),
    ...(store === undefined && { storeWhenNeeded: userStore() }),
    ...(cdsClients !== undefined && { cdsClients: clientsIn(cdsClients) }),
  }
}

/** The feedback file of this user, where programs keep their state. */
function userStore(): string {
  return join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'mixwise', 'feedback.db')
}

function keysIn(path: string): string[] {
  const keys = textOf(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length === 0) throw new InvalidArgumentError(`${path} holds no key.`)
  return keys
}

function clientsIn(path: string): CdsClient[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(textOf(path))
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error
    throw new InvalidArgumentError(`${path} is not JSON.`)
  }
  const clients = Array.isArray(parsed) ? (parsed as Partial<CdsClient>[]) : []
  const fits = clients.every(({ iss, jku }) => typeof iss === 'string' && Array.isArray(jku) && jku.length > 0)
  if (clients.length === 0 || !fits)
    throw new InvalidArgumentError(`${path} must be a list of {"iss": "...", "jku": ["https://..."]}.`)
  const grades = clients.flatMap(({ alertFrom = {} }) => Object.values(alertFrom))
  const unknown = grades.find((grade) => !severities.includes(grade))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${path}: alertFrom knows ${severities.join(', ')}, and not ${String(unknown)}.`)
  return clients as CdsClient[]
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new InvalidArgumentError(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}.`)
  }
}

function wholeBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    return value
  }
}
