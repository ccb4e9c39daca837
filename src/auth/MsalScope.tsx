import type { PublicClientApplication } from '@azure/msal-browser'
import { InteractionStatus } from '@azure/msal-browser'
import { MsalProvider, useMsal } from '@azure/msal-react'
import { type ReactNode, useEffect, useRef } from 'react'

/** MSAL's client, for those who hand it on without using it. */
export type MsalClient = PublicClientApplication

/** MSAL's own provider around the signed-in tree, so that the tree knows what MSAL is doing. `onGone`: no account is left in this tab. */
export function MsalScope({
  client,
  onGone,
  children,
}: {
  client: PublicClientApplication
  onGone: () => void
  children: ReactNode
}) {
  return (
    <MsalProvider instance={client}>
      <GoneWatch onGone={onGone} />
      {children}
    </MsalProvider>
  )
}

/** Is MSAL on its way to the authority's sign-out page? */
export function useSigningOut(): boolean {
  return useMsal().inProgress === InteractionStatus.Logout
}

function GoneWatch({ onGone }: { onGone: () => void }) {
  const { accounts, inProgress } = useMsal()
  const had = useRef(false)
  useEffect(() => {
    if (accounts.length > 0) had.current = true
    else if (had.current && inProgress === InteractionStatus.None) onGone()
  }, [accounts, inProgress, onGone])
  return null
}
