#!/usr/bin/env node
// Scores the installed knowledge: npm run score -- [names | harm | lists] [--misses] [--json] [more.csv ...]
import { scoreAll, scoreHarm, scoreLists, scoreReading } from '../dist/score/main.js'

const [first, ...others] = process.argv.slice(2)
if (first === 'names') scoreReading(others)
else if (first === 'harm') scoreHarm(others)
else if (first === 'lists') scoreLists(others)
else scoreAll(process.argv.slice(2))
