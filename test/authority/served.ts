import { afterAll } from 'vitest'
import { type Served, serveInBrowser } from '../support/serve'
import { type Authority, type Cloud, startAuthority } from './authority'

/** The build with a cloud's authority, and a browser that finds both. */
export function serveAtAuthority(cloud: Cloud): { readonly served: Served; readonly authority: Authority } {
  let authority: Authority
  // Said first, and so done last: the browser still talks to it.
  afterAll(() => authority?.close())
  const served = serveInBrowser(async (origin) => {
    authority = await startAuthority(cloud, origin)
    return authority.browserArgs
  })
  return {
    served,
    get authority() {
      return authority
    },
  }
}
