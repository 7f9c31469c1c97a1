#!/usr/bin/env node
// Says everything that is wrong with the knowledge, one line a fault: npm run check-knowledge
// With --below-labels: the rules that grade a pair below the label of a medicine and give no reason
import { checkKnowledge, defaultFolders, problemLines, problemSummary, rulesBelowLabels } from '../dist/index.js'

const checked = checkKnowledge(defaultFolders)
console.log(problemSummary(checked))
if (checked.problems.length > 0) process.exitCode = 2
if (process.argv.includes('--below-labels')) console.log(problemLines(rulesBelowLabels(defaultFolders)))
