import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { BrowserRouter } from 'react-router'
import { type MsalClient, MsalScope } from '../../auth/MsalScope'
import { type Session, SessionContext } from '../../auth/session'
import { ChangeReviewHost } from '../../features/changes/ChangeReviewHost'
import { endAudit } from '../../graph/audit/endAudit'
import { createGraphClient } from '../../graph/createGraphClient'
import { disposeDirectory } from '../../graph/directory/directories'
import { GraphContext } from '../../graph/GraphContext'
import { paths } from '../../ui/paths'
import { keepTabSession, onStoredElsewhere, updateStored } from '../browserSettings'
import { Shell } from '../shell/Shell'
import { PromptHost } from './PromptHost'
import type { PromptGate } from './promptGate'
import type { SandboxControls } from './sandboxControls'

/** Everything behind the sign-in: one query client and one Graph client a session, so that nothing of one tenant shows in another. */
export function SignedInApp({
  session,
  client,
  gate,
  sandbox,
}: {
  session: Session
  client: MsalClient
  gate: PromptGate
  sandbox: SandboxControls | null
}) {
  // GraphClient retries by what Graph says; a second layer would multiply the calls.
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000 } },
      }),
  )
  const graph = useMemo(
    () =>
      createGraphClient({
        graphOrigin: session.environment.graph,
        tenantId: session.tenantId,
        fetch: session.fetch,
        getToken: session.getToken,
      }),
    [session],
  )
  const mine = useMemo<Session>(
    () => ({
      ...session,
      signOut: async () => {
        updateStored({ lastSession: null })
        keepTabSession(null)
        queryClient.clear()
        disposeDirectory(graph)
        await endAudit(graph)
        await session.signOut()
      },
    }),
    [session, queryClient, graph],
  )

  // Signed out in another tab: the tokens of this one go too.
  useEffect(
    () =>
      onStoredElsewhere(({ lastSession }) =>
        lastSession ? undefined : void Promise.all([client.clearCache(), endAudit(graph)]).then(leave),
      ),
    [client, graph],
  )

  return (
    <MsalScope client={client} onGone={leave}>
      <SessionContext value={mine}>
        <QueryClientProvider client={queryClient}>
          <GraphContext value={graph}>
            <Routed>
              <Shell sandbox={sandbox} />
            </Routed>
            <PromptHost gate={gate} />
          </GraphContext>
        </QueryClientProvider>
      </SessionContext>
    </MsalScope>
  )
}

function Routed({ children }: { children: ReactNode }) {
  return (
    <BrowserRouter>
      <ChangeReviewHost>{children}</ChangeReviewHost>
    </BrowserRouter>
  )
}

function leave() {
  keepTabSession(null)
  window.location.replace(paths.home())
}
