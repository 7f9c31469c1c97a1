import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import { installedContext } from '../context.js'
import { registerServe } from './serve.js'

const dir = mkdtempSync(join(tmpdir(), 'mixwise-serve-'))
afterAll(() => rmSync(dir, { recursive: true }))

function program(write: (text: string) => void = () => undefined): Command {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  registerServe(command, { ...installedContext(), write })
  for (const one of command.commands) one.exitOverride().configureOutput({ writeErr: () => undefined })
  return command
}

describe('mixwise serve', () => {
  it('answers until it is told to stop', async () => {
    let told: (url: string) => void = () => undefined
    const url = new Promise<string>((resolve) => {
      told = (text) => resolve(/http:\S+/.exec(text)?.[0] ?? '')
    })
    const running = program((text) => told(text)).parseAsync(['node', 'mixwise', 'serve', '--port', '0'])
    const response = await fetch(`${await url}/v1/name?q=percocet`)
    expect(await response.json()).toMatchObject({ status: 'resolved' })
    process.emit('SIGTERM')
    await running
    await expect(fetch(`${await url}/healthz`)).rejects.toThrow()
  })

  it.each([
    ['a port that is none', ['--port', 'http']],
    ['a port that is too large', ['--port', '70000']],
    ['names that are none', ['--rxnav-names', 'nlm']],
    ['keys that are not there', ['--api-keys', join(dir, 'none')]],
    ['a list of clients that is none', ['--cds-clients', join(dir, 'clients.json')]],
    ['an option that is none', ['--prot', '1']],
  ])('refuses %s', async (_what, options) => {
    writeFileSync(join(dir, 'clients.json'), '[{"iss":"x"}]')
    await expect(program().parseAsync(['node', 'mixwise', 'serve', ...options])).rejects.toThrow()
  })
})
