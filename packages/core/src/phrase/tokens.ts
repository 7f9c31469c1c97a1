/** One piece of a phrase with its place in the text as it was written. */
export interface Token {
  /** `broken` is a row of digits, points and commas that is no number, as 10.0.0. */
  kind: 'number' | 'word' | 'sign' | 'clock' | 'date' | 'broken'
  /** As written. */
  text: string
  /** As compared: lower case, no accents; `u` for the micro sign. */
  word: string
  at: number
  end: number
  /** Written without a space after what stands before it. */
  glued: boolean
  /** The first of a new line, or of one behind an empty line, where something stands before it. */
  line?: 'line' | 'paragraph'
  /** What a number says, or a clock time in hours. */
  value?: number
  /** A number that means a thousandth in one country and itself in another, as 1.250. */
  thousands?: number
}

const fractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
}
const fraction = Object.keys(fractions).join('')
const raised = '·∙‧'
const thinSpace = '\u00a0\u2009\u202f'
/** Units before which "10 000" is one number. */
const spacedUnits = ['mg', 'mcg', 'µg', 'μg', 'ug', 'ui', 'ie', 'iu', 'units?', 'einheiten', 'ml', 'cl', 'g']
const anyCase = spacedUnits
  .flatMap((unit) => [unit, unit.toUpperCase(), unit[0]?.toUpperCase() + unit.slice(1)])
  .join('|')

/** The kinds of piece, the longest reading first. */
const piece = new RegExp(
  [
    String.raw`(?!\d{1,2}(?:/\d{1,2}){2,3}\s?(?:${anyCase})(?![\p{L}]))(?<date>\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?|(?<![\d/.-])(?:19|20)\d{2}/\d{2}/\d{2}(?!\d)|(?<![\d/])\d{1,2}(?<stroke>[./])\d{1,2}\k<stroke>(?:\d{4}|\d{2})(?!\d)|(?<![\d/.-])\d{1,2}-\d{1,2}-(?:19|20)\d{2}(?![\d-])|(?<![\d/.-])\d{1,2}[-/](?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)[-/](?:19|20)?\d{2}(?![\d-]))`,
    String.raw`(?<clock>(?<![\d.:])\d{1,2}:\d{2}(?!\d|[,. ]\d{3}(?!\d)))`,
    String.raw`(?<grouped>[1-9]\d{0,2}(?:[,'’${thinSpace}]\d{3})+(?:\.\d+)?(?![\d]))`,
    String.raw`(?<spaced>(?<![\d.,])[1-9]\d{0,2} 000(?=\s?(?:${anyCase})(?![\p{L}])))`,
    String.raw`(?<pointed>(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,]))`,
    String.raw`(?<broken>\d+(?:[.,]{1,2}\d+){2,}|\d+[.,]{2,}\d+)`,
    String.raw`(?<exponent>\d+(?:[.,]\d+)?[eE][+-]?\d+)`,
    String.raw`(?<decimal>\d+[.,${raised}]\d+)`,
    String.raw`(?<naked>(?<![\d\p{L})])[.${raised}]\d+)`,
    String.raw`(?<whole>\d+(?!\d|\s?[${fraction}]))`,
    String.raw`(?<mixed>\d*\s?[${fraction}])`,
    String.raw`(?<area>m[2²](?![\p{L}\d]))`,
    String.raw`(?<dotted>\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}]))`,
    String.raw`(?<single>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`,
    String.raw`(?<word>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+)`,
    String.raw`(?<sign>[^\s])`,
  ].join('|'),
  'gu',
)

/** Whether a line ends in the white space before a token. */
function lineAt(space: string): Pick<Token, 'line'> {
  const ends = space.match(/\r\n?|[\n\u0085\u2028\u2029]/g)?.length ?? 0
  return ends === 0 ? {} : { line: ends === 1 ? 'line' : 'paragraph' }
}

/**
 * A phrase in pieces: numbers, words, clock times, dates and signs. White space belongs to none; every other character
 * belongs to exactly one.
 *
 * @example
 * tokensOf('Digoxin .25mg b.i.d.').map(({ word }) => word) // ['digoxin', '.25', 'mg', 'bid']
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of inAscii(text).matchAll(piece)) {
    const groups = match.groups as Readonly<Record<string, string | undefined>>
    const at = match.index
    const written = match[0]
    const before = tokens.at(-1)
    const token = (kind: Token['kind'], extra: Partial<Token> = {}): void =>
      void tokens.push({
        kind,
        text: written,
        word: folded(written),
        at,
        end: at + written.length,
        glued: before !== undefined && before.end === at,
        ...(before !== undefined && lineAt(text.slice(before.end, at))),
        ...extra,
      })
    if (groups.date !== undefined) token('date')
    else if (groups.clock !== undefined) {
      const [hour, minute] = written.split(':').map(Number) as [number, number]
      if (hour <= 24 && minute < 60) token('clock', { value: hour + minute / 60 })
      else token('broken')
    } else if (groups.grouped !== undefined) {
      const value = Number(written.replace(new RegExp(`[,'’${thinSpace}]`, 'gu'), ''))
      // 2,500 is two thousand five hundred in English and two and a half elsewhere.
      token('number', /^[1-9]\d{0,2},\d{3}$/.test(written) ? { value, thousands: value } : { value })
    } else if (groups.spaced !== undefined) token('number', { value: Number(written.replace(' ', '')) })
    else if (groups.pointed !== undefined) token('number', { value: Number(written.replaceAll('.', '')) })
    else if (groups.broken !== undefined) token('broken')
    else if (groups.decimal !== undefined) {
      const value = Number(written.replace(new RegExp(`[,${raised}]`, 'u'), '.'))
      token(
        'number',
        /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? { value, thousands: Math.round(value * 1000) } : { value },
      )
    } else if (groups.naked !== undefined) token('number', { value: Number(`0.${written.slice(1)}`) })
    else if (groups.whole !== undefined) token('number', { value: Number(written) })
    else if (groups.mixed !== undefined) {
      const whole = written.slice(0, -1).trim()
      token('number', { value: Number(whole === '' ? 0 : whole) + (fractions[written.slice(-1)] as number) })
    } else if (groups.dotted !== undefined) token('word', { word: folded(written).replaceAll('.', '') })
    else token(groups.sign === undefined ? 'word' : 'sign')
  }
  return tokens
}

/**
 * The words of a text as the tables of words are keyed: lower case, accents folded, one Han or kana character a word.
 *
 * @example
 * wordsOf('Toutes les 8 heures, à-midi') // ['toutes', 'les', '8', 'heures', 'a', 'midi']
 */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ word }) => word)
}

/** Digits of every script and letters of full width as plain ones, each in its place. */
function inAscii(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      if (digit.length > 1) return digit
      // The digits of a script stand in a row, zero first.
      let value = 0
      while (/\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value++
      return String(value % 10)
    })
}

function folded(text: string): string {
  const lower = text.toLowerCase()
  if (/^[ -~]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[μµ]/gu, 'u')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
}
