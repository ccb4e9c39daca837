import type * as Wire from '@microsoft/microsoft-graph-types'
import type { Guid, Instant } from '../../domain/directory'
import { listSignIns } from '../resources/auditLogs'
import { READ_SCOPES } from '../scopes'
import type { GraphClient } from '../types'

/** One sign-in of a person to an application. */
export interface SignInEvent {
  id: string
  at: Instant | null
  person: string
  succeeded: boolean
  /** AADSTS number of a failure; null where it succeeded. */
  code: number | null
}

/**
 * The latest interactive sign-ins of people to an application, the latest first. v1.0 lists no other kind: neither what an
 * application gets for itself nor what is renewed without a person, and not with which credential.
 * https://learn.microsoft.com/graph/api/signin-list
 * @param options.interactive from a click: a popup may ask for the permission
 * @throws TokenError where the permission is not given; GraphError
 */
export async function readSignIns(
  graph: GraphClient,
  appId: Guid,
  options: { interactive: boolean; signal?: AbortSignal },
): Promise<SignInEvent[]> {
  const { body } = await graph.send<{ value?: Wire.SignIn[] }>(listSignIns(appId), {
    ...options,
    scopes: READ_SCOPES.auditLog,
  })
  return (body?.value ?? []).map((wire) => {
    const code = wire.status?.errorCode ?? 0
    return {
      id: wire.id ?? '',
      at: wire.createdDateTime ?? null,
      person: wire.userDisplayName ?? wire.userPrincipalName ?? '',
      succeeded: code === 0,
      code: code === 0 ? null : code,
    }
  })
}
