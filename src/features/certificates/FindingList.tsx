import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { CertificateFinding } from '../../domain/certificates/findings'
import { Status } from '../../ui/Status'
import { useFindingText } from './useFindingText'

const TONES = { blocks: 'bad', warns: 'warning', fine: 'good' } as const

/** What is to be said about a certificate, graver things as they come. */
export function FindingList({ findings }: { findings: readonly CertificateFinding[] }) {
  const { t } = useTranslation('findings')
  const textOf = useFindingText()
  if (findings.length === 0) return null
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {findings.map((finding) => {
        const { title, detail, fix } = textOf(finding)
        return (
          <li key={finding.key} data-finding={finding.id} data-severity={finding.severity}>
            <Status tone={TONES[finding.severity]}>
              <span className="visually-hidden">{t(`severity.${finding.severity}`)} </span>
              <strong>{title}</strong>
            </Status>
            <Box sx={{ pl: 3, color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
              <div>{detail}</div>
              <Box sx={{ color: 'text.primary' }}>{fix}</Box>
              {finding.wouldFailWith && (
                <div>{t('wouldFailWith', { code: `AADSTS${finding.wouldFailWith}` })}</div>
              )}
            </Box>
          </li>
        )
      })}
    </Box>
  )
}
