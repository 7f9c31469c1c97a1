import { laboratoryLoincs, personLoincs } from '@mixwise/core/fhir'

const observationsOf = (loincs: readonly string[]): string =>
  `Observation?patient={{context.patientId}}&code=${loincs.map((code) => `http://loinc.org|${code}`).join(',')}`

/** What is asked of the client's record with each hook. Keys are ours; the paths are plain FHIR searches. */
export const prefetchPaths = {
  patient: 'Patient/{{context.patientId}}',
  medicationRequests: 'MedicationRequest?patient={{context.patientId}}&status=active,on-hold,stopped,completed,unknown',
  medicationStatements:
    'MedicationStatement?patient={{context.patientId}}&status=active,on-hold,stopped,completed,unknown',
  medicationDispenses: 'MedicationDispense?patient={{context.patientId}}',
  allergies: 'AllergyIntolerance?patient={{context.patientId}}',
  immunizations: 'Immunization?patient={{context.patientId}}',
  conditions: 'Condition?patient={{context.patientId}}',
  observations: observationsOf(personLoincs),
  socialHistory: 'Observation?patient={{context.patientId}}&category=social-history',
  laboratory: observationsOf(laboratoryLoincs),
} as const
export type PrefetchKey = keyof typeof prefetchPaths

/** Without these there is nothing to check, and the answer is 412. */
export const neededKeys: readonly PrefetchKey[] = ['medicationRequests']

const hooks = {
  'order-select': 'Interactions of what is being chosen',
  'order-sign': 'Interactions of what is about to be signed',
  'patient-view': 'Interactions within what the patient already takes',
} as const

/** One id answers every hook too: it was the only one, and clients have it in their settings. */
const formerId = 'mixwise'

function idOf(hook: string): string {
  return `${formerId}-${hook}`
}

/**
 * Whether a service is called so.
 *
 * @example
 * isService('mixwise-order-sign') // true
 */
export function isService(id: string): boolean {
  return id === formerId || Object.keys(hooks).some((hook) => id === idOf(hook))
}

/** The discovery document. Each hook has an id of its own: clients keep services by their id. */
export function discovery(): object {
  return {
    services: Object.entries(hooks).map(([hook, title]) => ({
      hook,
      id: idOf(hook),
      title: `Mixwise: ${title}`,
      description:
        'What happens when these medicines meet each other, alcohol, recreational drugs, foods and herbs in one person. Information, not medical advice.',
      prefetch: prefetchPaths,
      usageRequirements: 'Draft orders as MedicationRequest, coded in RxNorm, NDC or UNII, or named in text.',
      extension: {
        'pddi-configuration-items': [
          {
            code: 'cache-for-order-sign-filtering',
            type: 'boolean',
            description: 'Remember the cards of order-select for order-sign.',
          },
          {
            code: 'filter-out-repeated-alerts',
            type: 'boolean',
            description: 'At order-sign, leave out cards that order-select gave.',
          },
          {
            code: 'alert-non-serious',
            type: 'boolean',
            description: 'false: serious cards only; true: also what is shown on request.',
          },
          {
            code: 'alert-from',
            type: 'code',
            description: 'The least grade that makes a card: minor, moderate, major or contraindicated.',
          },
          { code: 'show-evidence-support', type: 'boolean', description: 'false: no evidence in the detail.' },
        ],
      },
    })),
  }
}
