import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import { OPEN_FORM } from './openForm'

/** How to reach the vendor's form, and what happens once the values are in. */
export function OpenFormSteps({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t } = useTranslation('gallery')
  const steps = t(`openForm.${OPEN_FORM[connector.id] ?? 'integrationService'}`, {
    connector: connector.name,
    authType: authType.name,
  })
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('openForm.title')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {steps.split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
        {authType.tokenKind === 'Delegated' && <li>{t('openForm.signIn')}</li>}
      </Box>
    </>
  )
}
