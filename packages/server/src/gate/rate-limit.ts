/** A bucket of tokens a client: `perSecond` refills it, `burst` is its size. */
export interface RateLimit {
  perSecond: number
  burst: number
}

const maxClients = 10_000

/**
 * Asks a bucket for one request: 0 when it may pass, else the seconds to wait.
 *
 * @example
 * const waitFor = rateLimiter({ perSecond: 20, burst: 40 })
 * waitFor('10.0.0.1', Date.now()) // 0
 */
export function rateLimiter(limit: RateLimit | undefined): (client: string, nowMs: number) => number {
  if (limit === undefined) return () => 0
  const buckets = new Map<string, { tokens: number; atMs: number }>()
  return (client, nowMs) => {
    let bucket = buckets.get(client)
    if (bucket === undefined) {
      if (buckets.size >= maxClients) buckets.clear()
      bucket = { tokens: limit.burst, atMs: nowMs }
      buckets.set(client, bucket)
    }
    bucket.tokens = Math.min(limit.burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * limit.perSecond)
    bucket.atMs = nowMs
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1
      return 0
    }
    return Math.max(1, Math.ceil((1 - bucket.tokens) / limit.perSecond))
  }
}
