/** A stream of reproducible random numbers: the same seed gives the same virtual people everywhere. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number
  /** Standard normal. */
  normal(): number
}

/**
 * A 32-bit hash of a text, to give each substance its own stream.
 *
 * @example
 * hashText('baclofen') === hashText('Baclofen') // false
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * A seeded generator (sfc32, a small counter-based generator with a period above 2^32).
 *
 * @example
 * const random = seededRandom(42, 'baclofen')
 * random.uniform() === seededRandom(42, 'baclofen').uniform() // true
 */
export function seededRandom(seed: number, stream = ''): Random {
  let a = seed >>> 0
  let b = hashText(stream)
  let c = 0x9e3779b9
  let counter = 1
  const next = (): number => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  for (let i = 0; i < 15; i++) next()
  const uniform = (): number => next() / 4294967296
  let spare: number | undefined
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    // The first factor must not be zero, or its logarithm is not a number.
    const radius = Math.sqrt(-2 * Math.log((next() + 1) / 4294967297))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return { uniform, normal }
}

/**
 * A log-normal draw with the given median and coefficient of variation (0.3 is 30 %).
 *
 * @example
 * logNormal(seededRandom(1), 11.6, 0.21) // 11.21
 */
export function logNormal(random: Random, median: number, cv: number): number {
  return median * Math.exp(Math.sqrt(Math.log1p(cv * cv)) * random.normal())
}
