import type { FeedbackStore } from '../feedback.js'

/**
 * A store that is opened when it is first needed and made when the first feedback arrives, so that somebody who only
 * reads leaves no file behind.
 *
 * @example
 * const store = lazyStore(() => openStore('feedback.db'), () => existsSync('feedback.db'))
 */
export function lazyStore(open: () => Promise<FeedbackStore>, exists: () => boolean): FeedbackStore {
  let opened: Promise<FeedbackStore> | undefined
  const store = (): Promise<FeedbackStore> => {
    opened ??= open().catch((error: unknown) => {
      // The next feedback tries again: a full disk may have been cleared.
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    add: async (feedback) => (await store()).add(feedback),
    counts: async () => (opened === undefined && !exists() ? [] : (await store()).counts()),
    audit: async (entry) => (await store()).audit(entry),
    ping: async () => (await opened)?.ping(),
    close: async () => (await opened)?.close(),
  }
}
