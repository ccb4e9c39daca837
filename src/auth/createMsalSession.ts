import {
  type AccountInfo,
  EventType,
  type PopupEvent,
  type PublicClientApplication,
} from '@azure/msal-browser'
import { ENVIRONMENTS } from '../domain/environments'
import { qualifiedScopes } from './graphScopes'
import type { MsalOptions } from './openMsal'
import { whenClosedUnanswered } from './popupWatch'
import { type GetTokenOptions, type Session, TokenError } from './session'
import { lacksConsent, toTokenError } from './tokenErrors'

/** A session over MSAL for the account that has signed in. */
export function createMsalSession(
  client: PublicClientApplication,
  account: AccountInfo,
  { settings, fetch, askToPrompt }: MsalOptions,
): Session {
  const environment = ENVIRONMENTS[settings.environment]
  // Silent requests may share an answer; two popups at once may not be open.
  let prompting: Promise<unknown> = Promise.resolve()

  async function silently(scopes: readonly string[], options: GetTokenOptions): Promise<string> {
    try {
      const { accessToken } = await client.acquireTokenSilent({
        account,
        scopes: qualifiedScopes(environment, scopes),
        ...(options.claims ? { claims: options.claims } : {}),
        ...(options.forceRefresh ? { forceRefresh: true } : {}),
      })
      return accessToken
    } catch (error) {
      const token = toTokenError(error, scopes, false)
      if (token.kind !== 'interaction-required') throw token
      if (options.interactive) return prompt(scopes, options)
      // A permission that is lacking is told on the page; any other question of the authority is put to the person.
      if (lacksConsent(error) || !(await askToPrompt())) throw token
      return prompt(scopes, options)
    }
  }

  function prompt(scopes: readonly string[], options: GetTokenOptions): Promise<string> {
    const mine = prompting.then(() => popup(scopes, options))
    prompting = mine.catch(() => undefined)
    return mine
  }

  async function popup(scopes: readonly string[], { claims, signal }: GetTokenOptions): Promise<string> {
    const watch = new AbortController()
    const closed = new Promise<never>((_resolve, reject) => {
      const callback = client.addEventCallback(
        ({ payload }) => {
          const { popupWindow } = payload as PopupEvent
          void whenClosedUnanswered(popupWindow, watch.signal).then(() =>
            reject(new TokenError('cancelled', scopes)),
          )
        },
        [EventType.POPUP_OPENED],
      )
      watch.signal.addEventListener('abort', () => callback && client.removeEventCallback(callback))
      signal?.addEventListener('abort', () => reject(new TokenError('cancelled', scopes)))
    })
    const answer = client.acquireTokenPopup({
      account,
      loginHint: account.username,
      scopes: qualifiedScopes(environment, scopes),
      // A popup that was closed without MSAL knowing must not stand in the way of the next.
      overrideInteractionInProgress: true,
      ...(claims ? { claims } : {}),
    })
    try {
      return (await Promise.race([answer, closed])).accessToken
    } catch (error) {
      throw toTokenError(error, scopes, true)
    } finally {
      watch.abort()
      // Nobody waits any more for the loser of the race.
      answer.catch(() => undefined)
      closed.catch(() => undefined)
    }
  }

  return {
    actor: {
      objectId: account.localAccountId,
      displayName: account.name ?? account.username,
      userPrincipalName: account.username,
    },
    environment,
    tenantId: account.tenantId,
    consoleClientId: settings.clientId,
    fetch,
    async getToken(scopes, options = {}) {
      options.signal?.throwIfAborted()
      const token = await silently(scopes, options)
      options.signal?.throwIfAborted()
      return token
    },
    signOut: () => client.logoutRedirect({ account }),
  }
}
