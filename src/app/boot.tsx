import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type SignInProblem, signInProblem } from '../auth/signInProblem'
import { preferredLanguage, startI18n } from '../locales/i18n'
import { paths } from '../ui/paths'
import { AppTheme } from './AppTheme'
import {
  keepTabSession,
  loadPresets,
  loadStored,
  loadTabSession,
  type TabSession,
  updateStored,
} from './browserSettings'
import { Opening } from './Opening'
import { resumable } from './resumable'
import { StartPage } from './start/StartPage'

/**
 * Shows the start page, or goes on in the session that this tab was in, or joins the one that another tab is in.
 * The address stays what it was throughout, so that a deep link is where one arrives after signing in.
 */
export async function boot(element: HTMLElement): Promise<void> {
  const stored = loadStored()
  const language = preferredLanguage(stored.language, navigator.languages)
  document.documentElement.lang = language
  const [presets] = await Promise.all([loadPresets(), startI18n(language)])

  const root = createRoot(element)
  const show = (content: ReactNode) =>
    root.render(
      <StrictMode>
        <AppTheme>{content}</AppTheme>
      </StrictMode>,
    )

  function showStart(problem: SignInProblem | null) {
    show(
      <StartPage
        // A new page each time, so that a form that was leaving is ready again.
        key={performance.now()}
        presets={presets}
        problem={problem}
        rejoin={resumable(loadStored(), presets)}
        onEnter={(session, user) => enter(session, 'sign-in', user)}
      />,
    )
  }

  /** Whatever goes wrong on the way in (a chunk that is gone, a worker that stops) ends on the start page, told. */
  function enter(session: TabSession, how: 'resume' | 'silent' | 'sign-in', user: string | null) {
    enterSession(session, how, user).catch((error: unknown) => {
      keepTabSession(null)
      showStart(signInProblem(error))
    })
  }

  /** resume: what this tab holds; silent: what another tab may have; sign-in: leave for the authority's page. */
  async function enterSession(
    session: TabSession,
    how: 'resume' | 'silent' | 'sign-in',
    user: string | null,
  ) {
    if (how !== 'sign-in') show(<Opening />)
    const { openTab } = await import('./session/openTab')
    const tab = await openTab(session)
    let { opened } = tab
    if (opened.state === 'signed-out' && how === 'silent' && user) opened = await tab.silently(opened, user)
    if (opened.state === 'signed-in') {
      keepTabSession(session)
      const { userPrincipalName } = opened.session.actor
      updateStored({
        lastSession:
          session.kind === 'sandbox'
            ? { ...session, user: userPrincipalName }
            : { kind: 'tenant', user: userPrincipalName },
      })
      return show(tab.tree(opened))
    }
    if (how === 'sign-in' && !opened.problem) {
      keepTabSession(session)
      const { pathname, search, hash } = window.location
      const problem = await tab.leave(opened, pathname + search + hash, user)
      if (!problem) return
      keepTabSession(null)
      return showStart(problem)
    }
    keepTabSession(null)
    showStart(opened.problem)
  }

  if (window.location.pathname === paths.snapshot()) {
    const { SnapshotApp } = await import('./snapshot/SnapshotApp')
    return show(<SnapshotApp />)
  }
  const mine = loadTabSession()
  if (mine) return enter(mine, 'resume', null)
  const other = resumable(stored, presets)
  if (other) return enter(other.session, 'silent', other.user)
  showStart(null)
}
