import { useTranslation } from 'react-i18next'
import { type Picking, SearchAutocomplete } from './SearchAutocomplete'

/** As much of a person as an owner is known by. */
interface Person {
  objectId: string
  displayName: string
  userPrincipalName: string | null
}

/** A person of the tenant, found by name or address as one types. */
export function PersonAutocomplete<T extends Person>(props: Picking<T>) {
  const { t } = useTranslation('rotate')
  return (
    <SearchAutocomplete<T>
      {...props}
      detailOf={({ userPrincipalName }) => userPrincipalName ?? ''}
      label={t('person.label')}
      placeholder={t('person.placeholder')}
      texts={{
        'too-short': t('person.type'),
        searching: t('person.searching'),
        failed: t('person.failed'),
        found: t('person.none'),
      }}
    />
  )
}
