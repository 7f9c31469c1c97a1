import { describe, expect, it } from 'vitest'
import { service } from './service.js'

/**
 * The habits of programs that were written for the retired service, each as one small reader of our own: what it asks,
 * what it takes for granted, and what it would show. A reader that finds a field missing throws, as the program would.
 */

const { request } = service()

/** A value that must be there, as in a language without optional fields. */
type Tree = { [key: string]: Tree } & { [index: number]: Tree } & Tree[]
const needed = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error('a field is missing')
  return value
}
const treeAt = async (path: string): Promise<Tree> => {
  const response = await request(`/REST/${path}`)
  if (response.status !== 200) throw new Error(`status ${response.status}`)
  return (await response.json()) as Tree
}
const groupsOf = (tree: Tree): Tree[] => (tree.fullInteractionTypeGroup as Tree[] | undefined) ?? []
const text = async (path: string, accept?: string): Promise<string> =>
  (await request(`/REST/${path}`, accept === undefined ? {} : { headers: { accept } })).text()
const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, inner]) => inner ?? '')

/** What a reader shows of some codes, a line for each pair. */
type Reader = (codes: readonly string[]) => Promise<readonly string[]>

const firstGroup =
  (address: (codes: readonly string[]) => string, show: (element: Tree) => string): Reader =>
  async (codes) => {
    const [group] = groupsOf(await treeAt(address(codes)))
    return group === undefined ? [] : (group.fullInteractionType as Tree[]).map(show)
  }
const list = (codes: readonly string[]): string => `interaction/list.json?rxcuis=${codes.join('+')}`
const firstPair = (element: Tree): Tree => (element.interactionPair as Tree[])[0] as Tree
const named = (element: Tree): string => (element.minConcept as Tree[]).map(({ name }) => needed(name)).join(' / ')

