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
  'a graph in Python: one drug after the other, an edge for each partner of the list': async (codes) => {
    const edges = await Promise.all(
      codes.map(async (code) => {
        const tree = await treeAt(`interaction/interaction.json?rxcui=${code}`)
        return ((tree.interactionTypeGroup as Tree[] | undefined) ?? []).flatMap((group) =>
          (group.interactionType as Tree[]).flatMap((type) =>
            (type.interactionPair as Tree[]).flatMap((pair) => {
              const [, partner] = (pair.interactionConcept as Tree[]).map(
                ({ minConceptItem }) => minConceptItem as Tree,
              )
              const line = `${needed(type.minConceptItem?.name)} to ${needed(partner?.name)}: ${needed(pair.description)}`
              return codes.includes(needed(partner?.rxcui)) ? [line] : []
            }),
          ),
        )
      }),
    )
    return edges.flat()
  },
  'a tool for assistants in Python: severities by a table, anything else is low': firstGroup(list, (element) => {
    const grade = { high: 'HIGH', 'N/A': 'low' }[needed(firstPair(element).severity)]
    return `[${needed(grade)}] ${needed(firstPair(element).description)}`
  }),
  'a page in Vue: no suffix, and the Accept header of its library': async (codes) => {
    const answer = await text(`interaction/list?rxcuis=${codes.join('+')}`, 'application/json, text/plain, */*')
    return groupsOf(JSON.parse(answer) as Tree).flatMap((group) =>
      (group.fullInteractionType as Tree[]).map((one) => needed(firstPair(one).description)),
    )
  },
  'a service in Java with typed records: every value a text, every list a list': firstGroup(list, (element) => {
    const concepts = [...(element.minConcept as Tree[])]
    for (const pair of element.interactionPair as Tree[])
      for (const { minConceptItem, sourceConceptItem } of pair.interactionConcept as Tree[])
        concepts.push(minConceptItem as Tree, sourceConceptItem as Tree)
    for (const concept of concepts) Object.values(concept).map(needed)
    return `${named(element)} ${needed(firstPair(element).description)}`
  }),
  'an app in Kotlin: names first, the best candidate of each, then the list': async (codes) => {
    const found = await Promise.all(
      codes.map(async (code) => {
        const { properties } = await treeAt(`rxcui/${code}/properties.json`)
        const term = properties === undefined ? code : needed(properties.name)
        const { approximateGroup } = await treeAt(`approximateTerm.json?term=${term}&maxEntries=1`)
        const [candidate] = (approximateGroup?.candidate as Tree[] | undefined) ?? []
        return candidate === undefined ? { unknown: term } : { rxcui: needed(candidate.rxcui) }
      }),
    )
    const known = found.flatMap(({ rxcui }) => rxcui ?? [])
    const shown = known.length < 2 ? [] : groupsOf(await treeAt(list(known)))
    return [
      ...found.flatMap(({ unknown }) => (unknown === undefined ? [] : [`not found: ${unknown}`])),
      ...shown
        .slice(0, 1)
        .flatMap((group) => (group.fullInteractionType as Tree[]).map((one) => needed(firstPair(one).description))),
    ]
  },
  'a document in C#: every pair of the XML, wherever it stands': async (codes) => {
    const xml = await text(`interaction/list.xml?rxcuis=${codes.join('+')}`)
    return (xml.match(/<interactionPair>.*?<\/interactionPair>/g) ?? []).map(
      (pair) => `${needed(tags(pair, 'severity')[0])} ${needed(tags(pair, 'description')[0])}`,
    )
  },
  'a course work in Python: a missing key means that nothing interacts': async (codes) => {
    const tree = await treeAt(list(codes))
    if (!Object.hasOwn(tree, 'fullInteractionTypeGroup')) return []
    const elements = tree.fullInteractionTypeGroup?.[0]?.fullInteractionType as Tree[]
    return elements.map((one) => needed(one.interactionPair?.[0]?.description))
  },
  'a library in Java: one pair in each entry, and the entries as many as the pairs': firstGroup(
    (codes) => `${list(codes)}+`,
    (element) => {
      if ((element.interactionPair as Tree[]).length !== 1) throw new Error('not one pair')
      return `${named(element)} ${needed(firstPair(element).description)}`
    },
  ),
  'a program in Go: fixed structures, of which another kind of value would break the reading': async (codes) => {
    const tree = await treeAt(list(codes))
    needed(tree.nlmDisclaimer)
    return groupsOf(tree).flatMap((group) => {
      const source = `${needed(group.sourceDisclaimer)} ${needed(group.sourceName)}`
      return (group.fullInteractionType as Tree[]).map(
        (one) => `${source} ${needed(one.comment)} ${needed(firstPair(one).description)}`,
      )
    })
  },
  'an app in Dart: codes by exact names, casts without a question': async (codes) => {
    const lines: string[] = []
    const asked: string[] = []
    for (const code of codes) {
      const { properties } = await treeAt(`rxcui/${code}/properties.json`)
      const { idGroup } = await treeAt(
        `rxcui.json?name=${properties === undefined ? code : needed(properties.name)}&search=2`,
      )
      const ids = (idGroup?.rxnormId as unknown as string[] | undefined) ?? []
      if (ids[0] === undefined) lines.push(`${needed(idGroup?.name)} is unknown`)
      else asked.push(ids[0])
    }
    const [group] = asked.length < 2 ? [] : groupsOf(await treeAt(list(asked)))
    return [
      ...lines,
      ...((group?.fullInteractionType as Tree[] | undefined) ?? []).map((one) => needed(firstPair(one).description)),
    ]
  },
  'a script in R: a table of pairs, whose rows have the same columns': async (codes) => {
    const pairs = groupsOf(await treeAt(list(codes)))
      .slice(0, 1)
      .flatMap((group) => (group.fullInteractionType as Tree[]).flatMap((one) => one.interactionPair as Tree[]))
    for (const pair of pairs)
      for (const column of ['interactionConcept', 'severity', 'description'])
        if (!Object.hasOwn(pair, column)) throw new Error('a column is missing')
    return pairs.map(({ severity, description }) => `${needed(severity)} ${needed(description)}`)
  },
  'a line of shell: every description of every group': async (codes) =>
    groupsOf(await treeAt(list(codes))).flatMap((group) =>
      (group.fullInteractionType as Tree[]).flatMap((one) =>
        (one.interactionPair as Tree[]).map(({ description }) => needed(description)),
      ),
    ),
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
