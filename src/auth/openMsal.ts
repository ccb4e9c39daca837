import { type AccountInfo, PublicClientApplication } from '@azure/msal-browser'
import { SIGN_IN_SCOPES_REQUESTED } from '../domain/consoleScopes'
import { ENVIRONMENTS } from '../domain/environments'
import { createMsalSession } from './createMsalSession'
import { qualifiedScopes } from './graphScopes'
import { msalConfiguration, type MsalOptions } from './msalConfiguration'
import type { Session } from './session'
import { type SignInProblem, signInProblem } from './signInProblem'

export type Opened =
  | { state: 'signed-in'; session: Session; client: PublicClientApplication }
  | { state: 'signed-out'; client: PublicClientApplication; problem: SignInProblem | null }

/**
 * Starts MSAL and takes up what is there: the answer of a redirect that has just come back, else the account of this
 * tab. The order (initialize, then handleRedirectPromise, then anything else) is MSAL's.
 */
export async function openMsal(options: MsalOptions): Promise<Opened> {
  const client = new PublicClientApplication(
    msalConfiguration(options.settings, options.origin, options.embedded),
  )
  try {
    await client.initialize()
    const answer = await client.handleRedirectPromise()
    const account = answer?.account ?? client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null
    if (!account) return { state: 'signed-out', client, problem: null }
    return signedIn(client, account, options)
  } catch (error) {
    return { state: 'signed-out', client, problem: signInProblem(error) }
  }
}

/** Signs in without any page where the browser still lets the authority know the person; null: it has to ask. */
export async function signInSilently(
  client: PublicClientApplication,
  loginHint: string,
  options: MsalOptions,
): Promise<Opened | null> {
  try {
    const { account } = await client.ssoSilent({ scopes: signInScopes(options), loginHint })
    return signedIn(client, account, options)
  } catch {
    // Third-party cookies, no session there any more, another prompt: in each case the person is asked plainly.
    return null
  }
}

/** Leaves for the authority's page; comes back to `returnTo`. Resolves only when the browser does not go. */
export async function signInByRedirect(
  client: PublicClientApplication,
  returnTo: string,
  loginHint: string | null,
  options: MsalOptions,
): Promise<SignInProblem | null> {
  try {
    await client.loginRedirect({
      scopes: signInScopes(options),
      redirectStartPage: new URL(returnTo, options.origin).href,
      ...(loginHint ? { loginHint } : { prompt: 'select_account' }),
    })
    return null
  } catch (error) {
    return signInProblem(error)
  }
}

const signInScopes = ({ settings }: MsalOptions) =>
  qualifiedScopes(ENVIRONMENTS[settings.environment], SIGN_IN_SCOPES_REQUESTED)

function signedIn(client: PublicClientApplication, account: AccountInfo, options: MsalOptions): Opened {
  client.setActiveAccount(account)
  return { state: 'signed-in', client, session: createMsalSession(client, account, options) }
}
