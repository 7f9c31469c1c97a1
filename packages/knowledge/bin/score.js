#!/usr/bin/env node
// Scores the knowledge: npm run score -- [--misses] [more.csv ...]
import { scoreAll } from '../dist/score/main.js'

const given = process.argv.slice(2)
scoreAll(
  given.filter((word) => !word.startsWith('--')),
  given.includes('--misses'),
)
