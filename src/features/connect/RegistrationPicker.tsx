import { useTranslation } from 'react-i18next'
import type { RegistrationName } from '../../graph/queries/registrationSearch'
import { useRegistrationSearch } from '../../graph/queries/useRegistrationSearch'
import { RegistrationAutocomplete } from '../../ui/RegistrationAutocomplete'

/** Finds the form's registration by name or client ID. Shows the one whose client ID stands in the form, however it came there. */
export function RegistrationPicker({
  current,
  onPick,
}: {
  current: RegistrationName | null
  /** null: none any more. */
  onPick: (picked: RegistrationName | null) => void
}) {
  const { t } = useTranslation('connect')
  const search = useRegistrationSearch()
  return (
    <RegistrationAutocomplete
      id="registration-picker"
      current={current}
      search={search}
      onPick={onPick}
      helperText={t('picker.helper')}
    />
  )
}
