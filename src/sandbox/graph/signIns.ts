import { signInsOf } from '../seed/signIns'
import { requireRole } from './access'
import { notFound } from './errors'
import { list, single, type ListSource } from './odata/query'
import type { WireType } from './odata/types'
import { ok, type Call, type Route } from './route'
import { AUDIT_LOG_READ } from './scopes'

/** https://learn.microsoft.com/graph/api/resources/signin */
const SIGN_IN: WireType = {
  name: 'microsoft.graph.signIn',
  defaults: {
    id: null,
    createdDateTime: null,
    userDisplayName: null,
    userPrincipalName: null,
    userId: null,
    appId: null,
    appDisplayName: null,
    ipAddress: null,
    clientAppUsed: null,
    correlationId: null,
    conditionalAccessStatus: 'notApplied',
    isInteractive: true,
    riskDetail: 'none',
    riskLevelAggregated: 'none',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskEventTypes: [],
    riskEventTypes_v2: [],
    resourceDisplayName: null,
    resourceId: null,
    status: null,
    deviceDetail: null,
    location: null,
    appliedConditionalAccessPolicies: [],
  },
  filter: {
    id: 'eq',
    appId: 'eq',
    appDisplayName: 'eq startsWith',
    createdDateTime: 'eq ge le',
    userId: 'eq',
    userDisplayName: 'eq startsWith',
    userPrincipalName: 'eq startsWith',
    resourceId: 'eq',
    correlationId: 'eq',
    ipAddress: 'eq startsWith',
    status: 'eq',
  },
  orderBy: ['createdDateTime'],
  plainOrder: true,
  pages: { usual: 1_000, most: 1_000 },
}

const source = (items: readonly object[]): ListSource => ({
  name: 'auditLogs/signIns',
  type: SIGN_IN,
  items,
})

/** The latest first. Those who may, of the roles that Contoso uses. https://learn.microsoft.com/graph/api/signin-list#permissions */
function readable({ caller, state, now }: Call): object[] {
  requireRole(caller, 'Global Administrator', 'Global Reader')
  return signInsOf(state.base(), now)
}

/** As in v1.0: people who signed in interactively. Applications that sign in as themselves are not among them. */
export const signInRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/auditLogs/signIns'],
    scopes: AUDIT_LOG_READ,
    run: (call) => ok(list(call.request, source(readable(call)))),
  },
  {
    method: 'GET',
    paths: ['/auditLogs/signIns/{id}'],
    scopes: AUDIT_LOG_READ,
    run: (call) => {
      const id = call.params['id'] ?? ''
      const found = readable(call).find((entry) => (entry as { id?: string }).id === id)
      if (!found) throw notFound(id)
      return ok(single(call.request, source([found])))
    },
  },
]
