import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What is delivered to run the service with, as far as it can be held without a container engine. */
const deploy = fileURLToPath(new URL('../../../deploy/', import.meta.url))
const read = (name: string): string => readFileSync(resolve(deploy, name), 'utf8')

interface Compose {
  services: Record<
    string,
    {
      build?: { context: string; dockerfile: string }
      command?: string[]
      depends_on?: Record<string, { condition: string }>
      environment?: Record<string, string>
      healthcheck?: { test: string[] }
      volumes?: string[]
    }
  >
  volumes: Record<string, unknown>
}

const { services, volumes } = parse(read('compose.yaml')) as Compose
const { mixwise, store } = services
const help = execFileSync('node', [resolve(deploy, '../packages/cli/bin/mixwise.js'), 'serve', '--help'], {
  encoding: 'utf8',
})
const optionsIn = (text: string): string[] => [...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)

describe('what is delivered to run the service', () => {
  it.each([
    ['compose.yaml', (mixwise?.command ?? []).join(' ')],
    ['Containerfile', /^CMD (.*)$/m.exec(read('Containerfile'))?.[1] ?? ''],
    ['mixwise.service', /^ExecStart=(.*)$/m.exec(read('mixwise.service'))?.[1] ?? ''],
  ])('%s asks for options that there are', (_file, command) => {
    expect(command).toContain('serve')
    expect(optionsIn(command).filter((option) => !optionsIn(help).includes(option))).toEqual([])
  })

  it('builds from a file that is there, in the folder that it copies from', () => {
    const context = resolve(deploy, mixwise?.build?.context ?? '')
    expect(existsSync(resolve(context, mixwise?.build?.dockerfile ?? ''))).toBe(true)
    expect(existsSync(resolve(context, 'packages/cli/bin/mixwise.js'))).toBe(true)
  })

  it('waits for a store that says when it is ready, and keeps what it holds', () => {
    const needed = Object.entries(mixwise?.depends_on ?? {})
    expect(needed).toEqual([['store', { condition: 'service_healthy' }]])
    expect(store?.healthcheck?.test.join(' ')).toContain(store?.environment?.POSTGRES_USER)
    expect((store?.volumes ?? []).map((volume) => volume.split(':')[0])).toEqual(Object.keys(volumes))
  })

  it('reaches the store by the name and the words it was made with', () => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = store?.environment ?? {}
    const address = `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@store:5432/${POSTGRES_DB}`
    expect(mixwise?.command).toContain(address)
  })

  it('runs a Node that is new enough', () => {
    const { engines } = JSON.parse(readFileSync(resolve(deploy, '../package.json'), 'utf8')) as {
      engines: { node: string }
    }
    const images = [...read('Containerfile').matchAll(/^FROM \S*node:(\d+)/gm)].map(([, major]) => Number(major))
    const least = Number(/\d+/.exec(engines.node)?.[0])
    expect(images.length).toBeGreaterThan(0)
    expect(images.every((major) => major >= least)).toBe(true)
  })
})