const readers: Readonly<Record<string, Reader>> = {
  'a prescription list in PHP: comment, two names, severity, description of the first pair': firstGroup(
    (codes) => `${list(codes)}+`,
    (element) =>
      [
        needed(element.comment),
        named(element),
        needed(firstPair(element).severity),
        needed(firstPair(element).description),
      ].join(' | '),
  ),
  'a chart in PHP: descriptions of the first group': firstGroup(list, (element) =>
    needed(firstPair(element).description),
  ),
  'a form in Visual Basic: as the prescription list, without a suffix': firstGroup(
    (codes) => `interaction/list.json?rxcuis=${codes.join('%20')}`,
    (element) => `${named(element)}: ${needed(firstPair(element).severity)}`,
  ),
  'a widget in JavaScript: every group, every concept': async (codes) => {
    const tree = await treeAt(`${list(codes)}&sources=`)
    if (!Array.isArray(tree.userInput?.rxcuis)) throw new Error('no userInput')
    return groupsOf(tree).flatMap((group) =>
      (group.fullInteractionType as Tree[]).flatMap((element) =>
        (element.interactionPair as Tree[]).map(
          (pair) =>
            `${needed(group.sourceName)} ${(pair.interactionConcept as Tree[]).map(({ minConceptItem }) => needed(minConceptItem?.name)).join('+')} ${needed(pair.severity)}`,
        ),
      ),
    )
  },
  'an app in Swift: no field may be absent': firstGroup(list, (element) => {
    const pair = firstPair(element)
    const concepts = (pair.interactionConcept as Tree[]).flatMap(({ minConceptItem, sourceConceptItem }) => [
      ...['rxcui', 'name', 'tty'].map((key) => needed(minConceptItem?.[key])),
      ...['id', 'name', 'url'].map((key) => needed(sourceConceptItem?.[key])),
    ])
    return [needed(element.comment), ...concepts, needed(pair.severity), needed(pair.description)].join(' ')
  }),
  'a parser in C#: as many sentences in the comment as pairs, absolute addresses': firstGroup(list, (element) => {
    const sentences = needed(element.comment).match(/interaction.(?:(?!\.).)*/g) ?? []
    const pairs = element.interactionPair as Tree[]
    if (sentences.length < pairs.length) throw new Error('too few sentences')
    for (const pair of pairs)
      for (const { sourceConceptItem } of pair.interactionConcept as Tree[]) {
        const url = needed(sourceConceptItem?.url)
        if (url !== 'NA' && !URL.canParse(url)) throw new Error('no address')
      }
    return `${named(element)} ${sentences.join(' ')} ${needed(firstPair(element).description)}`
  }),
  'a back end in Python: the second group, when there is one, has severities': async (codes) => {
    const groups = groupsOf(await treeAt(list(codes)))
    const [first, second] = groups
    if (second !== undefined && (second.fullInteractionType as Tree[])[0] === undefined)
      throw new Error('an empty group')
    return first === undefined
      ? []
      : (first.fullInteractionType as Tree[]).map(
          (one) => `${needed(one.comment)} ${needed(firstPair(one).description)}`,
        )
  },
  'a pharmacy in Java: XML, the first group, pairs by the ids of their concepts': async (codes) => {
    const xml = await text(`interaction/list.xml?rxcuis=${codes.join('+')}+`)
    if (!xml.includes('<interactiondata>')) throw new Error('another root')
    const [group = ''] = xml.match(/<fullInteractionTypeGroup>.*?<\/fullInteractionTypeGroup>/) ?? []
    const pairs = group.match(/<interactionPair>.*?<\/interactionPair>/g) ?? []
    return pairs.map((pair) => {
      const ids = tags(pair, 'id')
      if (new Set(ids).size !== 2) throw new Error('ids are not two')
      return `${tags(pair, 'name').join(' ')} ${tags(pair, 'description').join(' ')}`
    })
  },
  'a package in Julia: XML by default, severity and description by position': async (codes) => {
    const xml = await text(`interaction/list?rxcuis=${codes.join('+')}`)
    const severities = tags(xml, 'severity')
    return tags(xml, 'description').map((description, at) => `${severities[at]} ${description}`)
  },
  'a client with an Accept header and no suffix': async (codes) => {
    const tree = JSON.parse(
      await text(`interaction/list?rxcuis=${codes.join('%2B')}&values=`, 'application/json'),
    ) as Tree
    return groupsOf(tree).flatMap((group) =>
      (group.fullInteractionType as Tree[]).map((one) => `${named(one)} ${needed(firstPair(one).description)}`),
    )
  },
  'a hook in React: a plus in front, the high-priority source as well': firstGroup(
    (codes) => `interaction/list.json?rxcuis=+${codes.join('+')}`,
    (element) => `${named(element)} ${needed(firstPair(element).description)}`,
  ),
  'a script: XML asked for with a parameter that says JSON, codes with commas': async (codes) =>
    tags(await text(`interaction/list.xml?format=.json&rxcuis=${codes.join(',')}`), 'description'),
  'a model in Ruby: digs, and stops at what is not there': async (codes) => {
    const elements = (groupsOf(await treeAt(list(codes)))[0]?.fullInteractionType as Tree[] | undefined) ?? []
    return elements.map((one) => `${named(one)} ${needed(firstPair(one).description)}`)
  },
}

describe.each(Object.entries(readers))('%s', (_title, read) => {
  it('shows a deadly pair', async () => {
    expect((await read(['36567', '21212'])).join('\n')).toMatch(/myopathy|muscle|rhabdomyolysis|interaction|high/i)
    expect((await read(['11289', '5640'])).length).toBeGreaterThan(0)
  })

  it('shows what was not checked, beside what was found and alone', async () => {
    expect((await read(['36567', '21212', '999999999'])).join('\n')).toContain('999999999')
    expect((await read(['999999998', '999999999'])).join('\n')).toContain('999999998')
  })

  it('shows nothing where nothing is listed', async () => {
    expect(await read(['11289'])).toEqual([])
    expect(await read(['161', '723'])).toEqual([])
  })
})
