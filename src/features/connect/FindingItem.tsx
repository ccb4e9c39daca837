import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { FieldSpec } from '../../domain/connectors/types'
import { isMissingValue } from '../../domain/preflight/summary'
import type { Finding } from '../../domain/preflight/types'
import { useChangeReview } from '../../ui/changeReview'
import { ExternalLink } from '../../ui/ExternalLink'
import { Status } from '../../ui/Status'
import { useCheck } from './ConnectionCheckContext'
import { fixKind, ownFix, secretFinding } from './fixes'
import { Fold } from './Fold'
import { saysNoMore, type Suggestion, suggestionOf } from './suggestion'
import type { FindingText } from './useFindingText'

/** How grave a verdict is, as ui/Status shows it. */
export const FINDING_TONES = { blocks: 'bad', warns: 'warning', fine: 'good', explains: 'neutral' } as const

interface FindingItemProps {
  finding: Finding
  text: FindingText
  /** The field to blame, where it is one of the form's. */
  field: FieldSpec | undefined
  /** The portal page where it is put right; null where there is none. */
  href: string | null
  /** Folds everything but the title away: one of many of its sort. */
  folded: boolean
  onFocusField: (field: FieldSpec) => void
  onUse: (suggestion: Suggestion) => void
  /** Makes a new client secret for the form. */
  onNewSecret: () => void
}

/** One verdict: how grave, what, why, what to do, and the ways to do it. */
export function FindingItem(props: FindingItemProps) {
  const { finding, text, field, folded } = props
  const { t } = useTranslation(['connect', 'findings'])
  const missing = isMissingValue(finding)
  const quiet = folded || missing || finding.severity === 'fine'
  const title = (
    <Status tone={missing ? 'neutral' : FINDING_TONES[finding.severity]}>
      <span className="visually-hidden">{t(`findings:severity.${finding.severity}`)} </span>
      <Box component="span" sx={{ fontWeight: quiet ? 400 : 600, overflowWrap: 'anywhere' }}>
        {text.title}
      </Box>
    </Status>
  )
  const rest = (
    <>
      {!missing && <Reasons finding={finding} text={text} suggestion={suggestionOf(finding, field)} />}
      {finding.severity !== 'fine' && <Ways {...props} />}
    </>
  )
  return (
    <Box
      component="li"
      data-finding={finding.id}
      data-severity={finding.severity}
      sx={{ py: quiet ? 0.5 : 1, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}
    >
      {folded ? (
        <Fold summary={title}>{rest}</Fold>
      ) : (
        <>
          {title}
          {rest}
        </>
      )}
    </Box>
  )
}

function Reasons({
  finding,
  text,
  suggestion,
}: {
  finding: Finding
  text: FindingText
  suggestion: Suggestion | null
}) {
  const { t } = useTranslation('findings')
  return (
    <Box sx={{ pl: 3, color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {text.detail && <Box>{text.detail}</Box>}
      {text.fix && !(suggestion && saysNoMore(text.fix, suggestion.value)) && (
        <Box sx={{ mt: 0.5, color: 'text.primary' }}>{text.fix}</Box>
      )}
      {finding.certainty && <Box sx={{ mt: 0.5 }}>{t(`certainty.${finding.certainty}`)}</Box>}
      {finding.wouldFailWith && (
        <Box sx={{ mt: 0.5 }}>
          {t(finding.severity === 'blocks' ? 'wouldFailWith' : 'couldFailWith', {
            code: errorCode(finding.wouldFailWith),
          })}
        </Box>
      )}
    </Box>
  )
}

function Ways({ finding, field, href, onFocusField, onUse, onNewSecret }: FindingItemProps) {
  const { t } = useTranslation('connect')
  const openReview = useChangeReview()
  const { setup, setSetup, facts, findings } = useCheck()
  const { actor } = useSession()
  const { baseUrl } = finding.params
  const own = ownFix(finding, facts?.appId ?? '', actor)
  const suggestion = suggestionOf(finding, field)
  return (
    <Box sx={{ pl: 3, display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
      {suggestion && (
        <Button size="small" variant="outlined" onClick={() => onUse(suggestion)} sx={{ my: 0.5 }}>
          {t('checks.use', { value: suggestion.value })}
        </Button>
      )}
      {field && (
        <Button size="small" onClick={() => onFocusField(field)} sx={{ ml: -0.625 }}>
          {t('checks.focus', { field: field.label })}
        </Button>
      )}
      {typeof baseUrl === 'string' && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setSetup({ ...setup, baseUrl })}
          sx={{ my: 0.5 }}
        >
          {t('checks.useBaseUrl', { baseUrl })}
        </Button>
      )}
      {own && (
        <Button size="small" onClick={() => openReview(own)} sx={{ ml: -0.625 }}>
          {t(`checks.fix.${fixKind(own)}`)}
        </Button>
      )}
      {facts?.application && secretFinding(findings) === finding && (
        <Button size="small" onClick={onNewSecret} sx={{ ml: -0.625 }}>
          {t('newSecret.action')}
        </Button>
      )}
      {href && (
        <Box sx={{ fontSize: '0.8125rem', display: 'flex', alignItems: 'center', minHeight: 28 }}>
          <ExternalLink href={href}>{t('checks.openPortal')}</ExternalLink>
        </Box>
      )}
    </Box>
  )
}

/** The sign-in service's numbers are known by their prefix; Graph's codes stand as they are. */
function errorCode(code: string): string {
  return /^\d+$/u.test(code) ? `AADSTS${code}` : code
}
