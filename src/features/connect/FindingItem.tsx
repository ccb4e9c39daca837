import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import type { Finding } from '../../domain/preflight/types'
import { useChangeReview } from '../../ui/changeReview'
import { ExternalLink } from '../../ui/ExternalLink'
import { Status } from '../../ui/Status'
import { isMissingValue } from './readiness'
import type { FindingText } from './useFindingText'

const TONES = { blocks: 'bad', warns: 'warning', fine: 'good', explains: 'neutral' } as const

/** One verdict: how grave, what, why, what to do, and the ways to do it. */
export function FindingItem({
  finding,
  text,
  field,
  href,
  onFocusField,
}: {
  finding: Finding
  text: FindingText
  /** The field to blame, where it is one of the form's. */
  field: FieldSpec | undefined
  /** The portal page where it is put right; null where there is none. */
  href: string | null
  onFocusField: (field: FieldSpec) => void
}) {
  const { t } = useTranslation(['connect', 'findings'])
  const openReview = useChangeReview()
  // What the connection does without is granted by itself, never along with what it needs.
  const optionalFix = finding.severity === 'explains' ? finding.fix : undefined
  const quiet = finding.severity === 'fine' || isMissingValue(finding)
  return (
    <Box
      component="li"
      data-finding={finding.id}
      data-severity={finding.severity}
      sx={{ py: quiet ? 0.5 : 1, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}
    >
      <Status tone={isMissingValue(finding) ? 'neutral' : TONES[finding.severity]}>
        <span className="visually-hidden">{t(`findings:severity.${finding.severity}`)} </span>
        <Box component="span" sx={{ fontWeight: quiet ? 400 : 600, overflowWrap: 'anywhere' }}>
          {text.title}
        </Box>
      </Status>
      {!isMissingValue(finding) && (
        <Box sx={{ pl: 3, color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {text.detail && <Box>{text.detail}</Box>}
          {text.fix && <Box sx={{ mt: 0.5, color: 'text.primary' }}>{text.fix}</Box>}
          {finding.wouldFailWith && (
            <Typography component="div" sx={{ mt: 0.5, fontSize: 'inherit' }}>
              {t('findings:wouldFailWith', { code: errorCode(finding.wouldFailWith) })}
            </Typography>
          )}
        </Box>
      )}
      {finding.severity !== 'fine' && (href || field || optionalFix) && (
        <Box sx={{ pl: 3, display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
          {field && (
            <Button
              size="small"
              onClick={() => onFocusField(field)}
              sx={{ ml: -0.625, textTransform: 'none' }}
            >
              {t('checks.focus', { field: field.label })}
            </Button>
          )}
          {optionalFix && (
            <Button
              size="small"
              onClick={() => openReview(optionalFix)}
              sx={{ ml: -0.625, textTransform: 'none' }}
            >
              {t('checks.addOptional')}
            </Button>
          )}
          {href && (
            <Box sx={{ fontSize: '0.8125rem' }}>
              <ExternalLink href={href}>{t('checks.openPortal')}</ExternalLink>
            </Box>
          )}
        </Box>
      )}
    </Box>
  )
}

/** The sign-in service's numbers are known by their prefix; Graph's codes stand as they are. */
function errorCode(code: string): string {
  return /^\d+$/u.test(code) ? `AADSTS${code}` : code
}
