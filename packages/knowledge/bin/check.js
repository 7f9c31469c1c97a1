#!/usr/bin/env node
// Says everything that is wrong with the knowledge, one line a fault: npm run check-knowledge
import { checkKnowledge, defaultFolders, problemSummary } from '../dist/index.js'

const checked = checkKnowledge(defaultFolders)
console.log(problemSummary(checked))
if (checked.problems.length > 0) process.exitCode = 2
