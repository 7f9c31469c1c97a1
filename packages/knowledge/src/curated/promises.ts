/** Negations ("not safe", "no safe amount") warn; everything else promises. */
const promises =
  /(?<!\b(?:not|never|isn't|no|un)\s)(?<!\bun)\b(?:safe(?:ly)?|harmless|risk[- ]free|no risk|without (?:any )?risk|perfectly fine|nothing to worry)\b/i

/**
 * The first words of a text that would call a mixture harmless, if there are any.
 *
 * @example
 * promiseIn('A small glass is safe.') // 'safe'
 */
export function promiseIn(text: string): string | undefined {
  return promises.exec(text)?.[0]
}
