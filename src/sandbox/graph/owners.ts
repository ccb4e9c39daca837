import type { TenantState } from '../state/tenantState'
import { badRequest } from './errors'
import { typed, type Typed } from './odata/query'
import { SERVICE_PRINCIPAL, USER } from './odata/types'
import type { Call } from './route'

/** Object ids of the owners of an application or a service principal. */
export const ownersOf = (state: TenantState, id: string): readonly string[] =>
  state.rows().owners.get(id)?.ownerIds ?? []

export function typedOwners(state: TenantState, id: string): Typed[] {
  const { users, servicePrincipals } = state.rows()
  return ownersOf(state, id).flatMap((ownerId) => {
    const user = users.get(ownerId)
    if (user) return [{ type: USER, item: user as Record<string, unknown> }]
    const principal = servicePrincipals.get(ownerId)
    return principal ? [{ type: SERVICE_PRINCIPAL, item: principal as Record<string, unknown> }] : []
  })
}

/** `owners` for $expand and `owners/$count`. */
export const ownersRelation =
  ({ state }: Call) =>
  (item: Record<string, unknown>, relation: string): object[] => {
    if (relation !== 'owners') throw badRequest(`'${relation}' cannot be expanded.`)
    return typedOwners(state, String(item['id'])).map((owner) => typed(owner, null))
  }
