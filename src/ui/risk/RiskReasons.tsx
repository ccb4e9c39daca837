import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Disagreement, PermissionRisk } from '../../domain/permissions/risk/types'
import { ExternalLink } from '../ExternalLink'

/** Why a permission is rated as it is, who says so, and who rates it differently. */
export function RiskReasons({ risk }: { risk: PermissionRisk }) {
  const { t } = useTranslation('risk')
  const says = (one: Disagreement) => {
    switch (one.model) {
      case 'microsoft':
        return t('disagree.microsoft', { given: one.given, level: t(`word.${one.level}`) })
      case 'maester':
        return t(`disagree.maester.${one.given}`, { level: t(`word.${one.level}`) })
      case 'msidentitytools':
        return t(`disagree.msidentitytools.${one.given}`)
      case 'azadspi':
        return t(`disagree.azadspi.${one.given}`)
    }
  }
  return (
    <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}>
      <span>{t(`reason.${risk.reason.id}`)}</span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t(`source.${risk.source}`)}
        {risk.sourceUrl && (
          <>
            {' '}
            <ExternalLink href={risk.sourceUrl}>{t('source.open')}</ExternalLink>
          </>
        )}
        {risk.guess && <> {t('guess', { guess: risk.guess })}</>}
      </Box>
      {risk.disagreement && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('disagree.title')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {risk.disagreement.map((one) => (
              <li key={one.model}>
                <ExternalLink href={one.url}>{says(one)}</ExternalLink>
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
