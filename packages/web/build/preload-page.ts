import type { Plugin } from 'vite'

/** Has the browser fetch the page's script, and what answers first, while the small first one starts. */
export function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const page = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'main')
        if (page?.type !== 'chunk') throw new Error('The build has no chunk called main.')
        const first = Object.values(bundle ?? {}).find(({ fileName }) => /^knowledge\/first\./.test(fileName))
        if (first === undefined) throw new Error('The build has no first pack.')
        const scripts = [page.fileName, ...page.imports.filter((name) => !name.includes('/index-'))].map((name) => ({
          rel: 'modulepreload',
          crossorigin: true,
          href: `./${name}`,
        }))
        const pack = { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `./${first.fileName}` }
        return [...scripts, pack].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }))
      },
    },
  }
}
