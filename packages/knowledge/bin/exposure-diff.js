#!/usr/bin/env node
// Compares the engine of exposure with the rules over every pair: npm run exposure-diff -- [--pairs]
import { diffText, exposureDiff } from '../dist/exposure/diff.js'
import { openInstalled, readExposure } from '../dist/installed.js'

process.stdout.write(
  diffText(exposureDiff(openInstalled(), readExposure()), { withPairs: process.argv.includes('--pairs') }),
)
