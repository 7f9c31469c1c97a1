#!/usr/bin/env node
// Scores the installed knowledge: npm run score -- [--misses] [--json] [more.csv ...]
import { scoreAll } from '../dist/score/main.js'

scoreAll(process.argv.slice(2))
