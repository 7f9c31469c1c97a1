import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Engine,
  type KnowledgeAnswer,
  type MonographLibrary,
  openEngine,
  openKnowledge,
  verdictText,
  type Words,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import type { Plugin } from 'vite'

const artefactDir = join(import.meta.dirname, '../../knowledge/dist/artefact')

/** A page that stands by itself, for readers without script and for search engines. */
export interface StaticPage {
  fileName: string
  html: string
}

/**
 * Static copies of pages of pairs and substances, when `MIXWISE_PAGES` names a file that lists them: "baclofen + alcohol"
 * or "baclofen", one a line. Each says its date, the knowledge it was made from and whether somebody has reviewed it, and
 * leads to the living page. A line that is not understood stops the build: a page that is missing would say nothing.
 */
export function staticPages(): Plugin {
  return {
    name: 'static-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const list = process.env.MIXWISE_PAGES
      if (list === undefined) return
      if (!existsSync(list)) throw new Error(`MIXWISE_PAGES names no file: ${list}`)
      const style = Object.keys(bundle).find((name) => name.endsWith('.css')) ?? ''
      const date = process.env.MIXWISE_PAGES_DATE ?? new Date().toISOString().slice(0, 10)
      const engine = engineOfArtefact()
      for (const line of readFileSync(list, 'utf8').split('\n')) {
        if (line.trim() === '') continue
        const { fileName, html } = staticPage(engine, line, { date, style })
        this.emitFile({ type: 'asset', fileName, source: html })
      }
    },
  }
}

function engineOfArtefact(): Engine {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(artefactDir, name), 'utf8')) as T
  const file = readFileSync(join(artefactDir, 'knowledge.kb'))
  return openEngine({
    knowledge: openKnowledge(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer),
    words: read<Words>('words.en.json'),
    library: read<MonographLibrary>('monographs.en.json'),
    kinetics: read<KineticsTable>('kinetics.json'),
  })
}

/**
 * The page of one line of the list.
 *
 * @example
 * staticPage(engine, 'baclofen + alcohol', { date: '2027-01-05', style: 'assets/a.css' }).fileName
 * // 'pages/pair/baclofen/ethanol/index.html'
 */
export function staticPage(engine: Engine, line: string, how: { date: string; style: string }): StaticPage {
  const names = line.split('+').map((name) => name.trim())
  if (names.length > 2 || names.includes('')) throw new Error(`Neither one substance nor a pair: ${line}`)
  return names.length === 2 ? pairPage(engine, names, how) : substancePage(engine, names[0] ?? '', how)
}

function pairPage(engine: Engine, names: readonly string[], how: { date: string; style: string }): StaticPage {
  const report = engine.check({ items: [...names] })
  const known = report.substances.flatMap((one) => (one.status === 'resolved' ? [one] : []))
  const [a, b] = known
  if (a === undefined || b === undefined || known.length !== 2 || a.slug === b.slug)
    throw new Error(`Not two substances by sure names: ${names.join(' + ')}`)
  const nameOf = (slug: string): string => known.find((one) => one.slug === slug)?.name ?? slug
  const text = verdictText(report, nameOf)
  const { finding } = text.verdict.lead ?? {}
  const sources = (finding?.evidence?.citations ?? []).map(({ title, year, locator }) =>
    [escaped(title), ...(year === null ? [] : [String(year)]), escaped(locator)].join(', '),
  )
  const body = [
    `<p><strong>${escaped(text.band)}</strong></p>`,
    `<p>${escaped(text.headline)}</p>`,
    ...[text.harm, text.act].filter((one) => one !== '').map((one) => `<p>${escaped(one)}</p>`),
    listed((finding?.patient?.watch ?? []).map(escaped)),
    sources.length === 0 ? '' : `<h2>Sources</h2>${listed(sources)}`,
  ]
  return whole(engine.knowledge(), {
    ...how,
    path: `pair/${[a.slug, b.slug].map(encodeURIComponent).join('/')}`,
    title: `${a.name} + ${b.name}`,
    lead: text.headline,
    review: finding?.review ?? 'unreviewed',
    body,
  })
}

function substancePage(engine: Engine, name: string, how: { date: string; style: string }): StaticPage {
  const page = engine.about({ name })
  if ('issue' in page) throw new Error(`Not a substance by a sure name: ${name}`)
  const body = page.sections.map(
    ({ title, statements, facts }) =>
      `<h2>${escaped(title)}</h2>${listed([...statements.map(({ text }) => text), ...facts].map(escaped))}`,
  )
  return whole(engine.knowledge(), {
    ...how,
    path: `substance/${encodeURIComponent(page.slug)}`,
    title: page.name,
    lead: page.label,
    review: page.review,
    body: [`<p>${escaped(page.label)}</p>`, ...body],
  })
}

interface Whole {
  path: string
  title: string
  lead: string
  review: string
  body: readonly string[]
  date: string
  style: string
}

function whole(
  { version }: Pick<KnowledgeAnswer, 'version'>,
  { path, title, lead, review, body, date, style }: Whole,
): StaticPage {
  const up = '../'.repeat(path.split('/').length + 1)
  const state =
    review === 'reviewed' ? 'Reviewed by a licensed professional.' : 'Not reviewed by a licensed professional.'
  return {
    fileName: `pages/${path}/index.html`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escaped(lead)}">
<title>${escaped(title)} · Mixwise</title>
<link rel="stylesheet" href="${up}${style}">
</head>
<body>
<main class="text-page">
<h1>${escaped(title)}</h1>
${body.filter((part) => part !== '').join('\n')}
<p><a href="${up}#/${path}">Your whole list, on your own device</a></p>
<p>${state} Made on <time datetime="${date}">${date}</time> from knowledge ${escaped(version)}. Information, not medical advice. In an emergency call your emergency number.</p>
</main>
</body>
</html>
`,
  }
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
