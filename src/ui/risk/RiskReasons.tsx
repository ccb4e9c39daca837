import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Disagreement, PermissionRisk } from '../../domain/permissions/risk/types'
import { ExternalLink } from '../ExternalLink'

/** Why a permission is rated as it is, who says so, and who rates it differently. */
export function RiskReasons({ risk }: { risk: PermissionRisk }) {
  const { t } = useTranslation('risk')
  const says = (one: Disagreement) => {
    const level = t(`word.${one.level}`)
    return one.model === 'microsoft'
      ? t('disagree.microsoft', { given: one.given, level })
      : t(`disagree.maester.${one.given}`, { level })
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
              <li key={one.model}>{says(one)}</li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
