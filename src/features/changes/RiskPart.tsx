import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { GrantRisk, PlanRisk } from '../../domain/changes/danger'
import { RiskLabel } from '../../ui/risk/RiskLabel'
import { Part } from './Part'

/** As many dangerous grants are told one by one. */
const SHOWN = 10

/** How much harm what is granted can do; each grant that leads to Global Administrator with the way there. */
export function RiskPart({ risk, dangerous }: { risk: PlanRisk; dangerous: readonly GrantRisk[] }) {
  const { t } = useTranslation(['changes', 'risk'])
  if (!risk.level) return null
  const more = dangerous.length - SHOWN
  return (
    <Part title={t('risk.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {t('risk.highest')} <RiskLabel level={risk.level} />
      </Box>
      {dangerous.length > 0 && (
        <Alert severity="error">
          {t('risk.dangerous', { count: dangerous.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {dangerous.slice(0, SHOWN).map(({ stepId, permission, risk: one }) => (
              <li key={`${stepId} ${permission.value}`}>
                <code>{permission.value}</code>
                {' · '}
                {t(`risk:reason.${one.reason.id}`)} {t(`risk.path.${one.path ?? 'none'}`)}
              </li>
            ))}
          </Box>
          {more > 0 && t('bulk.more', { count: more })}
        </Alert>
      )}
    </Part>
  )
}
