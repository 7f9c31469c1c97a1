import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Hono } from 'hono'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.kb': 'application/octet-stream',
  '.map': 'application/json',
}

/** The build of the page, where the web package puts it. */
export const installedPage = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Serves the page at `/` and leads addresses of substances into it. Does nothing when there is no build. */
export function servePage(app: Hono, dir: string): boolean {
  if (!existsSync(join(dir, 'index.html'))) return false
  app.get('*', (c, next) => {
    const path = pathWithin(dir, c.req.path)
    if (path !== undefined) return fileResponse(c, path)
    const slug = /^\/substance\/([a-z0-9-]+)$/.exec(c.req.path)?.[1]
    return slug === undefined ? next() : c.redirect(`/#/substance/${slug}`)
  })
  return true
}

/** The description of the API to browse, from our own disk: no script of anybody else's server. */
export function serveDescription(app: Hono): void {
  const dir = join(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'), '..')
  const own: Readonly<Record<string, readonly [kind: string, body: string]>> = {
    // A slash at the end asks for the same: it is taken off before.
    '/docs': ['.html', descriptionPage],
    '/docs/start.js': ['.js', startScript],
  }
  app.get('/docs/*', (c, next) => {
    const made = own[c.req.path]
    if (made !== undefined) return c.body(made[1], 200, { 'content-type': kinds[made[0]] as string })
    const name = c.req.path.slice('/docs/'.length)
    return /^swagger-ui(?:-bundle)?\.(?:js|css)$/.test(name) ? fileResponse(c, join(dir, name)) : next()
  })
}

const descriptionPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mixwise API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`
const startScript = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null })\n`

/** The file an address means, or undefined when it is none or would leave the folder. */
export function pathWithin(dir: string, address: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(address)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const path = normalize(join(dir, decoded === '/' ? 'index.html' : decoded))
  const root = dir.endsWith(sep) ? dir : dir + sep
  if (!path.startsWith(root) || path.split(sep).some((part) => part.startsWith('.') && part !== '.well-known'))
    return undefined
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : undefined
  } catch {
    // A name too long for a file system, or a file where a folder should be.
    return undefined
  }
}

function fileResponse(c: Context, path: string): Response {
  // A name with a hash in it never changes its content.
  const hashed = /[.-][0-9a-zA-Z_-]{8,}\.[a-z0-9]+$/.test(path) && path.includes(`${sep}assets${sep}`)
  return c.body(new Uint8Array(readFileSync(path)), 200, {
    'content-type': kinds[extname(path)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
