import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const roots = new Map<string, string>()

/**
 * A path as people and editors see it: from the root of the repository it lies in, with slashes; as given when it lies in
 * none.
 *
 * @example
 * shownPath('curated/rules/bleeding.yaml') // 'packages/knowledge/curated/rules/bleeding.yaml'
 */
export function shownPath(path: string): string {
  const absolute = resolve(path)
  const root = rootOf(dirname(absolute))
  return root === '' ? path : relative(root, absolute).replaceAll(sep, '/')
}

/** The nearest folder above that is a repository; empty when there is none. */
function rootOf(folder: string): string {
  const known = roots.get(folder)
  if (known !== undefined) return known
  const above = dirname(folder)
  const root = existsSync(join(folder, '.git')) ? folder : above === folder ? '' : rootOf(above)
  roots.set(folder, root)
  return root
}
