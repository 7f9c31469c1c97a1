import type { Plugin } from 'vite'

/** Has the browser fetch the page's script while the small first one starts the engine. */
export function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const page = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'main')
        if (page === undefined) throw new Error('The build has no chunk called main.')
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${page.fileName}` }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}
