import type { Bindings } from './types'

const REFERENCE = /\{\{([^{}]+)\}\}/gu

/** Stands for the id of the object that a step creates. */
export function referenceTo(stepId: string): string {
  return `{{${stepId}}}`
}

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
