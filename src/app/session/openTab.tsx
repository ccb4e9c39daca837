import type { ReactNode } from 'react'
import type { EmbeddedAuthority, MsalOptions } from '../../auth/msalConfiguration'
import { type Opened, openMsal, signInByRedirect, signInSilently } from '../../auth/openMsal'
import type { SignInProblem } from '../../auth/signInProblem'
import type { TabSession } from '../browserSettings'
import { createPromptGate } from './promptGate'
import type { SandboxControls } from './sandboxControls'
import { SignedInApp } from './SignedInApp'

type SignedIn = Extract<Opened, { state: 'signed-in' }>
type SignedOut = Extract<Opened, { state: 'signed-out' }>

export interface OpenedTab {
  opened: Opened
  /** Tries without a page. */
  silently(from: SignedOut, user: string): Promise<Opened>
  /** Goes to the authority's page; answers only when that failed. */
  leave(from: SignedOut, returnTo: string, user: string | null): Promise<SignInProblem | null>
  tree(opened: SignedIn): ReactNode
}

/** Makes the tenant of this tab reachable, be it real or the sandbox: from here on nothing tells them apart but the banner. */
export async function openTab(tab: TabSession): Promise<OpenedTab> {
  const gate = createPromptGate()
  const { sandbox, ...ground } = tab.kind === 'sandbox' ? await sandboxGround(tab.size) : tenantGround(tab)
  const options: MsalOptions = { ...ground, origin: window.location.origin, askToPrompt: gate.ask }
  return {
    opened: await openMsal(options),
    silently: async (from, user) => (await signInSilently(from.client, user, options)) ?? from,
    leave: (from, returnTo, user) => signInByRedirect(from.client, returnTo, user, options),
    tree: ({ session, client }) => (
      <SignedInApp session={session} client={client} gate={gate} sandbox={sandbox} />
    ),
  }
}

type Ground = Pick<MsalOptions, 'settings' | 'fetch' | 'embedded'> & { sandbox: SandboxControls | null }

function tenantGround({ connection }: Extract<TabSession, { kind: 'tenant' }>): Ground {
  return { settings: connection, fetch: window.fetch.bind(window), embedded: null, sandbox: null }
}

async function sandboxGround(size: number): Promise<Ground> {
  const { createSandbox } = await import('../../sandbox/createSandbox')
  const sandbox = await createSandbox({ origin: window.location.origin, size })
  const embedded: EmbeddedAuthority = { ...sandbox.authority, fetch: sandbox.fetch }
  return {
    settings: {
      clientId: sandbox.consoleClientId,
      tenant: sandbox.tenantId,
      environment: sandbox.environment,
    },
    fetch: sandbox.fetch,
    embedded,
    sandbox: { size: sandbox.size, reset: () => sandbox.reset() },
  }
}
