import { defineConfig } from 'vite'
import { compressedCopies } from './build/compressed-copies.js'
import { knowledgeAddresses, knowledgeFiles } from './build/knowledge-files.js'
import { preloadFirst } from './build/preload-first.js'
import { serviceWorker } from './build/service-worker.js'
import { staticPages } from './build/static-pages.js'

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses, so that the folder works wherever a host puts it.
  base: './',
  // The engine is built from its sources, so that the page never holds an older one.
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', plugins: () => [knowledgeAddresses()] },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  plugins: [knowledgeAddresses(), knowledgeFiles(), preloadFirst(), serviceWorker(), staticPages(), compressedCopies()],
})
