const metaboliser = ['poor', 'intermediate', 'normal', 'rapid', 'ultrarapid'] as const
const transport = ['poor', 'decreased', 'normal', 'increased'] as const
const presence = ['positive', 'negative'] as const

/** Genes on which dosing guidelines turn, and what can be said of each. */
export const genes = {
  CYP2D6: metaboliser,
  CYP2C19: metaboliser,
  CYP2C9: ['poor', 'intermediate', 'normal'],
  CYP2B6: metaboliser,
  CYP3A5: ['poor', 'intermediate', 'normal'],
  DPYD: ['poor', 'intermediate', 'normal'],
  TPMT: ['poor', 'intermediate', 'normal'],
  NUDT15: ['poor', 'intermediate', 'normal'],
  UGT1A1: ['poor', 'intermediate', 'normal'],
  SLCO1B1: transport,
  G6PD: ['deficient', 'variable', 'normal'],
  RYR1: ['susceptible', 'uncertain'],
  'HLA-B*57:01': presence,
  'HLA-B*58:01': presence,
  'HLA-B*15:02': presence,
  'HLA-A*31:01': presence,
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Gene = keyof typeof genes
export type Phenotype = (typeof genes)[Gene][number]
export const geneIds = Object.keys(genes) as readonly Gene[]
export type Genotype = Readonly<Partial<Record<Gene, Phenotype>>>

/** One gene and what it makes of its enzyme or transporter in a person. */
export interface GenePhenotype {
  gene: Gene
  phenotype: Phenotype
}
