import { describe, expect, it } from 'vitest'
import en from '../src/messages/en.json'
import es from '../src/messages/es.json'
import fr from '../src/messages/fr.json'
import { loadMessages, textOf } from '../src/state/text.js'

const places = (message: string): string[] => [...new Set(message.match(/\{\w+(?=[},])/g) ?? [])].sort()

describe.each([
  ['fr', fr],
  ['es', es],
] as const)('messages in %s', (language, messages: Record<string, string>) => {
  it('are as many as in English, with the same places', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
    for (const [key, message] of Object.entries(en)) {
      expect(`${key} ${places(messages[key] ?? '')}`).toBe(`${key} ${places(message)}`)
    }
  })

  it('can all be formatted', async () => {
    const { t } = textOf(language, await loadMessages(language))
    const values = new Proxy({}, { get: () => 2, has: () => true }) as Record<string, number>
    for (const key of Object.keys(messages)) {
      const named = Object.fromEntries(places(messages[key] ?? '').map((place) => [place.slice(1), values[place]]))
      expect(t(key, named as Record<string, number>)).not.toContain('{')
    }
  })
})

it('never promises anything', () => {
  const all = [en, fr, es].flatMap((messages) => Object.values(messages))
  for (const message of all)
    expect(message).not.toMatch(
      /\b(?:safe|harmless|risk[- ]free|sans danger|sans risque|sûr|segur[oa]|inofensiv|sin riesgo)\b/i,
    )
})
