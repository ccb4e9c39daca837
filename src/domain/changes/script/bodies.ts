import type { Environment } from '../../environments'
import { GRAPH_ROOT } from '../references'
import { plannedObservation, readsFor, requestFor } from '../requests'
import type {
  ChangeStep,
  DeleteApplicationStep,
  PublicCertificate,
  SetApplicationStep,
  SetPrincipalStep,
} from '../steps'
import { asciiJson } from './quote'

/** What a step reads, relative to `{graph host}/v1.0`, with its references as they stand in the plan. */
export function readPaths(step: ChangeStep): string[] {
  return readsFor(step, {}).map(({ path }) =>
    path.replace(/%7B%7B(.+?)%7D%7D/gu, (_whole, id: string) => `{{${decodeURIComponent(id)}}}`),
  )
}

/** What a step sends if the tenant is as the plan has it, as JSON; with the environment's own address where it names one. */
export function plannedBody(step: ChangeStep, environment: Environment): string {
  const bindings = { [GRAPH_ROOT]: `${environment.graph}/v1.0` }
  return asciiJson(requestFor(step, plannedObservation(step), bindings)?.body ?? {})
}

/** One property that is set by a script, if it still is as the plan was made on. */
interface PropertyChange {
  /** Where it stands, by names from the outside in. */
  property: string[]
  /** As JSON. */
  before: string
  after: string
  /** What is sent, as JSON, cut where the value of `other` belongs. */
  body: [string, string]
  /** A property that is sent along as it is read; null: none. */
  other: string[] | null
}

/** The property that a step sets. */
export function propertyChange(
  step: SetApplicationStep | SetPrincipalStep,
  environment: Environment,
): PropertyChange {
  const plain = { body: [plannedBody(step, environment), ''] as [string, string], other: null }
  if (step.kind === 'set-principal') {
    return { property: [step.property], before: String(step.before), after: String(step.to), ...plain }
  }
  const { setting, before } = step
  const values = { before: asciiJson(before.value), after: asciiJson(setting.value) }
  switch (setting.property) {
    case 'implicitIdTokens':
      return { ...values, ...implicit('enableIdTokenIssuance', 'enableAccessTokenIssuance', values.after) }
    case 'implicitAccessTokens':
      return { ...values, ...implicit('enableAccessTokenIssuance', 'enableIdTokenIssuance', values.after) }
    default:
      return { property: [setting.property], ...values, ...plain }
  }
}

/** Both switches are sent, since it is not documented whether the one that is left out stays. */
function implicit(own: string, other: string, after: string): Omit<PropertyChange, 'before' | 'after'> {
  const at = (name: string) => ['web', 'implicitGrantSettings', name]
  const start = `{"web":{"implicitGrantSettings":{"${own}":${after},"${other}":`
  return { property: at(own), other: at(other), body: [start, '}}}'] }
}

/** What a registration may carry and still be deleted: key IDs and identifiers, redirect URIs, ids of declared permissions; null: anything. */
export function mayCarry({ made }: DeleteApplicationStep): string[] | null {
  if (!made) return null
  return made.flatMap((one) => [...identifiersOf(one), ...(DECLARED.exec(one)?.slice(1) ?? [])])
}

const DECLARED = /^[0-9a-f-]{36}\/(?:Scope|Role)\/([0-9a-f-]{36})$/u

/**
 * How Graph may write a certificate's thumbprint: as hex, as the bytes in Base64, or as the hex text in Base64.
 * https://learn.microsoft.com/graph/api/resources/keycredential#properties (customKeyIdentifier)
 */
function identifiersOf(thumbprint: string): string[] {
  if (!/^[0-9A-F]{40}$/iu.test(thumbprint)) return [thumbprint]
  const bytes = (thumbprint.match(/../gu) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16)))
  return [thumbprint, btoa(bytes.join('')), btoa(thumbprint)]
}

/** Does this key of a registration hold the certificate? Either its ID or, by content and identifiers, any that does. */
export function keyMatch({
  keyId,
  certificate,
}: {
  keyId?: string
  certificate: PublicCertificate
}): { keyId: string } | { der: string; identifiers: string[] } {
  if (keyId !== undefined) return { keyId }
  const { der, thumbprint } = certificate
  return { der, identifiers: thumbprint === '' ? [] : identifiersOf(thumbprint) }
}
