import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { redirectUris } from '../../domain/connectors/setup'
import type { RedirectSpec } from '../../domain/connectors/types'
import { Identifier } from '../../ui/Identifier'
import { BASE_URL_ID } from './BaseUrlField'
import { useCheck } from './ConnectionCheckContext'
import { useBaseUrl } from './useBaseUrl'

/** The callback in the form, with the way to where the platform's address is given. */
export function CallbackLine({ redirect }: { redirect: RedirectSpec }) {
  const { t } = useTranslation('connect')
  const { setup } = useCheck()
  const { problem } = useBaseUrl()
  const [callback] = redirectUris(redirect, setup)
  if (redirect.pattern === null || callback === undefined) return null
  return (
    <Box
      sx={{ fontSize: '0.8125rem', display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
    >
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('callback.inForm')}
      </Box>
      {problem === null ? <Identifier value={callback} what={t('callback.uri')} /> : t('callback.unclear')}
      <Button size="small" onClick={() => document.getElementById(BASE_URL_ID)?.focus()}>
        {t('callback.change')}
      </Button>
    </Box>
  )
}
