import { useTranslation } from 'react-i18next'
import { type Search, SearchAutocomplete } from './SearchAutocomplete'

/** As much of a registration as a person knows it by. */
interface Named {
  objectId: string
  appId: string
  displayName: string
}

/** What a search for registrations answered. */
export type RegistrationSearch<T extends Named> = Search<T>

/** A registration, found by name or client ID as one types. */
export function RegistrationAutocomplete<T extends Named>({
  id,
  current,
  search,
  onPick,
  helperText,
}: {
  id: string
  current: T | null
  search: RegistrationSearch<T>
  /** null: none any more. */
  onPick: (picked: T | null) => void
  helperText?: string
}) {
  const { t } = useTranslation('connect')
  return (
    <SearchAutocomplete<T>
      id={id}
      current={current}
      search={search}
      onPick={onPick}
      detailOf={({ appId }) => appId}
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      helperText={helperText}
      texts={{
        'too-short': t('picker.type'),
        searching: t('picker.searching'),
        failed: t('picker.failed'),
        found: t('picker.none'),
      }}
    />
  )
}
