import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import type { Finding } from '../../domain/preflight/types'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useCheck } from './ConnectionCheckContext'
import { ConsentButton } from './ConsentButton'
import { FindingItem } from './FindingItem'
import { ReadinessBanner } from './ReadinessBanner'
import { Fold } from './Fold'
import { type FindingGroup, groupFindings } from './readiness'
import { Section } from './Section'
import type { Suggestion } from './suggestion'
import { useFindingText } from './useFindingText'
import { usePortalLink } from './usePortalLink'

/** As many verdicts about permissions are shown with their reasons; more are shown by their titles. */
const SHOWN_IN_FULL = 3

/** Every verdict about the form, worst first; what is in order folds away. */
export function ChecksPanel({
  onFocusField,
  onUse,
}: {
  onFocusField: (field: FieldSpec) => void
  /** Puts a suggested value into its field. */
  onUse: (suggestion: Suggestion) => void
}) {
  const { t } = useTranslation('connect')
  const { findings, readiness, error, again, fetching, registration } = useCheck()
  return (
    <Section
      id="checks"
      title={t('checks.title')}
      action={
        registration !== 'absent' && (
          <Button size="small" onClick={again} disabled={fetching}>
            {t(fetching ? 'checks.reading' : 'checks.again')}
          </Button>
        )
      }
    >
      <ReadinessBanner readiness={readiness} />
      <ConsentButton />
      {error !== null && (
        <Box sx={{ mt: 1 }}>
          <Typography sx={{ fontSize: '0.875rem' }}>{t('checks.failed')}</Typography>
          <ErrorNotice error={error} onRetry={again} />
        </Box>
      )}
      {registration === 'absent' && (
        <Typography sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('checks.nothing')}
        </Typography>
      )}
      {groupFindings(findings).map((entry) => (
        <Group key={entry.group} {...entry} onFocusField={onFocusField} onUse={onUse} />
      ))}
      <Typography sx={{ mt: 2, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('checks.limits')}
      </Typography>
    </Section>
  )
}

function Group({
  group,
  findings,
  onFocusField,
  onUse,
}: {
  group: FindingGroup
  findings: Finding[]
  onFocusField: (field: FieldSpec) => void
  onUse: (suggestion: Suggestion) => void
}) {
  const { t } = useTranslation(['connect', 'findings'])
  const { authType } = useCheck()
  const textOf = useFindingText()
  const linkTo = usePortalLink()
  const word = group === 'missing' ? t('checks.missing') : t(`findings:severity.${group}`)
  const title = `${word} (${findings.length})`
  const fold = findings.filter(({ permission }) => permission !== undefined).length > SHOWN_IN_FULL
  const list = (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {findings.map((finding) => (
        <FindingItem
          key={finding.key}
          finding={finding}
          text={textOf(finding)}
          field={authType.fields.find((field) => field.id === finding.field)}
          href={finding.portal ? linkTo(finding.portal) : null}
          folded={fold && finding.permission !== undefined}
          onFocusField={onFocusField}
          onUse={onUse}
        />
      ))}
    </Box>
  )
  const heading = (
    <Typography component="h3" sx={{ display: 'inline', fontSize: '0.8125rem', fontWeight: 600 }}>
      {title}
    </Typography>
  )
  return (
    <Box sx={{ mt: 2 }}>
      {group === 'fine' ? (
        <Fold summary={heading}>{list}</Fold>
      ) : (
        <>
          {heading}
          {list}
        </>
      )}
    </Box>
  )
}
