import type { Manifest } from '../run/manifest.js'
import { barCell, escaped, monthLine, rateBars, told } from './charts.js'
import type { Bar, Counts } from './counts.js'
import { fewestPeople, suppressed } from './suppress.js'
import { perThousand } from './wilson.js'

/** All of the report in one file that asks nobody for anything. */
export function reportHtml(manifest: Manifest, counts: Counts, nameOf: (slug: string) => string): string {
  const { counts: rows } = manifest
  const graveOf = (without: boolean): number =>
    counts.gravest
      .filter(({ severity }) => severity === 'contraindicated' || severity === 'major')
      .reduce((sum, one) => sum + (without ? one.peopleWithoutAssumed : one.people), 0)
  const grave = perThousand(graveOf(false), rows.people)
  const [safeToTell] = suppressed([{ people: graveOf(false) }], { sumIsTold: false })
  const lead =
    safeToTell === undefined || grave === undefined
      ? 'Fewer than 5 people met a mixture that is major or contraindicated.'
      : `<b>${told(grave.rate)} of 1,000 people</b> (95% interval ${told(grave.low)} to ${told(grave.high)}) met at least one mixture that is major or contraindicated: ${told(safeToTell)} of ${told(rows.people)}.`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Mixtures in a population</title><style>${css}</style></head><body><main>
<header><h1>Mixtures in a population</h1><p class="lead">${lead}</p>
<p class="small">${manifest.input.map(({ name }) => escaped(name)).join(', ')} · ${told(rows.people)} people, ${told(rows.rowsRead)} rows · knowledge ${escaped(manifest.knowledge.version)} (${escaped(manifest.knowledge.hash.slice(0, 12))}) · Mixwise ${escaped(manifest.mixwise)}. Nothing here was reviewed by a professional unless a finding says so. What is not found is not thereby harmless: ${told(rows.rowsUnmapped + rows.rowsQuarantined)} rows could not be used, and no list is complete.</p></header>
${section('How many people, by their gravest finding', gravestChart(manifest, counts), 'Per 1,000 people in the data, with 95% intervals (Wilson). Pale: without alcohol that is only assumed.')}
${section('Over time', monthLine(hideMonths(counts), 'People with a grave mixture, by month'), 'People on a mixture that is major or contraindicated, by month.')}
${section('By age and sex', personCharts(counts), 'People with a finding that is major or contraindicated, per 1,000 of the group. Age on the first day in the data.')}
${section('The most common grave pairs', pairTable(counts, nameOf), 'Without alcohol that is only assumed.')}
<div class="two">${section('What is most often part of one', culpritTable(counts, nameOf), 'People with a major or contraindicated pair that it is part of.')}${section('Three or more together', burdenTable(counts, nameOf), 'What three or more add up to beyond their pairs, and the drivers that are met most.')}</div>
${section('By rule', ruleTable(counts), 'Every rule is explained, with its citations, by <code>mixwise check --explain</code>.')}
${section('Alcohol', alcoholText(counts))}
${section('What is not known of people', graverText(counts))}
${section('What the figures rest on', qualityText(manifest, counts))}
</main></body></html>
`
}

function section(title: string, body: string, note = ''): string {
  return `<section><h2>${escaped(title)}</h2>${note === '' ? '' : `<p class="small">${note}</p>`}${body}</section>`
}

function gravestChart({ counts: rows }: Manifest, { gravest }: Counts): string {
  const rest = rows.people - gravest.reduce((sum, { people }) => sum + people, 0)
  const shown = suppressed([...gravest, { people: rest }], { sumIsTold: true })
  const bars = gravest.flatMap(({ severity, peopleWithoutAssumed }, place) => {
    const people = shown[place]
    const [without] = suppressed([{ people: peopleWithoutAssumed }], { sumIsTold: false })
    const own = {
      label: severity,
      rate: people === undefined ? undefined : perThousand(people, rows.people),
      note: people === undefined ? 'fewer than 5, or hidden beside such a group' : `(${told(people)} people)`,
      tone: severity,
    }
    if (people === undefined || without === undefined || Math.abs(people - without) < fewestPeople) return [own]
    return [
      own,
      {
        label: '',
        rate: perThousand(without, rows.people),
        note: `without assumed alcohol (${told(without)})`,
        tone: `${severity} pale`,
      },
    ]
  })
  return rateBars(bars, 'People by their gravest finding')
}

function hideMonths({ byMonth }: Counts): { month: string; people: number | undefined }[] {
  const shown = suppressed(byMonth, { sumIsTold: false })
  return byMonth.map(({ month }, place) => ({ month, people: shown[place] }))
}

function personCharts({ byAge, bySex }: Counts): string {
  if (byAge.length + bySex.length === 0) return '<p>The data do not say how old people are, nor their sex.</p>'
  return rateBars(barsOf(byAge), 'By age') + rateBars(barsOf(bySex), 'By sex')
}

function barsOf(bars: readonly Bar[]) {
  const shown = suppressed(bars, { sumIsTold: true })
  return bars.map(({ label, of }, place) => {
    const people = shown[place]
    return {
      label,
      rate: people === undefined || of < fewestPeople ? undefined : perThousand(people, of),
      note: people === undefined || of < fewestPeople ? 'hidden: few people' : `(${told(people)} of ${told(of)})`,
    }
  })
}

function table(head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '<p>None.</p>'
  return `<table><thead><tr>${head.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`
}

/** Of rows of people, those that can be told, each with its cell. */
function tellable<Row extends { people: number }>(rows: readonly Row[]): { row: Row; cell: string }[] {
  const most = Math.max(0, ...rows.map(({ people }) => people))
  const shown = suppressed(rows, { sumIsTold: false })
  return rows.flatMap((row, place) => (shown[place] === undefined ? [] : [{ row, cell: barCell(shown[place], most) }]))
}

const severityCell = (severity: string): string => `<td><span class="tag ${severity}">${severity}</span></td>`

function pairTable({ byPair }: Counts, nameOf: (slug: string) => string): string {
  return table(
    ['Pair', '', 'People', 'Days a person'],
    tellable(byPair).map(
      ({ row, cell }) =>
        `<td>${escaped(nameOf(row.a))} + ${escaped(nameOf(row.b))}</td>${severityCell(row.severity)}${cell}<td class="number">${told(Math.round(row.days / row.people))}</td>`,
    ),
  )
}

function culpritTable({ culprits }: Counts, nameOf: (slug: string) => string): string {
  return table(
    ['Substance', 'People'],
    tellable(culprits).map(({ row, cell }) => `<td>${escaped(nameOf(row.substance))}</td>${cell}`),
  )
}

function burdenTable({ byBurden }: Counts, nameOf: (slug: string) => string): string {
  return table(
    ['Burden', '', 'People'],
    tellable(byBurden.slice(0, 12)).map(
      ({ row, cell }) =>
        `<td>${escaped(row.burden.replaceAll('-', ' '))}<br><span class="small">${row.drivers.split(' ').map(nameOf).map(escaped).join(', ')}</span></td>${severityCell(row.severity)}${cell}`,
    ),
  )
}

function ruleTable({ byRule }: Counts): string {
  return table(
    ['Rule', '', 'People', 'As'],
    tellable(byRule).map(
      ({ row, cell }) =>
        `<td><code>${escaped(row.rule)}</code></td>${severityCell(row.severity)}${cell}<td>${escaped(row.example)}</td>`,
    ),
  )
}

function alcoholText({ withAlcohol }: Counts): string {
  if (withAlcohol.findings === 0)
    return '<p>Nothing in the data says how anybody drinks, so that no finding rests on it.</p>'
  const [people] = suppressed([withAlcohol], { sumIsTold: false })
  return `<p>${told(withAlcohol.findings)} findings in ${people === undefined ? 'fewer than 5' : told(people)} people rest on alcohol that is assumed from what was said of their drinking. They are marked (<code>assumed</code>), and every figure above is told without them as well, or leaves them out.</p>`
}

function graverText({ mayBeGraver }: Counts): string {
  const [people] = suppressed([mayBeGraver], { sumIsTold: false })
  return `<p>${told(mayBeGraver.findings)} findings in ${people === undefined ? 'fewer than 5' : told(people)} people would be graver if something that the data do not say were so, as a weak kidney or a dose (<code>may_be</code>, <code>depends_on</code>).</p>`
}

const seldom = `all else; what is in fewer than ${fewestPeople} rows is not shown here`
const seldomRow = (rows: string): string => `<td colspan="2">${seldom}</td><td class="number">${rows}</td>`

/** Cells as they stood in the input may tell who it is of, as a date of birth does: only such as many rows have are shown. */
function oftenFirst<Row extends { rows: number }>(
  all: readonly Row[],
  cells: (row: Row) => string,
  rest: (rows: string) => string,
): readonly string[] {
  const often = all.filter(({ rows }) => rows >= fewestPeople).slice(0, 20)
  const others = all.filter((row) => !often.includes(row)).reduce((sum, { rows }) => sum + rows, 0)
  return [...often.map(cells), ...(others > 0 ? [rest(told(others))] : [])]
}

function qualityText(
  { counts: rows, quarantined, notRead, unusedAnswers, options }: Manifest,
  { unmapped }: Counts,
): string {
  const share = (part: number): string => `${((100 * part) / Math.max(1, rows.rowsRead)).toFixed(1)}%`
  return `<p><b>${told(rows.rowsRead)}</b> rows read = ${told(rows.rowsKept)} kept + ${told(rows.rowsQuarantined)} set aside + ${told(rows.rowsUnmapped)} unmapped (${share(rows.rowsUnmapped)}).
Of those kept ${told(rows.rowsImputed)} (${share(rows.rowsImputed)}) had no end: ${options.imputedDays} days were assumed. Two supplies with at most ${options.gapDays} days between them count as one time.</p>
${table(
  ['Set aside because', 'Rows'],
  Object.entries(quarantined).map(
    ([reason, count]) => `<td>${escaped(reason)}</td><td class="number">${told(count)}</td>`,
  ),
)}
<h3>Codes that stand for nothing we know</h3>${table(
    ['Code', 'Name', 'Rows', 'Share', ''],
    oftenFirst(
      unmapped,
      (one) =>
        `<td>${escaped(one.code)}</td><td>${escaped(one.name)}</td><td class="number">${told(one.rows)}</td><td class="number">${share(one.rows)}</td><td>${escaped(one.reason)}</td>`,
      (rows) => `<td colspan="2">${seldom}</td><td class="number">${rows}</td><td></td><td></td>`,
    ),
  )}
${
  notRead.length === 0
    ? ''
    : `<h3>In the input, and nothing was made of it</h3>${table(
        ['Where', 'What', 'Rows'],
        oftenFirst(
          notRead,
          (one) =>
            `<td>${escaped(one.place)}</td><td>${escaped(one.what)}</td><td class="number">${told(one.rows)}</td>`,
          seldomRow,
        ),
      )}`
}
${
  unusedAnswers.length === 0
    ? ''
    : `<h3>Said of people, and asked by no rule</h3>${table(
        ['Field', 'Answer', 'Rows'],
        oftenFirst(
          unusedAnswers,
          (one) =>
            `<td>${escaped(one.field)}</td><td>${escaped(one.answer)}</td><td class="number">${told(one.rows)}</td>`,
          seldomRow,
        ),
      )}`
}`
}

const css = `
:root{color-scheme:light;--ink:#1c2530;--soft:#5a6673;--line:#dfe4e9;--bar:#3a6ea5;--contra:#8c1d2f;--major:#c8552b;--moderate:#d9a521;--minor:#7d9bb5}
*{box-sizing:border-box}body{margin:0;background:#f5f6f8;color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:920px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;margin:0 0 8px}h2{font-size:18px;margin:0 0 2px}h3{font-size:15px;margin:18px 0 4px}
.lead{font-size:20px;margin:0 0 12px;line-height:1.4}.small{font-size:13px;color:var(--soft);margin:0 0 10px}header{margin-bottom:20px}
section{background:#fff;border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:0 0 16px;overflow-x:auto}
.two{display:grid;grid-template-columns:1fr 1fr;gap:16px}@media(max-width:760px){.two{grid-template-columns:1fr;gap:0}}.two section{min-width:0}
svg{width:100%;height:auto;display:block;font:13px system-ui,sans-serif}.name{text-anchor:end;fill:var(--ink)}.note{fill:var(--soft)}.figure{fill:var(--ink);font-weight:600}
.tick{text-anchor:middle;fill:var(--soft);font-size:11px}.grid{stroke:var(--line)}.bar{fill:var(--bar)}.interval{stroke:var(--ink);stroke-width:1.5}.hidden{stroke:var(--soft);stroke-dasharray:4 3;fill:none}
rect.contraindicated{fill:var(--contra)}rect.major{fill:var(--major)}rect.moderate{fill:var(--moderate)}rect.minor{fill:var(--minor)}rect.pale{opacity:.45}
table{border-collapse:collapse;width:100%;font-size:14px}th{text-align:left;color:var(--soft);font-weight:500;border-bottom:1px solid var(--line);padding:4px 8px}
td{border-bottom:1px solid var(--line);padding:5px 8px;vertical-align:top}tr:last-child td{border-bottom:0}.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.track{display:inline-block;width:80px;height:8px;background:#eef1f4;border-radius:4px;margin-right:8px;overflow:hidden;vertical-align:middle}.track span{display:block;height:100%;background:var(--bar)}
.tag{font-size:12px;border-radius:4px;padding:1px 6px;color:#fff;background:var(--minor)}.tag.contraindicated{background:var(--contra)}.tag.major{background:var(--major)}.tag.moderate{background:var(--moderate);color:#3a2c00}
code{font-size:12.5px;overflow-wrap:anywhere}@media print{body{background:#fff}section{break-inside:avoid}}`
