// What a question costs on the command line, over the start of an empty process.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, printLine } from './line.js'

const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))
const rounds = 21
const memoryHook =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is a program for another process
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`maxrss=${process.resourceUsage().maxRSS}`))'

export function run() {
  const ours = []
  const empty = []
  for (let round = 0; round < rounds; round++) {
    empty.push(timed(['-e', '0']))
    ours.push(timed([bin, 'check', 'baclofen', 'alcohol']))
  }
  const over = median(ours) - median(empty)
  printLine(
    'mixwise check, over an empty process',
    `${over.toFixed(0)} ms`,
    'under 80 ms',
    over < 80,
    `empty process ${median(empty).toFixed(0)} ms`,
  )
  const { stderr } = spawnSync(process.execPath, ['--import', memoryHook, bin, 'check', 'baclofen', 'alcohol'], {
    encoding: 'utf8',
  })
  const megabytes = Number(/maxrss=(\d+)/.exec(stderr)?.[1]) / 1024
  printLine('mixwise check, memory', `${megabytes.toFixed(0)} MB`, 'under 120 MB', megabytes < 120)
}

function timed(args) {
  const began = process.hrtime.bigint()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return Number(process.hrtime.bigint() - began) / 1e6
}
