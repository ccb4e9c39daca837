import {
  type AccountInfo,
  EventType,
  type PopupEvent,
  type PublicClientApplication,
} from '@azure/msal-browser'
import { ENVIRONMENTS } from '../domain/environments'
import { qualifiedScopes } from './graphScopes'
import type { MsalOptions } from './msalConfiguration'
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
  // Two popups at once may not be open, and the answer to one often spares the next.
  let prompting: Promise<unknown> = Promise.resolve()
  let answers = 0

  async function silent(scopes: readonly string[], options: GetTokenOptions): Promise<string> {
    const { accessToken } = await client.acquireTokenSilent({
      account,
      scopes: qualifiedScopes(environment, scopes),
      ...(options.claims ? { claims: options.claims } : {}),
      ...(options.forceRefresh ? { forceRefresh: true } : {}),
    })
    return accessToken
  }

  async function silentOrPrompt(scopes: readonly string[], options: GetTokenOptions): Promise<string> {
    const before = answers
    try {
      return await silent(scopes, options)
    } catch (error) {
      const token = toTokenError(error, scopes, false)
      if (token.kind !== 'interaction-required') throw token
      if (options.interactive) return prompt(scopes, options, before)
      // A permission that is lacking is told on the page; any other question of the authority is put to the person.
      if (lacksConsent(error) || !(await askToPrompt())) throw token
      return prompt(scopes, options, before)
    }
  }

  function prompt(scopes: readonly string[], options: GetTokenOptions, before: number): Promise<string> {
    const mine = prompting.then(async () => {
      if (answers > before) {
        const spared = await silent(scopes, options).catch(() => null)
        if (spared !== null) return spared
      }
      const token = await popup(scopes, options)
      answers += 1
      return token
    })
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
      const token = await silentOrPrompt(scopes, options)
      options.signal?.throwIfAborted()
      return token
    },
    signOut: () => client.logoutRedirect({ account }),
  }
}
