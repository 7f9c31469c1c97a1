import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../knowledge/open.js'
import { wayByTopic } from './by-topic.js'

const byTopic = {
  hyperkalaemia: { do: 'test', test: ['potassium'] },
  'exposure-up': { do: 'dose', doseTo: 'lower' },
  mind: { do: 'watch', note: 'Mood.' },
}
const knowledge = { options: { byTopic, purposes: [], ways: [] } } as unknown as Knowledge
const asked = { topic: 'hyperkalaemia', action: 'adjust-or-monitor' }

describe('wayByTopic', () => {
  it('gives what the topic asks for', () => {
    expect(wayByTopic(knowledge, asked, [])).toEqual({ do: 'test', test: ['potassium'] })
    const raised = { ...asked, topic: 'exposure-up' }
    expect(wayByTopic(knowledge, raised, [{ do: 'watch' }])).toEqual({ do: 'dose', doseTo: 'lower' })
    expect(wayByTopic(knowledge, raised, [{ do: 'swap' }])).toBeUndefined()
  })

  it.each(['apart', 'dose', 'protect', 'local', 'pause', 'other-way', 'test'] as const)(
    'gives nothing beside %s',
    (way) => {
      expect(wayByTopic(knowledge, asked, [{ do: way }])).toBeUndefined()
    },
  )

  it.each(['swap', 'stop', 'ask', 'watch', 'leave-out'] as const)('gives it beside %s', (way) => {
    expect(wayByTopic(knowledge, asked, [{ do: way }])).toBeDefined()
  })

  it('gives nothing where nothing is to be adjusted, nobody knows what, or signs are all there is', () => {
    expect(wayByTopic(knowledge, { ...asked, action: 'avoid' }, [])).toBeUndefined()
    expect(wayByTopic(knowledge, { ...asked, topic: 'listed' }, [])).toBeUndefined()
    expect(wayByTopic(knowledge, { ...asked, topic: undefined }, [])).toBeUndefined()
    expect(wayByTopic(knowledge, { ...asked, topic: 'mind' }, [])).toBeUndefined()
  })
})
