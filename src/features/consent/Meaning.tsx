import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { JudgedRequest } from '../../domain/userConsent/requests'
import { RiskLabel } from '../../ui/risk/RiskLabel'
import { Status } from '../../ui/Status'
import { Part } from './Part'

/** What granting what is asked for would mean, in words. */
export function Meaning({ judged: { permissions, level, paths, grant } }: { judged: JudgedRequest }) {
  const { t } = useTranslation(['consentScreen', 'risk'])
  if (permissions.length === 0 || level === null) {
    return (
      <Part title={t('request.meaning')}>
        <Status tone="good">{t('request.allGranted')}</Status>
      </Part>
    )
  }
  return (
    <Part title={t('request.meaning')}>
      <div>{t('request.everybody')}</div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        <span>{t('request.level')}</span>
        <RiskLabel level={level} />
      </Box>
      {paths.length === 0 && <div>{t('request.noPath')}</div>}
      {paths.map(({ value, resourceAppId, risk }) => (
        <Status key={`${resourceAppId} ${value}`} tone="bad">
          {t(`request.path.${risk.path ?? 'critical'}`)} <code>{value}</code>
          <br />
          {t(`risk:reason.${risk.reason.id}`)}
        </Status>
      ))}
      {grant.length === 0 && <Status tone="neutral">{t('request.nothingToGrant')}</Status>}
    </Part>
  )
}
