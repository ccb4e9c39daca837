import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { DirectoryRole, Readable } from '../../domain/directory'
import { toReadable } from '../readable'
import { listMyMemberships, listOrganization } from '../resources/tenant'
import { READ_SCOPES } from '../scopes'
import { toDirectoryRoles, toDomains } from '../toFacts'
import type { GraphClient } from '../types'

/** What is read of the person and the tenant after sign-in. */
interface Identity {
  tenantName: Readable<string>
  /** Verified domains in lower case. */
  domains: Readable<string[]>
  roles: Readable<DirectoryRole[]>
}

async function readRoles(graph: GraphClient, signal: AbortSignal): Promise<Readable<DirectoryRole[]>> {
  const memberships = await toReadable(
    graph.list<Wire.DirectoryRole>(listMyMemberships(), { scopes: READ_SCOPES.me, signal }),
    READ_SCOPES.me[0],
  )
  if (memberships.state === 'unreadable') return memberships
  const value = toDirectoryRoles(memberships.value)
  return value === null
    ? { state: 'unreadable', reason: { kind: 'missing-scope', scope: READ_SCOPES.directory[0] } }
    : { state: 'read', value }
}

/** Tenant name, domains and the signed-in person's directory roles (through groups too). */
export const tenantIdentityQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['tenant', 'identity'] as const,
    queryFn: async ({ signal }): Promise<Identity> => {
      const [organizations, roles] = await Promise.all([
        toReadable(
          graph.list<Wire.Organization>(listOrganization(), { scopes: READ_SCOPES.organization, signal }),
          READ_SCOPES.organization[0],
        ),
        readRoles(graph, signal),
      ])
      if (organizations.state === 'unreadable') {
        return { tenantName: organizations, domains: organizations, roles }
      }
      const organization = organizations.value[0]
      return {
        tenantName: { state: 'read', value: organization?.displayName ?? '' },
        domains: { state: 'read', value: toDomains(organization) },
        roles,
      }
    },
    // Graph itself takes up to a quarter of an hour to show a new role.
    staleTime: 300_000,
    retry: false,
  })
