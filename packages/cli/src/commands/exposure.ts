import { type ExposureAnswer, pathwayTable, type ReportedExposure } from '@mixwise/core'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { wrap } from '../paint.js'
import { personFrom, withPersonOptions } from '../person-options.js'

/** What of a person changes an exposure. */
const exposureKeys = ['genotype', 'smoking'] as const

/** `mixwise exposure`: how much of each substance is in the body beside the others. Never a dose. */
export function registerExposure(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  const command = program
    .command('exposure')
    .description('how much of each substance is in the body beside the others: by how much, by whom, how sure')
    .argument('<items...>', 'what is taken, as "simvastatin 20 mg" or "clarithromycin 500 mg twice daily"')
  withPersonOptions(command, exposureKeys)
    .option('--country <code>', 'two letters: whose names are meant')
    .option('--json', 'print JSON')
    .action((items: string[], options: { country?: string; json?: true }) => {
      const answer = context.engine.exposure({
        items,
        person: personFrom({ ...options }, exposureKeys),
        ...(options.country !== undefined && { country: options.country }),
      })
      complainOfUnread(context, answer)
      context.write(options.json === true ? JSON.stringify(answer) : answerWords(answer, items))
    })
}

const headings = ['SUBSTANCE', 'TIMES', '90 % BAND', 'BY', 'BASIS', 'A SOURCE ASKS'] as const
const basisWords = { observed: 'measured', fit: 'computed', class: 'class alone' } as const
/** What a source asks for, without its own words, which are of one case. */
const askedWords = {
  monitor: 'watch more closely',
  adjust: 'another dose',
  avoid: 'avoid it',
  contraindicated: 'do not combine',
} as const
const speciesWords = { parent: '', active: ', what acts', sum: ', with what acts' } as const

function answerWords(answer: ExposureAnswer, items: readonly string[]): string {
  const { exposures, usedLocally, notCovered } = answer
  return [
    ...firstLines(answer, items),
    ...(exposures.length === 0
      ? ['No change of exposure is known of this list. That does not mean that there is none.']
      : table([headings, ...exposures.map(cellsOf)])),
    ...exposures.flatMap(({ name, context }) => context.map((line) => wrap(`${name}: ${line}.`, 100))),
    ...(usedLocally.length === 0
      ? []
      : [
          '',
          wrap(`The way it is used, little reaches the blood, so it is not counted: ${usedLocally.join(', ')}.`, 100),
        ]),
    ...(notCovered.length === 0
      ? []
      : [
          '',
          wrap(
            `Nothing is known here of how these leave the body: ${notCovered.join(', ')}. They are not covered.`,
            100,
          ),
        ]),
    '',
    wrap(
      'Figures are what studies find on average; one person may lie elsewhere. Do not change a dose by them: ask a doctor or pharmacist.',
      100,
    ),
  ].join('\n')
}

function cellsOf({ name, species, direction, ratio, basis, by, thresholds }: ReportedExposure): readonly string[] {
  const beyond = ratio?.beyond === true
  const most = beyond && (ratio.median === ratio.high90 || ratio.median === ratio.low90)
  return [
    `${name}${speciesWords[species]}`,
    ratio === undefined
      ? { up: 'more', down: 'less', none: 'either' }[direction]
      : `${most ? (direction === 'up' ? 'over ' : 'under ') : ''}${ratio.median}`,
    ratio === undefined
      ? 'not known'
      : `${beyond && direction === 'down' ? 'under ' : ''}${ratio.low90} to ${beyond && direction === 'up' ? 'over ' : ''}${ratio.high90}`,
    by.map(partText).join(', '),
    basisWords[basis],
    thresholds === undefined
      ? ''
      : `${thresholds.probability < 0.5 ? 'perhaps: ' : ''}${askedWords[thresholds.crossed]} (from ${thresholds.at})`,
  ]
}

function partText({ name, pathway, effect, share }: ReportedExposure['by'][number]): string {
  const facts = pathwayTable[pathway as keyof typeof pathwayTable]
  const symbol = facts !== undefined && 'symbol' in facts ? facts.symbol : pathway
  const how = pathway === undefined || effect === undefined || effect === 'inherits' ? '' : ` ${effect} ${symbol}`
  return `${name}${how}${share < 0.995 ? ` ${Math.round(100 * share)} %` : ''}`
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
