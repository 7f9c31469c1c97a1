/** The version of this software, of every package and of what it publishes. `npm version` writes it. */
export const version = '0.1.0'
