import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useTranslation } from 'react-i18next'
import { DEFAULT_SETUP } from '../../domain/connectors/setup'
import { Status } from '../../ui/Status'
import { useBaseUrl } from './useBaseUrl'

export const BASE_URL_ID = 'base-url'

/** Where the automation platform is. What is typed stays as it is typed until one leaves the field. */
export function BaseUrlField() {
  const { t } = useTranslation('connect')
  const { text, problem, baseUrl, type, settle } = useBaseUrl()
  return (
    <Box>
      <TextField
        id={BASE_URL_ID}
        label={t('baseUrl.label')}
        size="small"
        fullWidth
        value={text}
        error={problem !== null}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        helperText={t('baseUrl.helper')}
        slotProps={{
          htmlInput: { inputMode: 'url', spellCheck: false, autoCapitalize: 'off', autoComplete: 'off' },
        }}
      />
      <Box role="status" sx={{ fontSize: '0.8125rem' }}>
        {problem !== null && <Status tone="bad">{t(`baseUrl.problem.${problem}`)}</Status>}
        {problem === null && text !== baseUrl && (
          <Status tone="neutral">{t('baseUrl.understood', { baseUrl })}</Status>
        )}
      </Box>
      {text !== DEFAULT_SETUP.baseUrl && (
        <Button size="small" onClick={() => type(DEFAULT_SETUP.baseUrl)}>
          {t('baseUrl.useCloud')}
        </Button>
      )}
    </Box>
  )
}
