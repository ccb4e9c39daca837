import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { EffectiveRisk } from '../../../domain/permissions/risk/types'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { RiskReasons } from '../../../ui/risk/RiskReasons'
import { DrawerPart } from './DrawerPart'

/** How dangerous it is, who says so and why, and whether the tenant sees it otherwise. */
export function RiskPart({ risk }: { risk: EffectiveRisk }) {
  const { t } = useTranslation(['auditInsights', 'risk'])
  const own = risk.overridden
  return (
    <DrawerPart title={t('drawer.risk')}>
      <RiskLabel level={risk.level} />
      {own && (
        <Box sx={{ fontSize: '0.8125rem' }}>
          {own.insteadOf
            ? t('drawer.ownRatingInstead', { level: t(`risk:word.${own.insteadOf}`) })
            : t('drawer.ownRating')}{' '}
          <bdi>{own.reason}</bdi>
        </Box>
      )}
      {risk.path && (
        <Box sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t(`drawer.path.${risk.path}`)}</Box>
      )}
      <RiskReasons risk={risk} />
    </DrawerPart>
  )
}
