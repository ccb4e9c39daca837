import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

type Dictionary = { default: object }
const dictionaries = import.meta.glob<Dictionary>(['./en/*.ts', './fr/*.ts'])

/** Each namespace of each language is a chunk of its own, loaded when a screen first asks for it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = dictionaries[`./${language}/${namespace}.ts`]
    if (!load) return done(new Error(`No texts for ${language}/${namespace}`), null)
    load().then(
      (module) => done(null, module.default),
      (error: unknown) => done(error as Error, null),
    )
  },
}

/** The person's choice, else the browser's, else English. */
export function preferredLanguage(chosen: string | null, browser: readonly string[]): Language {
  const tags = chosen ? [chosen, ...browser] : browser
  for (const tag of tags) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known)
    if (language) return language
  }
  return 'en'
}

/** Starts translation with the texts of the first screen. */
export async function startI18n(language: Language): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      ns: ['common', 'shell'],
      defaultNS: 'common',
      // React escapes; everything from Graph is shown as text.
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}
