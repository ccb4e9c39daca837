import type { User } from '@microsoft/microsoft-graph-types'
import { QueryClient } from '@tanstack/react-query'
import { createGraphClient } from '../../src/graph/createGraphClient'
import type { AccessClaims } from '../../src/sandbox/authority/tokens'
import { sign } from '../../src/sandbox/authority/tokens'
import { GRAPH_APP_ID, ISSUER, TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { memoryAuthority } from '../../src/sandbox/state/memory'
import { createTenant, GRAPH_ORIGIN } from '../../src/sandbox/tenant'

/** What a token for an hour from `now` (milliseconds) says; it carries these scopes and no other. */
export function claimsOf(user: User, scopes: readonly string[], now: number): AccessClaims {
  const seconds = Math.floor(now / 1000)
  return {
    ...{ typ: 'access', aud: GRAPH_ORIGIN, iss: ISSUER, tid: TENANT_ID, appid: GRAPH_APP_ID },
    ...{ oid: user.id ?? '', name: user.displayName ?? '', upn: user.userPrincipalName ?? '' },
    ...{ scp: scopes.join(' '), iat: seconds, nbf: seconds, exp: seconds + 3600 },
  }
}

/** The sandbox's small tenant, and the console's client of anybody in it. */
export async function contoso() {
  const authority = memoryAuthority()
  const tenant = createTenant(60, { authority })
  await tenant.state.sync()
  const rows = tenant.state.rows()

  /** A client of the person with this name; `withheld` scopes are not to be had. */
  function clientOf(name: string, withheld: readonly string[] = []) {
    const user = [...rows.users.values()].find(({ displayName }) => displayName === name)
    if (!user) throw new Error(`Nobody is called ${name}`)
    let requests = 0
    /** For each token: could a popup be opened for it? */
    const asked: boolean[] = []
    const graph = createGraphClient({
      graphOrigin: GRAPH_ORIGIN,
      fetch: (input, init) => {
        requests += 1
        return tenant.answer(new Request(input, init))
      },
      getToken: (scopes, options) => {
        asked.push(options?.interactive ?? false)
        if (scopes.some((scope) => withheld.includes(scope))) {
          return Promise.reject(Object.assign(new Error('denied'), { name: 'TokenError', kind: 'denied' }))
        }
        return sign(authority, claimsOf(user, scopes, Date.now()))
      },
      sleep: () => Promise.resolve(),
    })
    return { graph, queries: new QueryClient(), requests: () => requests, asked }
  }
  return { rows, clientOf }
}
