import { z } from 'zod'

/** A text that is a regular expression. */
export const regularExpression = z
  .string()
  .refine(isRegularExpression, 'this is no regular expression; close each ( and [')

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
