import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestPostgres {
  url: string
  /** As when the machine loses power: no connection is closed in an orderly way. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const versionsDir = '/usr/lib/postgresql'

/** Why PostgreSQL cannot be started here, or undefined when it can. */
export function postgresMissing(): string | undefined {
  return binDir() === undefined
    ? `PostgreSQL is not installed under ${versionsDir}; its tests are left out.`
    : undefined
}

function binDir(): string | undefined {
  if (!existsSync(versionsDir)) return undefined
  const versions = readdirSync(versionsDir).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(versionsDir, version, 'bin')).find((dir) => existsSync(join(dir, 'initdb')))
}

/** A PostgreSQL of its own on a free port, in a folder that goes away. The server refuses to run as root. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = binDir()
  if (bin === undefined) throw new Error(postgresMissing())
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-postgres-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) execFileSync('chown', ['postgres', dir])
  else chmodSync(dir, 0o700)
  const as = (command: string, args: readonly string[]): [string, string[]] =>
    asRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, command), ...args]] : [join(bin, command), [...args]]
  const data = join(dir, 'data')
  execFileSync(...as('initdb', ['-D', data, '-U', 'mixwise', '--auth=trust', '-E', 'UTF8', '--no-sync']), {
    stdio: 'pipe',
  })
  const port = await freePort()
  const [command, args] = as('postgres', [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    dir,
    '-c',
    'listen_addresses=127.0.0.1',
  ])
  let child = spawn(command, args, { stdio: 'ignore' })
  const ready = async (): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      try {
        execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'pipe' })
        return
      } catch (error) {
        if (attempt > 100) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const halt = async (): Promise<void> => {
    execFileSync(...as('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']), { stdio: 'pipe' })
    if (child.exitCode === null) await once(child, 'exit')
  }
  await ready()
  return {
    url: `postgres://mixwise@127.0.0.1:${port}/postgres`,
    async restart() {
      await halt()
      child = spawn(command, args, { stdio: 'ignore' })
      await ready()
    },
    async stop() {
      await halt()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
