import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Picking, SearchAutocomplete } from './SearchAutocomplete'

/** As much of a registration as a person knows it by. */
interface Named {
  objectId: string
  appId: string
  displayName: string
}

/** A registration, found by name or client ID as one types. */
export function RegistrationAutocomplete<T extends Named>({
  whenNone,
  ...props
}: Picking<T> & {
  /** The next step where nothing was found. */
  whenNone?: ReactNode
}) {
  const { t } = useTranslation('connect')
  return (
    <SearchAutocomplete<T>
      {...props}
      detailOf={({ appId }) => appId}
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
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
