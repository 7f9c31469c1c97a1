/**
 * What a slip costs, in edits of which a letter for an unlike one is 1. Chosen on slips of another seed than the one
 * that `npm run score` measures.
 */
const cost = {
  letter: 1,
  vowel: 0.7,
  doubled: 0.45,
  alike: 0.6,
  silent: 0.5,
  besideKey: 0.8,
  swap: 0.95,
  swallowed: 1.3,
}

const vowels = 'aeiouy'
/** Keys that touch, row by row and between the rows. */
const besideKeys =
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm ' +
  'qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km'
/** Letters that sound alike alone. */
const alikePairs = 'ck cs cq kq sz xz xs xk gj fv dt bp mn iy uw vw'
/** What sounds alike in two letters and one. */
const alikeDigraphs =
  'ph-f ck-k ck-c ch-k ch-c sh-s sc-s sc-c th-t rh-r gh-g ks-x cs-x ee-i ea-e oe-e ae-e oo-u ou-u qu-k'

/** Letters of the alphabet have their prices in tables, one place for each two; any other costs what a letter costs. */
const letters = 128
const isVowel = new Uint8Array(letters)
for (const vowel of codesOf(vowels)) isVowel[vowel] = 1
/** What one letter costs for another; of two prices for a pair the last, which is the lower. */
const replacing = new Float64Array(letters * letters).fill(cost.letter)
for (const [pair, price] of [
  ...priced(besideKeys.split(' '), cost.besideKey),
  ...priced(
    [...vowels].flatMap((one) => [...vowels].map((other) => one + other)),
    cost.vowel,
  ),
  ...priced(alikePairs.split(' '), cost.alike),
])
  replacing[pair] = price
/** The single letters that two in a row may stand for, a bit each. */
const single = new Int32Array(letters * letters)
for (const [first = 0, second = 0, , one = 0] of alikeDigraphs.split(' ').map(codesOf)) {
  const pair = pairOf(first, second)
  single[pair] = (single[pair] as number) | bitOf(one)
}

/**
 * How far a written name is from a known one, both in small letters without spaces: letters left out, added, changed and
 * swapped, each by how easily it happens. More than `most`, however far, is Infinity.
 * Method: Damerau 1964, restricted edit distance with weights, and two letters that stand for one.
 *
 * @example
 * slipCost('phentanyl', 'fentanyl', 3) // 0.6
 * slipCost('gabapenten', 'gabapentin', 3) // 0.7
 */
export function slipCost(written: string, name: string, most: number): number {
  const columns = name.length + 1
  let beforeLast = new Float64Array(columns)
  let last = new Float64Array(columns)
  let row = new Float64Array(columns)
  const missing = new Float64Array(columns)
  for (let column = 1; column < columns; column++) {
    missing[column] = aloneCost(name, column - 1)
    last[column] = (last[column - 1] as number) + (missing[column] as number)
  }
  for (let line = 1; line <= written.length; line++) {
    const letter = written.charCodeAt(line - 1)
    const letterBefore = written.charCodeAt(line - 2)
    const added = aloneCost(written, line - 1)
    row[0] = (last[0] as number) + added
    let least = row[0] as number
    for (let column = 1; column < columns; column++) {
      const wanted = name.charCodeAt(column - 1)
      let now = Math.min(
        (last[column - 1] as number) + replaceCost(letter, wanted),
        (last[column] as number) + added,
        (row[column - 1] as number) + (missing[column] as number),
      )
      if (column > 1) {
        const wantedBefore = name.charCodeAt(column - 2)
        if (letter === wantedBefore && letterBefore === wanted)
          now = Math.min(
            now,
            (beforeLast[column - 2] as number) + (vowelBit(letter) + vowelBit(wanted) === 2 ? cost.vowel : cost.swap),
          )
        if (standsFor(wantedBefore, wanted, letter)) now = Math.min(now, (last[column - 2] as number) + cost.alike)
        if (vowelBit(wantedBefore) !== vowelBit(wanted))
          now = Math.min(now, (row[column - 2] as number) + cost.swallowed)
      }
      if (standsFor(letterBefore, letter, wanted)) now = Math.min(now, (beforeLast[column - 1] as number) + cost.alike)
      row[column] = now
      if (now < least) least = now
    }
    // A swap or a pair of letters may still step over this line.
    if (least > most + cost.letter) return Infinity
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  const total = last[name.length] as number
  return total > most ? Infinity : total
}

/** A letter that one of the two has and the other has not. */
function aloneCost(text: string, at: number): number {
  const letter = text.charCodeAt(at)
  if (letter === text.charCodeAt(at - 1) || letter === text.charCodeAt(at + 1)) return cost.doubled
  if (text.charAt(at) === 'h' || (text.charAt(at) === 'e' && at === text.length - 1)) return cost.silent
  return vowelBit(letter) === 1 ? cost.vowel : cost.letter
}

function replaceCost(one: number, other: number): number {
  if (one === other) return 0
  return one < letters && other < letters ? (replacing[pairOf(one, other)] as number) : cost.letter
}

/** Whether two letters in a row sound as one. */
function standsFor(first: number, second: number, one: number): boolean {
  return first < letters && second < letters && ((single[pairOf(first, second)] as number) & bitOf(one)) !== 0
}

/** 1 for a vowel. */
function vowelBit(letter: number): number {
  return isVowel[letter] ?? 0
}

/** A small letter as a bit; nothing for any other sign. */
function bitOf(letter: number): number {
  return letter > 96 && letter < 123 ? 1 << (letter - 97) : 0
}

/** Pairs of letters, whichever of the two is written, with their price. */
function priced(pairs: readonly string[], price: number): [number, number][] {
  return pairs.map(codesOf).flatMap(([one = 0, other = 0]): [number, number][] => [
    [pairOf(one, other), price],
    [pairOf(other, one), price],
  ])
}

function codesOf(letters: string): number[] {
  return [...letters].map((letter) => letter.charCodeAt(0))
}

function pairOf(first: number, second: number): number {
  return first * letters + second
}
