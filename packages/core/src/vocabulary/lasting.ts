/**
 * How it stands with something that was stopped, or that has to be stopped before something planned begins: it still
 * lasts, its time is over, nobody said when it ended, or it is still taken.
 */
export const lastingStates = ['lasts', 'over', 'open', 'still-taken'] as const
export type LastingState = (typeof lastingStates)[number]
