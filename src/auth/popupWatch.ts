/** The redirect page tells on this channel that the authority has answered. */
export const ANSWERED_CHANNEL = 'gcc.auth.answered'
const LOOK_EVERY_MS = 400
const LOOKS_BEFORE_SURE = 3

/**
 * Waits until a sign-in popup was closed without an answer; never settles otherwise. `stop` ends the watch.
 * Entra may cut the popup off from this page (Cross-Origin-Opener-Policy), which then looks closed while it is not:
 * so only a popup that looks closed while this page has the focus counts, a few times in a row.
 */
export function whenClosedUnanswered(popup: Window, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let looks = 0
    const channel = new BroadcastChannel(ANSWERED_CHANNEL)
    const timer = setInterval(() => {
      looks = popup.closed && document.hasFocus() ? looks + 1 : 0
      if (looks < LOOKS_BEFORE_SURE) return
      end()
      resolve()
    }, LOOK_EVERY_MS)
    const end = () => {
      clearInterval(timer)
      channel.close()
    }
    // The popup closes itself once it has answered; redeeming the code takes a while after that.
    channel.onmessage = end
    stop.addEventListener('abort', end, { once: true })
  })
}
