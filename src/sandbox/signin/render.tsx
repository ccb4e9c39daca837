import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { preferredLanguage, startI18n } from '../../locales/i18n'
import { SignInPage } from './SignInPage'
import type { Step, Turn } from './steps'

/** The language chosen in the console's settings, if any. */
function chosenLanguage(): string | null {
  try {
    const { language } = JSON.parse(localStorage.getItem('gcc.settings') ?? '{}') as { language?: unknown }
    return typeof language === 'string' ? language : null
  } catch {
    return null
  }
}

export async function renderSignIn(element: HTMLElement, first: Step, turn: Turn): Promise<void> {
  const language = preferredLanguage(chosenLanguage(), navigator.languages)
  await startI18n(language)
  document.documentElement.lang = language
  createRoot(element).render(
    <StrictMode>
      {/* Until the page's own texts are there. */}
      <Suspense fallback={null}>
        <SignInPage first={first} turn={turn} />
      </Suspense>
    </StrictMode>,
  )
}
