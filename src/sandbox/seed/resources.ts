import type { AppRole, PermissionScope } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import { guidOf } from './guid'
import { GRAPH_PERMISSIONS, type PermissionFact } from './permissions'
import { EXCHANGE_APP_ID, GRAPH_APP_ID, SHAREPOINT_APP_ID } from './wellKnown'

export interface ResourceApi {
  appId: Guid
  name: string
  scopes: PermissionScope[]
  roles: AppRole[]
}

function api(appId: Guid, name: string, facts: readonly PermissionFact[]): ResourceApi {
  return {
    appId,
    name,
    scopes: facts.filter(([, kind]) => kind === 'Delegated').map(scopeOf),
    roles: facts.filter(([, kind]) => kind === 'Application').map(roleOf),
  }
}

function scopeOf([value, , id, adminConsent, title, description]: PermissionFact): PermissionScope {
  return {
    id,
    value,
    type: adminConsent ? 'Admin' : 'User',
    adminConsentDisplayName: title,
    adminConsentDescription: description,
    userConsentDisplayName: title,
    userConsentDescription: description,
    isEnabled: true,
  }
}

function roleOf([value, , id, , title, description]: PermissionFact): AppRole {
  return {
    id,
    value,
    displayName: title,
    description,
    allowedMemberTypes: ['Application'],
    isEnabled: true,
    origin: 'Application',
  }
}

/** The story's own API: `key` of its registration is `orders-api`. */
export const ORDERS_APP_ID = guidOf('appId:orders-api')

const ORDERS: readonly PermissionFact[] = [
  [
    'Orders.Read',
    'Delegated',
    guidOf('scope:Orders.Read'),
    false,
    'Read your orders',
    'Allows the app to read the orders of the signed-in user.',
  ],
  [
    'Orders.Approve',
    'Delegated',
    guidOf('scope:Orders.Approve'),
    true,
    'Approve orders',
    'Allows the app to approve orders on behalf of the signed-in user.',
  ],
  [
    'Orders.Legacy',
    'Delegated',
    guidOf('scope:Orders.Legacy'),
    false,
    'Read orders of the old shop',
    'Switched off since the old shop was closed.',
  ],
  [
    'Orders.Read.All',
    'Application',
    guidOf('role:Orders.Read.All'),
    true,
    'Read all orders',
    'Allows the app to read every order without a signed-in user.',
  ],
  [
    'Orders.Write.All',
    'Application',
    guidOf('role:Orders.Write.All'),
    true,
    'Write all orders',
    'Allows the app to change every order without a signed-in user.',
  ],
]

/** Disabled permissions of the story: still declared by somebody, no longer granted to anybody. */
const DISABLED = new Set(['Orders.Legacy'])

/**
 * Ids of Exchange's EWS permission: ../shared/facts/graph.md. The same scope text exists on Microsoft Graph under
 * another id.
 */
export const RESOURCES: readonly ResourceApi[] = [
  api(GRAPH_APP_ID, 'Microsoft Graph', GRAPH_PERMISSIONS),
  api(EXCHANGE_APP_ID, 'Office 365 Exchange Online', [
    [
      'EWS.AccessAsUser.All',
      'Delegated',
      '3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5',
      false,
      'Access mailboxes as the signed-in user via Exchange Web Services',
      'Allows the app to have the same access to mailboxes as the signed-in user via Exchange Web Services.',
    ],
    [
      'full_access_as_app',
      'Application',
      'dc890d15-9560-4a4c-9b7f-a736ec74ec40',
      true,
      'Use Exchange Web Services with full access to all mailboxes',
      'Allows the app to have full access via Exchange Web Services to all mailboxes without a signed-in user.',
    ],
  ]),
  api(SHAREPOINT_APP_ID, 'Office 365 SharePoint Online', [
    [
      'AllSites.Read',
      'Delegated',
      guidOf('scope:AllSites.Read'),
      false,
      'Read items in all site collections',
      'Allows the app to read documents and list items in all site collections on behalf of the signed-in user.',
    ],
    [
      'AllSites.FullControl',
      'Delegated',
      guidOf('scope:AllSites.FullControl'),
      true,
      'Have full control of all site collections',
      'Allows the app to have full control of all site collections on behalf of the signed-in user.',
    ],
    [
      'Sites.FullControl.All',
      'Application',
      guidOf('role:SPO.Sites.FullControl.All'),
      true,
      'Have full control of all site collections',
      'Allows the app to have full control of all site collections without a signed-in user.',
    ],
  ]),
  {
    ...api(ORDERS_APP_ID, 'Contoso Orders API', ORDERS),
    scopes: ORDERS.filter(([, kind]) => kind === 'Delegated').map((fact) => ({
      ...scopeOf(fact),
      isEnabled: !DISABLED.has(fact[0]),
    })),
  },
]

/** The API behind a client ID of the story. Throws for a client ID that exposes nothing: a mistake in the seed. */
export function resource(appId: Guid): ResourceApi {
  const found = RESOURCES.find((candidate) => candidate.appId === appId)
  if (!found) throw new Error(`No API ${appId} in the seed`)
  return found
}

export function scopeId(appId: Guid, value: string): Guid {
  const id = resource(appId).scopes.find((scope) => scope.value === value)?.id
  if (!id) throw new Error(`No delegated permission ${value} in ${appId}`)
  return id
}

export function roleId(appId: Guid, value: string): Guid {
  const id = resource(appId).roles.find((role) => role.value === value)?.id
  if (!id) throw new Error(`No application permission ${value} in ${appId}`)
  return id
}
