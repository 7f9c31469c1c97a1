import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { isOnDemand } from './knowledge-files.js'

/**
 * Writes `sw.js`: the worker's own source with the list of every file that must be there offline. National drug codes and
 * the registers of countries are large and few ask for them: they are fetched, and kept, when somebody does.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.map'))
      const digest = createHash('sha256')
      for (const file of built) digest.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
      const precache = [
        './',
        'manifest.webmanifest',
        'icon.svg',
        'icon-192.png',
        ...built.map(({ fileName }) => fileName),
      ]
      const source = readFileSync(join(import.meta.dirname, 'service-worker-source.js'), 'utf8')
        .replace("'__VERSION__'", JSON.stringify(digest.digest('hex').slice(0, 16)))
        .replace(
          "['__PRECACHE__']",
          JSON.stringify(precache.filter((name) => name !== 'index.html' && !isOnDemand(name)).sort()),
        )
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}
