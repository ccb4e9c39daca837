import { useTranslation } from 'react-i18next'
import { type Search, SearchAutocomplete } from './SearchAutocomplete'

/** As much of a person as an owner is known by. */
interface Person {
  objectId: string
  displayName: string
  userPrincipalName: string | null
}

/** A person of the tenant, found by name or address as one types. */
export function PersonAutocomplete<T extends Person>({
  id,
  current,
  search,
  onPick,
  helperText,
}: {
  id: string
  current: T | null
  search: Search<T>
  /** null: none any more. */
  onPick: (picked: T | null) => void
  helperText?: string
}) {
  const { t } = useTranslation('rotate')
  return (
    <SearchAutocomplete<T>
      id={id}
      current={current}
      search={search}
      onPick={onPick}
      detailOf={({ userPrincipalName }) => userPrincipalName ?? ''}
      label={t('person.label')}
      placeholder={t('person.placeholder')}
      helperText={helperText}
      texts={{
        'too-short': t('person.type'),
        searching: t('person.searching'),
        failed: t('person.failed'),
        found: t('person.none'),
      }}
    />
  )
}
