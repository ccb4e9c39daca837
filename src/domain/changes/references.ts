import type { Bindings, ChangeStep } from './steps'

const REFERENCE = /\{\{([^{}]+)\}\}/gu

/** Stands for the id of the object that a step creates. */
export function referenceTo(stepId: string): string {
  return `{{${stepId}}}`
}

/** Stands for the client ID of the registration that a step creates. */
export function appIdReferenceTo(stepId: string): string {
  return `{{${stepId}.appId}}`
}

/** Id of the step that a reference waits for. */
export function stepOfReference(reference: string): string {
  return reference.slice(2, -2).replace(/\.appId$/u, '')
}

/** Key of the bindings under which the address of Graph stands, version included, where it is not the public cloud's. */
export const GRAPH_ROOT = '$graph'

/** Does this id wait for a step of the plan? */
export function isReference(id: string): boolean {
  return id.startsWith('{{')
}

/** Puts the known ids in; a reference without a binding stays as it is, for showing. */
export function resolve(text: string, bindings: Bindings): string {
  return text.replace(REFERENCE, (whole, stepId: string) => bindings[stepId] ?? whole)
}

/** The text cut at its references: literal, step id, literal, step id, … literal. */
export function splitAtReferences(text: string): string[] {
  return text.split(REFERENCE)
}

const ID_FIELDS = [
  'clientId',
  'resourceId',
  'principalId',
  'applicationObjectId',
  'appId',
  'keyId',
  'assignmentId',
  'ownerId',
]

/** The step with the known ids in place of its references. Names and URIs stay as they are, braces included. */
export function bindStep<Step extends ChangeStep>(step: Step, bindings: Bindings): Step {
  const ids: Record<string, string> = {}
  for (const field of ID_FIELDS) {
    const value = (step as unknown as Readonly<Record<string, unknown>>)[field]
    if (typeof value === 'string' && isReference(value)) ids[field] = resolve(value, bindings)
  }
  return { ...step, ...ids }
}
