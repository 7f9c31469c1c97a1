import type { Plugin } from 'vite'

/** Has the browser fetch what answers first beside the page's script. */
export function preloadFirst(): Plugin {
  return {
    name: 'preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const first = Object.values(bundle ?? {}).find(({ fileName }) => /^knowledge\/first\./.test(fileName))
        if (first === undefined) throw new Error('The build has no first pack.')
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `./${first.fileName}` }
        return [{ tag: 'link', attrs, injectTo: 'head' as const }]
      },
    },
  }
}
