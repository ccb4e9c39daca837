import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'
import { ANSWERED_CHANNEL } from './popupWatch'

/**
 * The page at /auth, to which the authority comes back. In a popup or hidden frame it hands the answer to the page
 * that waits for it; after a full redirect it keeps the answer in sessionStorage and goes back to where the sign-in
 * started, whose handleRedirectPromise redeems it. So this page runs no MSAL client of its own.
 */
export async function landOnRedirectPage(): Promise<void> {
  const channel = new BroadcastChannel(ANSWERED_CHANNEL)
  channel.postMessage(null)
  channel.close()
  try {
    await broadcastResponseToMainFrame()
  } catch {
    // Opened by hand, or an answer without state: there is nobody to hand it to.
    if (window.parent === window) window.location.replace('/')
  }
}
