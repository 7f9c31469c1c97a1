/* The page's service worker: what every list needs is kept at the first visit, so that the page opens without a network. */
const version = '__VERSION__'
const precache = ['__PRECACHE__']
const cacheName = `mixwise-${version}`

self.addEventListener('install', (event) => {
  // What is kept for good is handed out without waking this script, where the browser can, and the host's page is not kept
  // waiting by it.
  const kept = ['*/assets/*', '*/knowledge/first.*'].map((pathname) => ({
    condition: { urlPattern: { pathname } },
    source: { cacheName },
  }))
  const raced = { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' }
  event.addRoutes?.([...kept, raced]).catch(() => undefined)
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(precache))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('mixwise-') && name !== cacheName).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(answer(request))
})

/** Registers and codes are large: they are kept once somebody has asked for them. Their addresses hold their digests. */
async function fetchAndKeep(request, cache) {
  const response = await fetch(request)
  if (response.ok && /\/knowledge\/[\w-]+\.[0-9a-f]{12}\.bin$/.test(new URL(request.url).pathname))
    await cache.put(request, response.clone())
  return response
}

/** How long a slow network may keep somebody waiting for a page that is already here. */
const patienceMs = 1500

async function answer(request) {
  const cache = await caches.open(cacheName)
  // A page is the same whatever its address: the list lives in the fragment, which never reaches us.
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true })
  if (kept === undefined) return fetchAndKeep(request, cache)
  if (request.mode !== 'navigate') return kept
  // The host's newest page is preferred, so that a correction arrives at the next visit.
  const waited = new Promise((resolve) => setTimeout(() => resolve(kept), patienceMs))
  const fresh = fetch(request).then(
    (response) => (response.ok ? response : kept),
    () => kept,
  )
  return Promise.race([fresh, waited])
}
