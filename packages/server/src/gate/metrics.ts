/** Counters and one histogram, written out as Prometheus text. Labels are routes and statuses, never what was asked. */
export interface Metrics {
  request(route: string, status: number, seconds: number): void
  count(name: CounterName): void
  text(gauges: Readonly<Record<string, number>>): string
}

const counters = {
  mixwise_cards_total: 'Decision support cards given.',
  mixwise_feedback_total: 'Answers to cards stored.',
  mixwise_knowledge_reloads_total: 'Times the knowledge was swapped.',
  mixwise_rate_limited_total: 'Requests refused because a client asked too often.',
} as const
export type CounterName = keyof typeof counters

const bucketsS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

export function createMetrics(): Metrics {
  /** Counts by route, then by status: no text is put together for a request. */
  const requests = new Map<string, Map<number, number>>()
  const counted = new Map<CounterName, number>()
  const buckets = new Array<number>(bucketsS.length + 1).fill(0)
  let sumS = 0
  let total = 0
  return {
    request(route, status, seconds) {
      let statuses = requests.get(route)
      if (statuses === undefined) {
        statuses = new Map()
        requests.set(route, statuses)
      }
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      let bucket = 0
      while (bucket < bucketsS.length && seconds > (bucketsS[bucket] as number)) bucket++
      buckets[bucket] = (buckets[bucket] as number) + 1
      sumS += seconds
      total++
    },
    count(name) {
      counted.set(name, (counted.get(name) ?? 0) + 1)
    },
    text(gauges) {
      const lines = ['# HELP mixwise_requests_total Requests answered.', '# TYPE mixwise_requests_total counter']
      for (const [route, statuses] of requests)
        for (const [status, value] of statuses)
          lines.push(`mixwise_requests_total{route="${route}",status="${status}"} ${value}`)
      lines.push('# HELP mixwise_request_seconds Time to answer.', '# TYPE mixwise_request_seconds histogram')
      let below = 0
      bucketsS.forEach((edge, index) => {
        below += buckets[index] as number
        lines.push(`mixwise_request_seconds_bucket{le="${edge}"} ${below}`)
      })
      lines.push(
        `mixwise_request_seconds_bucket{le="+Inf"} ${total}`,
        `mixwise_request_seconds_sum ${sumS}`,
        `mixwise_request_seconds_count ${total}`,
      )
      for (const [name, help] of Object.entries(counters))
        lines.push(
          `# HELP ${name} ${help}`,
          `# TYPE ${name} counter`,
          `${name} ${counted.get(name as CounterName) ?? 0}`,
        )
      for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`)
      return `${lines.join('\n')}\n`
    },
  }
}
