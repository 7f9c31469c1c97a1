// The benchmark for assistants: docs/assistant-benchmark.md. Without answers it scores the tool alone, read by nobody:
// what is in its brief answers is the most that an assistant who copies them can get right.
//   node packages/cli/bench/assistant.js questions > questions.ndjson
//   node packages/cli/bench/assistant.js score answers.ndjson
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createMcpServer, loadEngine } from '@mixwise/server'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { assistantLists, scoreAnswers } from './assistant-lists.js'
import { printLine } from './line.js'

const serious = new Set(['major', 'contraindicated'])

export async function run() {
  const lists = assistantLists()
  const { answers, letters } = await byTool(lists)
  print(scoreAnswers(lists, answers), 'the tool alone')
  letters.sort((a, b) => a - b)
  const longest = letters.at(-1)
  printLine('longest answer of the tool', `${longest} letters`, 'at most 8000', longest <= 8000)
}

/** What the brief answers of the tool hold. A name it does not take is one it did not recognise. */
async function byTool(lists) {
  const engine = loadEngine()
  const client = new Client({ name: 'benchmark', version: '1' })
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([createMcpServer(() => engine).connect(there), client.connect(here)])
  const answers = []
  const letters = []
  for (const { id, items } of lists) {
    const answered = await client.callTool({ name: 'check', arguments: { items } })
    letters.push(JSON.stringify(answered).length)
    const { findings, understood, notChecked = [] } = answered.structuredContent
    const namesOf = new Map(understood.map((one) => one.split(' = ').reverse()))
    answers.push({
      id,
      serious: findings
        .filter(({ severity }) => serious.has(severity))
        .map(({ of }) => of.map((slug) => namesOf.get(slug) ?? slug)),
      notRecognised: notChecked.map(({ input }) => input),
    })
  }
  await client.close()
  return { answers, letters }
}

function print(kinds, who) {
  for (const [kind, { right, of }] of Object.entries(kinds))
    printLine(`${kind} lists, ${who}`, `${right} of ${of}`, 'at least 95', right >= 95)
}

async function main([what, file]) {
  const lists = assistantLists()
  if (what === 'questions') {
    for (const { id, items } of lists) console.log(JSON.stringify({ id, items }))
    return
  }
  if (what === 'score' && file !== undefined) {
    const answers = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
    print(scoreAnswers(lists, answers), file)
    return
  }
  console.error('questions, or score <file>')
  process.exitCode = 2
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
