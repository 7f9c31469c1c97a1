/** Pathways that several names of the sources stand for, or that our ids spell differently. */
const ids: Readonly<Record<string, string>> = {
  'P-gp': 'p-gp',
  OATP1B1: 'oatp1b',
  OATP1B3: 'oatp1b',
  OATP1B: 'oatp1b',
  'OATP1B1/1B3': 'oatp1b',
  OAT: 'oat',
  OAT1: 'oat',
  OAT3: 'oat',
  OCT2: 'oct2-mate',
  MATE1: 'oct2-mate',
  'MATE2-K': 'oct2-mate',
  'renal-OCT2/MATE': 'oct2-mate',
  'UGT-unspecified': 'ugt',
  'ADH/ALDH': 'adh-aldh',
  '11beta/17beta-HSD': 'hsd',
  'carbonyl-reductase/AKR': 'carbonyl-reductase',
  'denitration/GST': 'denitration',
  'non-enzymatic/non-CYP': 'non-enzymatic',
  'xanthine-oxidase/PNP': 'xanthine-oxidase',
  'multiple-pathways': 'several',
}

/**
 * Our id of an enzyme, transporter or other way out of the body.
 *
 * @example
 * pathwayOf('OATP1B1/1B3') // 'oatp1b'
 */
export function pathwayOf(name: string): string | undefined {
  if (name === '') return undefined
  const id = ids[name] ?? name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return /^[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(id) ? id : undefined
}
