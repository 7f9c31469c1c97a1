#!/usr/bin/env node
// Every figure we promise, beside its target and a peer measured in the same run: npm run bench [-- part ...]
const parts = {
  check: () => import('./check.js'),
  exposure: () => import('./exposure.js'),
  start: () => import('./start.js'),
  size: () => import('./size.js'),
  batch: () => import('./batch.js'),
  names: () => import('./names.js'),
  pk: () => import('./pk.js'),
  screen: () => import('./screen.js'),
  server: () => import('./server.js'),
  hook: () => import('./hook.js'),
  records: () => import('./records.js'),
  page: () => import('./page.js'),
  assistant: () => import('./assistant.js'),
  visit: () => import('./page-visit.js'),
}
const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  if (!(name in parts)) {
    console.error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`)
    process.exitCode = 2
    continue
  }
  const { run } = await parts[name]()
  await run()
}
