import type { DisclosureSheet } from '../contract/sheet.js'
import { sheet as english } from '../vocabulary/words/sheet.en.js'
import type { SheetWords } from '../vocabulary/words/sheet-shape.js'

/**
 * The sheet as Markdown. What the person typed is escaped, so it cannot become markup.
 *
 * @example
 * sheetMarkdown(sheet).startsWith('# For my doctor or pharmacist')
 */
export function sheetMarkdown(sheet: DisclosureSheet, words: SheetWords['sheet'] = english.sheet): string {
  const sections = sheet.sections.map(
    ({ title, lines }) => `## ${title}\n\n${lines.map((line) => `- ${markdownText(line)}`).join('\n')}`,
  )
  return [
    `# ${sheet.title}`,
    `${words.date}: ${markdownText(sheet.date)}`,
    words.pen.map((what) => `${what}: ________`).join('  '),
    ...sections,
    `---`,
    ...sheet.disclaimer,
    sheet.privacy,
    '',
  ].join('\n\n')
}

/**
 * The sheet as one HTML page to print: no script, nothing loaded from anywhere.
 *
 * @example
 * sheetHtml(sheet).includes('<script') // false
 */
export function sheetHtml(sheet: DisclosureSheet, words: SheetWords['sheet'] = english.sheet): string {
  const sections = sheet.sections.map(
    ({ title, lines }) =>
      `<section><h2>${htmlText(title)}</h2><ul>${lines.map((line) => `<li>${htmlText(line)}</li>`).join('')}</ul></section>`,
  )
  return `<!doctype html>
<html lang="${htmlText(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(sheet.title)}</title>
<style>
body { font: 10pt/1.3 system-ui, sans-serif; max-width: 46em; margin: 1.5em auto; padding: 0 1em; color: #111; background: #fff }
h1 { font-size: 1.4em; margin: 0 } h2 { font-size: 1.1em; margin: 0.6em 0 0.1em } .pen { display: flex; gap: 1em } .pen span { flex: 1; border-bottom: 1px solid #666 } ul { margin: 0; padding-left: 1.2em }
footer { margin-top: 1.5em; border-top: 1px solid #666; font-size: 0.85em }
@media print { body { margin: 0; max-width: none } section { break-inside: avoid } body { font-size: 9pt } @page { size: A4; margin: 10mm } }
</style>
</head>
<body>
<main>
<h1>${htmlText(sheet.title)}</h1>
<p class="pen"><span>${words.date}: ${htmlText(sheet.date)}</span>${words.pen.map((what) => `<span>${what}:</span>`).join('')}</p>
${sections.join('\n')}
</main>
<footer>${[...sheet.disclaimer, sheet.privacy].map((line) => `<p>${htmlText(line)}</p>`).join('')}</footer>
</body>
</html>
`
}

function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]#|]/g, (mark) => `\\${mark}`)
}

function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
