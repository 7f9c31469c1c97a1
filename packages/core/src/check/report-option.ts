import type { ReportedOption } from '../contract/check.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Person } from '../vocabulary/circumstances.js'
import { citationsOf } from './citations-of.js'
import type { ItemsOf } from './items-of.js'
import type { Offer } from './offers.js'
import { offerName, optionText } from './option-text.js'
import type { Option } from './options.js'

/**
 * What could be done about a finding in the published shape, with its words.
 *
 * @example
 * const option = { do: 'leave-out', of: ['ethanol'], yields: 4, cite: [] }
 * reportOption(knowledge, option, {}, () => [1]).items // [1]
 */
export function reportOption(knowledge: Knowledge, option: Option, person: Person, itemsOf: ItemsOf): ReportedOption {
  const { of, to, way, cite } = option
  return {
    do: option.do,
    items: itemsOf(of),
    of,
    ...(option.for !== undefined && { for: option.for }),
    ...(to !== undefined && { to: to.map((offer) => reportOffer(knowledge, offer)) }),
    ...(way?.test !== undefined && { test: way.test }),
    ...(way?.withinDays !== undefined && { withinDays: way.withinDays }),
    ...(way?.hours !== undefined && { hours: way.hours }),
    ...(way?.doseTo !== undefined && { doseTo: way.doseTo }),
    ...(way?.capMgPerDay !== undefined && { capMgPerDay: way.capMgPerDay }),
    yields: option.yields,
    ...optionText(knowledge, option, person),
    citations: citationsOf(knowledge, cite),
  }
}

function reportOffer(knowledge: Knowledge, offer: Offer): NonNullable<ReportedOption['to']>[number] {
  const { substance, route, trial } = offer
  return {
    ...(substance !== undefined && { slug: knowledge.slugs.at(substance) }),
    name: offerName(knowledge, offer),
    ...(route !== undefined && { route }),
    ...(trial !== undefined && {
      remains: trial.remains,
      ...(trial.with.length > 0 && { remainsWith: trial.with }),
      ...(trial.notCovered.length > 0 && { notCovered: trial.notCovered }),
    }),
  }
}
