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

const letterCount = 26
const letterA = 97
const letterE = 101
const letterH = 104

/** Letters that sound alike alone. */
const alikePairs = 'ck cs cq kq sz xz xs xk gj fv dt bp mn iy uw vw'
/** What sounds alike in two letters and one. */
const alikeDigraphs =
  'ph-f ck-k ck-c ch-k ch-c sh-s sc-s sc-c th-t rh-r gh-g ks-x cs-x ee-i ea-e oe-e ae-e oo-u ou-u qu-k'
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const replacing = replacingCosts()
const digraphs = new Set(
  alikeDigraphs.split(' ').map((pair) => digraphKey(pair.charCodeAt(0), pair.charCodeAt(1), pair.charCodeAt(3))),
)

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
  for (let column = 1; column < columns; column++)
    last[column] = (last[column - 1] as number) + aloneCost(name, column - 1)
  for (let line = 1; line <= written.length; line++) {
    const letter = written.charCodeAt(line - 1)
    const letterBefore = line > 1 ? written.charCodeAt(line - 2) : 0
    const added = aloneCost(written, line - 1)
    row[0] = (last[0] as number) + added
    let least = row[0] as number
    for (let column = 1; column < columns; column++) {
      const wanted = name.charCodeAt(column - 1)
      let now = Math.min(
        (last[column - 1] as number) + replaceCost(letter, wanted),
        (last[column] as number) + added,
        (row[column - 1] as number) + aloneCost(name, column - 1),
      )
      if (column > 1) {
        const wantedBefore = name.charCodeAt(column - 2)
        if (line > 1 && letter === wantedBefore && letterBefore === wanted)
          now = Math.min(
            now,
            (beforeLast[column - 2] as number) + (isVowel(letter) && isVowel(wanted) ? cost.vowel : cost.swap),
          )
        if (digraphs.has(digraphKey(wantedBefore, wanted, letter)))
          now = Math.min(now, (last[column - 2] as number) + cost.alike)
        if (isVowel(wantedBefore) !== isVowel(wanted)) now = Math.min(now, (row[column - 2] as number) + cost.swallowed)
      }
      if (line > 1 && digraphs.has(digraphKey(letterBefore, letter, wanted)))
        now = Math.min(now, (beforeLast[column - 1] as number) + cost.alike)
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
  if (letter === letterH || (letter === letterE && at === text.length - 1)) return cost.silent
  return isVowel(letter) ? cost.vowel : cost.letter
}

function replaceCost(one: number, other: number): number {
  if (one === other) return 0
  const [a, b] = [one - letterA, other - letterA]
  if (a < 0 || b < 0 || a >= letterCount || b >= letterCount) return cost.letter
  return replacing[a * letterCount + b] as number
}

function replacingCosts(): Float64Array {
  const costs = new Float64Array(letterCount * letterCount).fill(cost.letter)
  const set = (one: number, other: number, price: number): void => {
    const [a, b] = [one - letterA, other - letterA]
    costs[a * letterCount + b] = Math.min(costs[a * letterCount + b] as number, price)
    costs[b * letterCount + a] = costs[a * letterCount + b] as number
  }
  keyRows.forEach((keys, row) => {
    for (let place = 0; place < keys.length; place++) {
      const key = keys.charCodeAt(place)
      if (place > 0) set(key, keys.charCodeAt(place - 1), cost.besideKey)
      const below = keyRows[row + 1]
      if (below === undefined) continue
      for (const under of [place - 1, place])
        if (under >= 0 && under < below.length) set(key, below.charCodeAt(under), cost.besideKey)
    }
  })
  const vowels = 'aeiouy'
  for (const one of vowels) for (const other of vowels) set(one.charCodeAt(0), other.charCodeAt(0), cost.vowel)
  for (const pair of alikePairs.split(' ')) set(pair.charCodeAt(0), pair.charCodeAt(1), cost.alike)
  return costs
}

function digraphKey(first: number, second: number, one: number): number {
  return (first * 128 + second) * 128 + one
}

function isVowel(letter: number): boolean {
  return letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117 || letter === 121
}
