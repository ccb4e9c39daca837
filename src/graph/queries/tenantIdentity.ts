import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { DirectoryRole, Readable } from '../../domain/directory'
import { toReadable } from '../readable'
import { listMyMemberships, listOrganization } from '../resources/tenant'
import { READ_SCOPES } from '../scopes'
import { toDirectoryRole, toDomains } from '../toFacts'
import type { GraphCallOptions, GraphClient } from '../types'

/** What is read of the person and the tenant after sign-in. */
interface Identity {
  tenantName: Readable<string>
  /** Verified domains in lower case. */
  domains: Readable<string[]>
  roles: Readable<DirectoryRole[]>
}

async function readRoles(graph: GraphClient, options: GraphCallOptions): Promise<DirectoryRole[]> {
  const memberships = await graph.list<Wire.DirectoryRole>(listMyMemberships(), options)
  return memberships.map(toDirectoryRole).filter((role) => role !== null)
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
        toReadable(readRoles(graph, { scopes: READ_SCOPES.me, signal }), READ_SCOPES.me[0]),
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
