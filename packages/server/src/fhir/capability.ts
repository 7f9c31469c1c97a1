import { version } from '@mixwise/core'

/** What the FHIR face can do, as FHIR says it. */
export function capabilityStatement(knowledgeVersion: string, publicUrl: string): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-23',
    kind: 'instance',
    software: { name: 'Mixwise', version },
    implementation: {
      description: `Interactions of substances in one person. Information, not medical advice. Knowledge ${knowledgeVersion}.`,
      url: `${publicUrl}/fhir`,
    },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        operation: [{ name: 'check', definition: `${publicUrl}/fhir/OperationDefinition/check` }],
      },
    ],
  }
}
