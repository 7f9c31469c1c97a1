import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withNewOrders } from './new-orders.js'

const knows = (text: string): number => (/^(?:dozepam|zzcillin)$/.test(text) ? 1 : 0)
const states = (text: string) => readPhrase(text, { knows }).things.map(({ taking }) => taking.state)

describe('orders of a plan', () => {
  it('begin anew behind a comma', () => {
    expect(states('d/c dozepam, use zzcillin')).toEqual(['past', undefined])
    expect(states('stop dozepam, zzcillin')).toEqual(['past', 'past'])
  })

  it('say when something is stopped, and not how often it is taken', () => {
    expect(readPhrase('stop the dozepam at once', { knows }).taking).toEqual({ state: 'past' })
    expect(readPhrase('dozepam 3 tablets at once', { knows }).asks).not.toContain('still-taken')
    expect(withNewOrders([])).toEqual([])
  })
})
