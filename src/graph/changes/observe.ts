import type * as Wire from '@microsoft/microsoft-graph-types'
import { declaredKeys } from '../../domain/changes/declare'
import { isRowOf } from '../../domain/changes/delegated'
import { bindStep } from '../../domain/changes/references'
import { allRedirectUris } from '../../domain/changes/requests/redirects'
import type {
  Bindings,
  ChangeStep,
  DeleteApplicationStep,
  KeyEntry,
  Observation,
  SetApplicationStep,
} from '../../domain/changes/steps'
import {
  toApplication,
  toAppRoleAssignment,
  toDelegatedGrant,
  toServicePrincipal,
  toThumbprint,
} from '../toFacts'

/** Does “there is no such object” answer this step's question, since what it takes away is gone with it? */
export function absenceAnswers({ kind }: ChangeStep): boolean {
  return kind.startsWith('delete-') || kind.startsWith('remove-')
}

/**
 * What the answers to a step's reads say.
 * @param bodies in the order of `readsFor`: of a list `{ value }` with the values of every page, null where Graph says that
 * there is no such object (only of steps whose question that answers, {@link absenceAnswers})
 */
export function observationOf(
  planned: ChangeStep,
  bodies: readonly unknown[],
  bindings: Bindings,
): Observation {
  const step = bindStep(planned, bindings)
  const [body] = bodies
  const values = <T>(one: unknown = body) => (one as { value?: T[] } | null)?.value ?? []
  const application = () => body as Wire.Application | null
  const facts = () => toApplication(application() ?? {})
  switch (step.kind) {
    case 'create-application': {
      const [found] = values<Wire.Application>().map(toApplication)
      const ids = found ? { objectId: found.objectId, appId: found.appId } : null
      return { kind: 'application', found: ids }
    }
    case 'delete-application': {
      const { objectId, appId } = facts()
      const found = application() ? { objectId, appId } : null
      return { kind: 'application', found, inUse: found !== null && isInUse(step, application()) }
    }
    case 'create-principal': {
      const [found] = values<Wire.ServicePrincipal>().map(toServicePrincipal)
      return { kind: 'principal', id: found?.objectId ?? null, inUse: false }
    }
    case 'delete-principal': {
      const inUse = bodies.some((list) => values(list).length > 0)
      return { kind: 'principal', id: bodies.includes(null) ? null : step.principalId, inUse }
    }
    case 'set-principal':
      return { kind: 'switch', value: toServicePrincipal(body as Wire.ServicePrincipal)[step.property] }
    case 'set-application':
      return settingOf(step, application() ?? {})
    case 'delegated-grant': {
      const rows = values<Wire.OAuth2PermissionGrant>().map(toDelegatedGrant)
      const own = rows.filter((row) => isRowOf(step, row))
      return { kind: 'grants', rows: own.map(({ id, scope }) => ({ id, scope })) }
    }
    case 'assign-role': {
      const held = values<Wire.AppRoleAssignment>().map(toAppRoleAssignment)
      const same = held.find((one) => one.resourceId === step.resourceId && one.appRoleId === step.appRoleId)
      return { kind: 'assignment', id: same?.id ?? null }
    }
    case 'remove-role': {
      const held = values<Wire.AppRoleAssignment>().some((one) => one.id === step.assignmentId)
      return { kind: 'assignment', id: held ? step.assignmentId : null }
    }
    case 'declare':
      return { kind: 'declarations', entries: facts().requiredResourceAccess }
    case 'add-certificate':
    case 'remove-certificate':
      return { kind: 'keys', entries: (application()?.keyCredentials ?? []).map(toKeyEntry) }
    case 'add-secret':
    case 'remove-secret': {
      const entries = facts().passwordCredentials.map(({ keyId, displayName, endDateTime }) => ({
        ...{ keyId, displayName, endDateTime },
      }))
      return { kind: 'secrets', entries }
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
    case 'move-redirect-uris':
      return { kind: 'redirects', uris: allRedirectUris(facts()) }
    case 'add-owner':
    case 'remove-owner':
      return {
        kind: 'owners',
        ids: values<Wire.DirectoryObject>().map(({ id }) => id?.toLowerCase() ?? ''),
      }
  }
}

function settingOf({ setting }: SetApplicationStep, wire: Wire.Application): Observation {
  const { web, isFallbackPublicClient, signInAudience } = toApplication(wire)
  switch (setting.property) {
    case 'implicitIdTokens':
      return { kind: 'setting', value: web.implicitGrant.idTokens, implicitGrant: web.implicitGrant }
    case 'implicitAccessTokens':
      return { kind: 'setting', value: web.implicitGrant.accessTokens, implicitGrant: web.implicitGrant }
    case 'isFallbackPublicClient':
      return { kind: 'setting', value: isFallbackPublicClient }
    case 'signInAudience': {
      const tokenVersion = wire.api?.requestedAccessTokenVersion ?? null
      return { kind: 'setting', value: signInAudience, tokenVersion }
    }
  }
}

/** Does the registration carry anything that the plan which created it did not put there? */
function isInUse({ made }: DeleteApplicationStep, wire: Wire.Application | null): boolean {
  if (!made || !wire) return false
  const ours = new Set(made)
  const { passwordCredentials, requiredResourceAccess, ...facts } = toApplication(wire)
  const carried = [
    ...passwordCredentials.map((one) => one.keyId),
    ...facts.keyCredentials.map((one) => one.thumbprint ?? one.keyId),
    ...Object.values(allRedirectUris({ ...facts, passwordCredentials, requiredResourceAccess })).flat(),
    ...declaredKeys(requiredResourceAccess),
    ...(wire.identifierUris ?? []),
    ...[...(wire.appRoles ?? []), ...(wire.api?.oauth2PermissionScopes ?? [])].map(({ id }) => id ?? ''),
  ]
  return carried.some((one) => !ours.has(one))
}

function toKeyEntry(wire: Wire.KeyCredential): KeyEntry {
  const { customKeyIdentifier, key } = wire as { customKeyIdentifier?: string | null; key?: string | null }
  return { thumbprint: toThumbprint(customKeyIdentifier), key: key ?? null, raw: { ...wire } }
}
