import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Search, SearchAutocomplete } from './SearchAutocomplete'

/** As much of a registration as a person knows it by. */
interface Named {
  objectId: string
  appId: string
  displayName: string
}

/** A registration, found by name or client ID as one types. */
export function RegistrationAutocomplete<T extends Named>({
  id,
  current,
  search,
  onPick,
  helperText,
  whenNone,
}: {
  id: string
  current: T | null
  search: Search<T>
  /** null: none any more. */
  onPick: (picked: T | null) => void
  helperText?: string
  /** The next step where nothing was found. */
  whenNone?: ReactNode
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
        found: (
          <>
            {t('picker.none')} {whenNone}
          </>
        ),
      }}
    />
  )
}
