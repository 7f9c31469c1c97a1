import type { Hono } from 'hono'
import { type FeedbackStore, feedbackReport } from './feedback.js'
import { Refusal } from './gate/problem.js'

/** How cards were answered, as counts. */
export function feedbackRoutes(app: Hono, store: FeedbackStore | undefined): void {
  app.get('/v1/feedback/report', async (c) => {
    if (store === undefined) throw new Refusal(503, 'Feedback is not stored here')
    return c.json(feedbackReport(await store.counts()))
  })
}
