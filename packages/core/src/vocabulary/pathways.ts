/** What an enzyme, a transporter or an organ does to a substance, for the words that a patient reads. */
export const pathwayKinds = ['enzyme', 'transporter', 'excretion', 'uptake', 'other'] as const
export type PathwayKind = (typeof pathwayKinds)[number]

interface PathwayFacts {
  kind: PathwayKind
  /** A name that is the same in every language; a pathway without one has words. */
  symbol?: string
  /** What the open tables call it, where that is not the symbol. */
  sources?: readonly string[]
}

/** Every way in which the body takes up, changes or gets rid of a substance. */
export const pathwayTable = {
  cyp3a: { kind: 'enzyme', symbol: 'CYP3A' },
  cyp2d6: { kind: 'enzyme', symbol: 'CYP2D6' },
  cyp2c9: { kind: 'enzyme', symbol: 'CYP2C9' },
  cyp2c19: { kind: 'enzyme', symbol: 'CYP2C19' },
  cyp2c8: { kind: 'enzyme', symbol: 'CYP2C8' },
  cyp1a2: { kind: 'enzyme', symbol: 'CYP1A2' },
  cyp2b6: { kind: 'enzyme', symbol: 'CYP2B6' },
  cyp2e1: { kind: 'enzyme', symbol: 'CYP2E1' },
  cyp2a6: { kind: 'enzyme', symbol: 'CYP2A6' },
  cyp2j2: { kind: 'enzyme', symbol: 'CYP2J2' },
  cyp4f: { kind: 'enzyme', symbol: 'CYP4F' },
  cyp1a1: { kind: 'enzyme', symbol: 'CYP1A1' },
  cyp24a1: { kind: 'enzyme', symbol: 'CYP24A1' },
  cyp26a1: { kind: 'enzyme', symbol: 'CYP26A1' },
  cyp2r1: { kind: 'enzyme', symbol: 'CYP2R1' },
  ugt: { kind: 'enzyme', symbol: 'UGT', sources: ['UGT-unspecified'] },
  ugt1a1: { kind: 'enzyme', symbol: 'UGT1A1' },
  ugt1a3: { kind: 'enzyme', symbol: 'UGT1A3' },
  ugt1a4: { kind: 'enzyme', symbol: 'UGT1A4' },
  ugt1a9: { kind: 'enzyme', symbol: 'UGT1A9' },
  ugt2b7: { kind: 'enzyme', symbol: 'UGT2B7' },
  ugt2b10: { kind: 'enzyme', symbol: 'UGT2B10' },
  ugt2b15: { kind: 'enzyme', symbol: 'UGT2B15' },
  ugt2b17: { kind: 'enzyme', symbol: 'UGT2B17' },
  sult: { kind: 'enzyme', symbol: 'SULT' },
  gst: { kind: 'enzyme', symbol: 'GST' },
  nat1: { kind: 'enzyme', symbol: 'NAT1' },
  nat2: { kind: 'enzyme', symbol: 'NAT2' },
  tpmt: { kind: 'enzyme', symbol: 'TPMT' },
  comt: { kind: 'enzyme', symbol: 'COMT' },
  'mao-a': { kind: 'enzyme', symbol: 'MAO-A' },
  'mao-b': { kind: 'enzyme', symbol: 'MAO-B' },
  fmo: { kind: 'enzyme', symbol: 'FMO' },
  'adh-aldh': { kind: 'enzyme', symbol: 'ADH/ALDH' },
  dpd: { kind: 'enzyme', symbol: 'DPD' },
  hsd: { kind: 'enzyme', symbol: '11β/17β-HSD', sources: ['11beta/17beta-HSD'] },
  'carbonyl-reductase': { kind: 'enzyme', sources: ['carbonyl-reductase/AKR'] },
  'reductase-other': { kind: 'enzyme' },
  'aldehyde-oxidase': { kind: 'enzyme' },
  'xanthine-oxidase': { kind: 'enzyme', sources: ['xanthine-oxidase/PNP'] },
  'dopa-decarboxylase': { kind: 'enzyme' },
  'cytidine-deaminase': { kind: 'enzyme' },
  'adenosine-deaminase': { kind: 'enzyme' },
  'cathepsin-a': { kind: 'enzyme' },
  esterase: { kind: 'enzyme' },
  'hydrolysis-other': { kind: 'enzyme' },
  proteolysis: { kind: 'enzyme' },
  'beta-oxidation': { kind: 'enzyme' },
  'nucleotide-pathway': { kind: 'enzyme' },
  'methyl-transfer': { kind: 'enzyme' },
  deiodination: { kind: 'enzyme' },
  denitration: { kind: 'enzyme', sources: ['denitration/GST'] },
  'conjugation-other': { kind: 'enzyme' },
  'hepatic-unspecified': { kind: 'enzyme' },
  'p-gp': { kind: 'transporter', symbol: 'P-gp' },
  bcrp: { kind: 'transporter', symbol: 'BCRP' },
  oatp1b: { kind: 'transporter', symbol: 'OATP1B', sources: ['OATP1B1', 'OATP1B3', 'OATP1B1/1B3'] },
  oat: { kind: 'transporter', symbol: 'OAT1/3', sources: ['OAT', 'OAT1', 'OAT3'] },
  'oct2-mate': {
    kind: 'transporter',
    symbol: 'OCT2/MATE',
    sources: ['OCT2', 'MATE1', 'MATE2-K', 'renal-OCT2/MATE'],
  },
  'renal-unchanged': { kind: 'excretion' },
  'biliary-unchanged': { kind: 'excretion' },
  'non-enzymatic': { kind: 'other', sources: ['non-enzymatic/non-CYP'] },
  'not-absorbed': { kind: 'uptake' },
  'no-metabolism': { kind: 'other' },
  'no-relevant-cyp-effect': { kind: 'other' },
  several: { kind: 'other', sources: ['multiple-pathways'] },
} as const satisfies Readonly<Record<string, PathwayFacts>>

export type Pathway = keyof typeof pathwayTable
export const pathways = Object.keys(pathwayTable) as readonly Pathway[]

/** Pathways that have words of their own, since no symbol names them. */
export type WordedPathway = {
  [Id in Pathway]: (typeof pathwayTable)[Id] extends { symbol: string } ? never : Id
}[Pathway]

const bySource = new Map<string, Pathway>(
  pathways.flatMap((id) => {
    const { symbol, sources = [] }: PathwayFacts = pathwayTable[id]
    return [id, symbol ?? id, ...sources].map((name) => [plain(name), id] as const)
  }),
)

/**
 * Our id of a pathway, by any name that the open tables use; undefined for one that is not known.
 *
 * @example
 * pathwayOf('OATP1B1/1B3') // 'oatp1b'
 */
export function pathwayOf(name: string): Pathway | undefined {
  return bySource.get(plain(name))
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
