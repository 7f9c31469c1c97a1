import { version } from '@mixwise/core'

/** What the FHIR face can do, as FHIR says it. */
export function capabilityStatement(knowledgeVersion: string, publicUrl: string): object {
  return {
    resourceType: 'CapabilityStatement',
    url: `${publicUrl}/fhir/metadata`,
    version,
    name: 'Mixwise',
    title: 'Mixwise',
    status: 'active',
    date: '2026-11-27',
    publisher: 'Mixwise contributors',
    description: 'Interactions of the substances of one record. Information, not medical advice.',
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
        operation: [{ name: 'check', definition: operationUrl(publicUrl) }],
      },
    ],
  }
}

function operationUrl(publicUrl: string): string {
  return `${publicUrl}/fhir/OperationDefinition/check`
}

/** What `$check` takes and gives, as FHIR says it. */
export function operationDefinition(publicUrl: string): object {
  return {
    resourceType: 'OperationDefinition',
    id: 'check',
    url: operationUrl(publicUrl),
    version,
    name: 'Check',
    title: 'Check a record for interactions',
    status: 'active',
    kind: 'operation',
    date: '2026-11-27',
    publisher: 'Mixwise contributors',
    description:
      'Takes the resources of a record (MedicationRequest, MedicationStatement, MedicationDispense, MedicationAdministration, Medication, Immunization, Condition, Observation, AllergyIntolerance, Patient) and gives a DetectedIssue for each finding. What was not read, not whole or not covered stands first, as an OperationOutcome. Nothing is stored.',
    affectsState: false,
    code: 'check',
    system: true,
    type: false,
    instance: false,
    parameter: [
      {
        name: 'resource',
        use: 'in',
        min: 1,
        max: '*',
        documentation: 'A Bundle, or any resources of a record. The body may also be a Bundle by itself.',
        type: 'Resource',
      },
      {
        name: 'return',
        use: 'out',
        min: 1,
        max: '1',
        documentation: 'A Bundle of an OperationOutcome, when something was left open, and DetectedIssue resources.',
        type: 'Bundle',
      },
    ],
  }
}
