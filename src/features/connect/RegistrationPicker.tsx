import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { RegistrationName } from '../../graph/queries/registrationSearch'
import { useRegistrationSearch } from '../../graph/queries/useRegistrationSearch'
import { paths } from '../../ui/paths'
import { RegistrationAutocomplete } from '../../ui/RegistrationAutocomplete'
import { useCheck } from './ConnectionCheckContext'

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
  const { connector, authType } = useCheck()
  const create = (
    <Link component={RouterLink} to={paths.provision(connector.id, authType.id)}>
      {t('picker.create')}
    </Link>
  )
  return (
    <Box>
      <RegistrationAutocomplete
        id="registration-picker"
        current={current}
        search={search}
        onPick={onPick}
        helperText={t('picker.helper')}
        whenNone={create}
      />
      {!current && (
        <Box sx={{ fontSize: '0.8125rem', mt: 0.5 }}>
          {t('picker.noneYet')} {create}
        </Box>
      )}
    </Box>
  )
}
