/** A factor to the base unit of its dimension, and that dimension. Bases: kg, L, h, mol, m. */
type Dimension = 'mass' | 'volume' | 'time' | 'amount' | 'length' | 'one'

const units: Readonly<Record<string, readonly [Dimension, number]>> = {
  kg: ['mass', 1],
  g: ['mass', 1e-3],
  mg: ['mass', 1e-6],
  ug: ['mass', 1e-9],
  mcg: ['mass', 1e-9],
  ng: ['mass', 1e-12],
  pg: ['mass', 1e-15],
  L: ['volume', 1],
  dL: ['volume', 0.1],
  cL: ['volume', 0.01],
  mL: ['volume', 1e-3],
  h: ['time', 1],
  min: ['time', 1 / 60],
  s: ['time', 1 / 3600],
  d: ['time', 24],
  mol: ['amount', 1],
  mmol: ['amount', 1e-3],
  umol: ['amount', 1e-6],
  nmol: ['amount', 1e-9],
  m: ['length', 1],
  cm: ['length', 0.01],
  '1': ['one', 1],
}

interface Parsed {
  factor: number
  over: string
  top: Dimension
}

function parse(text: string): Parsed | undefined {
  const [first, ...rest] = text.split('/')
  const top = units[first ?? '']
  if (top === undefined) return undefined
  let factor = top[1]
  const under: string[] = []
  for (const part of rest) {
    const unit = units[part]
    if (unit === undefined) return undefined
    factor /= unit[1]
    under.push(unit[0])
  }
  return { factor, top: top[0], over: under.sort().join('/') }
}

/**
 * A number in another unit, or undefined when the units measure different things.
 * Between mass and amount of substance the molar mass is needed.
 *
 * @example
 * convert(1.7, 'mL/min/kg', 'L/h/kg') // 0.102
 * convert(0.62, 'umol/L', 'ng/mL', 450.92) // 279.57
 */
export function convert(value: number, from: string, to: string, molarMassGPerMol?: number): number | undefined {
  const a = parse(from)
  const b = parse(to)
  if (a === undefined || b === undefined || a.over !== b.over) return undefined
  const plain = (value * a.factor) / b.factor
  if (a.top === b.top) return plain
  if (molarMassGPerMol === undefined || !(molarMassGPerMol > 0)) return undefined
  const kgPerMol = molarMassGPerMol / 1000
  if (a.top === 'amount' && b.top === 'mass') return plain * kgPerMol
  if (a.top === 'mass' && b.top === 'amount') return plain / kgPerMol
  return undefined
}
