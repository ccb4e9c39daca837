import type * as Wire from '@microsoft/microsoft-graph-types'
import {
  createRegistrationIndex,
  rowsOf,
  type RegistrationView,
} from '../../domain/registrations/registrationIndex'
import { toApplication, toAppRoleAssignment, toDelegatedGrant, toResourcePrincipal } from '../toFacts'
import type { DirectoryApi } from './protocol'

interface Page {
  value?: unknown
  '@odata.nextLink'?: unknown
  '@odata.count'?: unknown
}

/** Registrations judged in one go: a few milliseconds, so that a search never waits longer. */
const JUDGED_AT_ONCE = 50

/** The worker's side of the directory: bytes in, lines out. `now` in ms. */
export function createDirectoryApi(now: () => number = Date.now): DirectoryApi {
  const index = createRegistrationIndex()
  const decoder = new TextDecoder()
  let view: { id: number; view: RegistrationView } | null = null

  return {
    page(collection, bytes) {
      const page = JSON.parse(decoder.decode(bytes)) as Page | null
      if (!page || !Array.isArray(page.value)) throw new SyntaxError('A page without values')
      const values: unknown[] = page.value
      switch (collection) {
        case 'applications':
          index.addApplications((values as Wire.Application[]).map(toApplication))
          break
        case 'principals':
          index.addPrincipals((values as Wire.ServicePrincipal[]).map(toResourcePrincipal))
          break
        case 'grants':
          index.addGrants((values as Wire.OAuth2PermissionGrant[]).map(toDelegatedGrant))
          break
        case 'assignments':
          index.addAssignments((values as Wire.AppRoleAssignment[]).map(toAppRoleAssignment))
      }
      const nextLink = page['@odata.nextLink']
      const count = page['@odata.count']
      return {
        nextLink: typeof nextLink === 'string' ? nextLink : null,
        rows: values.length,
        total: typeof count === 'number' ? count : null,
      }
    },
    assignments: (assignments) => index.addAssignments(assignments),
    complete: (collection) => index.complete(collection),
    apis: () => index.apis(),
    query(query, from, to) {
      view = { id: (view?.id ?? 0) + 1, view: index.query(query, now()) }
      return {
        viewId: view.id,
        total: view.view.total,
        matched: view.view.lines.length,
        from,
        rows: rowsOf(view.view, from, to),
      }
    },
    rows: (viewId, from, to) => (view?.id === viewId ? rowsOf(view.view, from, to) : null),
    async judge() {
      // Loaded when first wanted: the list itself does without the connectors and their checks.
      const { summarizeReadiness } = await import('../../domain/readiness/readiness')
      const at = new Date(now())
      return index.judge(JUDGED_AT_ONCE, (facts, catalogue) => summarizeReadiness(facts, at, catalogue))
    },
    certificateCarriers: (thumbprint) => index.certificateCarriers(thumbprint),
    secretOwner: (trace, exceptAppId) => index.secretOwner(trace, exceptAppId, now()),
  }
}
