/**
 * A tree of JSON as XML, as RxNav wrote it: arrays become repeated elements, empty values empty elements.
 *
 * @example
 * toXml('rxnormdata', { idGroup: { rxnormId: ['11289'] } }) // '<?xml ...?><rxnormdata><idGroup><rxnormId>11289</rxnormId></idGroup></rxnormdata>'
 */
export function toXml(root: string, tree: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(root, tree)}`
}

function element(name: string, value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((part) => element(name, part)).join('')
  if (value === null || value === '') return `<${name}/>`
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => element(key, part))
    return `<${name}>${parts.join('')}</${name}>`
  }
  return `<${name}>${escaped(String(value))}</${name}>`
}

const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escaped(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
