#!/usr/bin/env node
// Scores the installed knowledge: npm run score -- [names | harm | lists | exposure] [--misses] [--json] [more.csv ...]
import { scoreAll, scoreExposure, scoreHarm, scoreLists, scoreReading } from '../dist/score/main.js'

const [first, ...others] = process.argv.slice(2)
if (first === 'names') scoreReading(others)
else if (first === 'harm') scoreHarm(others)
else if (first === 'lists') scoreLists(others)
else if (first === 'exposure') scoreExposure(others)
else scoreAll(process.argv.slice(2))
