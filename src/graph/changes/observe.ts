import type * as Wire from '@microsoft/microsoft-graph-types'
import { redirectUrisOf } from '../../domain/changes/additions'
import { isRowOf } from '../../domain/changes/delegated'
import { resolve } from '../../domain/changes/references'
import { readsFor } from '../../domain/changes/requests'
import type { Bindings, ChangeStep, KeyEntry, Observation } from '../../domain/changes/types'
import { orNull } from '../queries/orNull'
import {
  toApplication,
  toAppRoleAssignment,
  toDelegatedGrant,
  toServicePrincipal,
  toThumbprint,
} from '../toFacts'
import type { GraphCallOptions, GraphClient, GraphRequest } from '../types'

/**
 * Reads what a step is about to change, or has changed.
 * @throws GraphError, TokenError, AbortError; not-found where an object that the step builds on is not there (yet)
 */
export async function observe(
  graph: GraphClient,
  step: ChangeStep,
  bindings: Bindings,
  options: GraphCallOptions,
): Promise<Observation> {
  const reads = readsFor(step, bindings) as GraphRequest[]
  const [read] = reads
  if (!read) throw new TypeError(`A ${step.kind} step reads nothing`)
  switch (step.kind) {
    case 'create-principal': {
      const found = await graph.list<Wire.ServicePrincipal>(read, options)
      return { kind: 'principal', id: found.map(toServicePrincipal)[0]?.objectId ?? null, inUse: false }
    }
    case 'delete-principal': {
      const uses = await orNull(Promise.all(reads.map((one) => graph.list<unknown>(one, options))))
      const inUse = uses?.some((list) => list.length > 0) ?? false
      return { kind: 'principal', id: uses ? step.principalId : null, inUse }
    }
    case 'delegated-grant': {
      const grants = await graph.list<Wire.OAuth2PermissionGrant>(read, options)
      const wanted = {
        clientId: resolve(step.clientId, bindings),
        resourceId: resolve(step.resourceId, bindings),
        principalId: step.principalId,
      }
      const rows = grants.map(toDelegatedGrant).filter((row) => isRowOf(wanted, row))
      return { kind: 'grants', rows: rows.map(({ id, scope }) => ({ id, scope })) }
    }
    case 'assign-role': {
      const held = (await graph.list<Wire.AppRoleAssignment>(read, options)).map(toAppRoleAssignment)
      const resourceId = resolve(step.resourceId, bindings)
      const same = held.find((one) => one.resourceId === resourceId && one.appRoleId === step.appRoleId)
      return { kind: 'assignment', id: same?.id ?? null }
    }
    case 'remove-role': {
      // With the client's enterprise application its assignments are gone too.
      const held = (await orNull(graph.list<Wire.AppRoleAssignment>(read, options))) ?? []
      return {
        kind: 'assignment',
        id: held.some((one) => one.id === step.assignmentId) ? step.assignmentId : null,
      }
    }
    case 'declare': {
      const { body } = await graph.send<Wire.Application>(read, options)
      return { kind: 'declarations', entries: toApplication(body).requiredResourceAccess }
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const { body } = await graph.send<Wire.Application>(read, options)
      return { kind: 'keys', entries: (body.keyCredentials ?? []).map(toKeyEntry) }
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris': {
      const { body } = await graph.send<Wire.Application>(read, options)
      return { kind: 'redirects', uris: redirectUrisOf(toApplication(body), step.platform) }
    }
  }
}

function toKeyEntry(wire: Wire.KeyCredential): KeyEntry {
  const { customKeyIdentifier, key } = wire as { customKeyIdentifier?: string | null; key?: string | null }
  return { thumbprint: toThumbprint(customKeyIdentifier), key: key ?? null, raw: { ...wire } }
}
