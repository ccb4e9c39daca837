import { http, HttpResponse, type HttpHandler } from 'msw'
import { JWKS_URI, LOGIN_ORIGIN, TOKEN_ENDPOINT } from '../seed/wellKnown'
import { authorize, type Answers, type AuthorityContext } from './authorize'
import { describe } from './errors'
import { redeem } from './token'

/** What the sign-in page sends at each turn. */
export interface AuthorizeTurn {
  /** Query string of the page's own address. */
  search: string
  answers: Answers
}
export interface LogoutTurn {
  search: string
}
/** Where to go after the sign-out, and who was signed out. */
export interface LogoutResult {
  redirect: string | null
}

/**
 * The authority: the token endpoint that MSAL calls, and two addresses of our own that the sign-in page calls,
 * since it holds no state itself.
 */
export function authorityHandlers(context: AuthorityContext): HttpHandler[] {
  const { state, store, now } = context
  return [
    http.post(TOKEN_ENDPOINT, async ({ request }) => {
      const form = new URLSearchParams(await request.text())
      const answer = await redeem(context, form)
      const headers = { 'Cache-Control': 'no-store', Date: new Date(now()).toUTCString() }
      if (answer.ok) return HttpResponse.json(answer.body, { headers })
      const { error, aadsts, suberror, claims } = answer.error
      const [traceId, correlationId] = [
        crypto.randomUUID(),
        request.headers.get('client-request-id') ?? crypto.randomUUID(),
      ]
      return HttpResponse.json(
        {
          error,
          error_description: describe(answer.error, traceId, correlationId, now()),
          error_codes: [aadsts],
          timestamp: new Date(now()).toISOString().replace('T', ' ').slice(0, 19) + 'Z',
          trace_id: traceId,
          correlation_id: correlationId,
          error_uri: `https://login.microsoftonline.com/error?code=${aadsts}`,
          ...(suberror ? { suberror } : {}),
          ...(claims ? { claims } : {}),
        },
        { status: error === 'invalid_client' ? 401 : 400, headers },
      )
    }),
    // Nothing verifies these tokens but the sandbox, with a key of its own.
    http.get(JWKS_URI, () => HttpResponse.json({ keys: [] })),
    http.post(`${LOGIN_ORIGIN}/interaction/authorize`, async ({ request }) => {
      const { search, answers } = (await request.json()) as AuthorizeTurn
      return HttpResponse.json(await authorize(context, search, answers))
    }),
    http.post(`${LOGIN_ORIGIN}/interaction/logout`, async ({ request }) => {
      await state.sync()
      const query = new URLSearchParams(((await request.json()) as LogoutTurn).search)
      const hint = query.get('logout_hint')?.toLowerCase()
      const signedIn = await store.sessions()
      const rows = state.stories()
      const one = signedIn.find(
        ({ oid }) => oid === hint || rows.users.get(oid)?.userPrincipalName?.toLowerCase() === hint,
      )
      await store.forget(one?.oid ?? null)
      const wanted = query.get('post_logout_redirect_uri')
      const registered = [...rows.applications.values()].flatMap(
        (application) => application.spa?.redirectUris ?? [],
      )
      // Only back to an origin that some registration of the tenant names: an open redirect otherwise.
      const known =
        wanted !== null &&
        URL.canParse(wanted) &&
        registered.some((uri) => new URL(uri).origin === new URL(wanted).origin)
      if (!known) return HttpResponse.json({ redirect: null } satisfies LogoutResult)
      const url = new URL(wanted)
      const echo = query.get('state')
      if (echo !== null) url.searchParams.set('state', echo)
      return HttpResponse.json({ redirect: url.href } satisfies LogoutResult)
    }),
  ]
}
