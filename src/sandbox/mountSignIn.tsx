import type { Answers, Interaction } from './authority/authorize'
import type { AuthorizeTurn, LogoutResult, LogoutTurn } from './authority/handlers'
import { createSandbox } from './createSandbox'
import { DEFAULT_SIZE, LOGIN_ORIGIN, sizeOfConsole } from './seed/wellKnown'

/**
 * Shows the sandbox's sign-in page (`/auth/sandbox/authorize`) or sign-out page (`/auth/sandbox/logout`) in `element`,
 * in the top window, a popup or a hidden frame. Where nothing has to be asked it only redirects, before any React is
 * loaded: a silent frame must be quick.
 */
export async function mountSandboxSignIn(element: HTMLElement): Promise<void> {
  const { origin, pathname, search } = window.location
  const size = sizeOfConsole(new URLSearchParams(search).get('client_id')) ?? DEFAULT_SIZE
  const { fetch } = await createSandbox({ origin, size })
  const call = async <T,>(path: string, turn: AuthorizeTurn | LogoutTurn): Promise<T> => {
    const response = await fetch(`${LOGIN_ORIGIN}/interaction/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(turn),
    })
    return (await response.json()) as T
  }

  if (pathname.endsWith('/logout')) {
    const { redirect } = await call<LogoutResult>('logout', { search })
    if (redirect !== null) return window.location.replace(redirect)
    const { renderSignIn } = await import('./signin/render')
    return renderSignIn(element, { kind: 'logged-out' }, () =>
      Promise.reject(new Error('Nothing left to answer')),
    )
  }

  /** One turn; null when the browser is on its way back to the application. */
  const turn = async (answers: Answers): Promise<Exclude<Interaction, { kind: 'redirect' }> | null> => {
    const interaction = await call<Interaction>('authorize', { search, answers })
    if (interaction.kind !== 'redirect') return interaction
    window.location.replace(interaction.url)
    return null
  }
  const first = await turn({})
  if (!first) return
  const { renderSignIn } = await import('./signin/render')
  return renderSignIn(element, first, turn)
}
