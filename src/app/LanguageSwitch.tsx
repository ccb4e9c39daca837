import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../locales/i18n'
import { PlainSelect } from '../ui/PlainSelect'
import { updateStored } from './browserSettings'

/** Each language under its own name. */
const NAMES = { en: 'English', fr: 'Français' } as const

/** Changes the language at once and for the next visits. */
export function LanguageSwitch({ hideLabel }: { hideLabel?: boolean }) {
  const { t, i18n } = useTranslation('shell')
  return (
    <PlainSelect
      look="field"
      label={t('language')}
      hideLabel={hideLabel}
      value={i18n.language}
      options={LANGUAGES.map((value) => ({ value, label: NAMES[value], lang: value }))}
      onChange={(language) => {
        updateStored({ language })
        document.documentElement.lang = language
        void i18n.changeLanguage(language)
      }}
    />
  )
}
