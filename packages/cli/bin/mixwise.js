#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/bundle/main.js', import.meta.url)
if (existsSync(main)) {
  const { run } = await import(main.href)
  process.exitCode = await run(process.argv)
} else {
  console.error('Mixwise is not built here. Run "npm install" (or "npm run build") in the project first.')
  process.exitCode = 3
}
