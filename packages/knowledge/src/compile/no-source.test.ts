import { describe, expect, it } from 'vitest'
import { placed } from '../../test/small-knowledge.js'
import type { Problem } from '../read/problem.js'
import { checkSites } from './no-source.js'

function messagesOf(locator: string, title = 'A page'): string[] {
  const problems: Problem[] = []
  checkSites(placed({ id: 'a-page', title, locator }), problems)
  return problems.map(({ message }) => message)
}

describe('what a citation may not rest on', () => {
  it('is a site written by a machine or by anybody, wherever it is named', () => {
    expect(messagesOf('https://www.droracle.ai/articles/1')).toEqual([
      'a-page rests on droracle.ai, which is no source: its pages are written by a machine; cite a label, agency, guideline or study',
    ])
    expect(messagesOf('https://www.drugs.com/answers/1.html')).toHaveLength(1)
    expect(messagesOf('a journal', 'Withdrawal (cited via Droracle.ai)')).toHaveLength(1)
  })

  it('is a test server, whose pages open to nobody', () => {
    expect(messagesOf('https://uat.mimsdev.com/thailand/drug/info/zoloft')).toEqual([
      'a-page is at uat.mimsdev.com, a test server; write the public address of the page',
    ])
    expect(messagesOf('https://www.mims.com/a; https://acnpsearch.tweb-dev.unibo.it/1')).toHaveLength(1)
    expect(messagesOf('https://qa00.mdedge.com/a')).toHaveLength(1)
    expect(messagesOf('https://devonformularyguidance.nhs.uk/a')).toEqual([])
  })

  it('is no label, agency or study', () => {
    expect(messagesOf('https://www.drugs.com/monograph/lioresal.html')).toEqual([])
    expect(messagesOf('doi:10.1002/ana.410220515; PMID 3426170')).toEqual([])
  })
})
