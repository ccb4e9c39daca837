import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import type { Finding } from '../../domain/preflight/types'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useFormat } from '../../ui/format'
import { useCheck } from './ConnectionCheckContext'
import { ConsentButton } from './ConsentButton'
import { FINDING_TONES, FindingItem } from './FindingItem'
import { ReadinessBanner } from './ReadinessBanner'
import { Fold } from './Fold'
import { NewSecretDialog } from './NewSecretDialog'
import { Status } from '../../ui/Status'
import { bundleFindings, type FindingEntry, type FindingGroup, groupFindings } from './readiness'
import { Section } from './Section'
import type { Suggestion } from './suggestion'
import { useFindingText } from './useFindingText'
import { usePortalLink } from './usePortalLink'

/** Every verdict about the form, worst first; what is in order folds away. */
export function ChecksPanel({
  bounded,
  onFocusField,
  onUse,
  onSecret,
}: {
  /** Scrolls in itself, with the verdict always in sight. */
  bounded: boolean
  onFocusField: (field: FieldSpec) => void
  /** Puts a suggested value into its field. */
  onUse: (suggestion: Suggestion) => void
  /** Puts a client secret that was made here into its field. */
  onSecret: (value: string) => void
}) {
  const { t } = useTranslation('connect')
  const { findings, readiness, error, again, fetching, registration, authType, connector, facts } = useCheck()
  const [makesSecret, setMakesSecret] = useState(false)
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
      bounded={bounded}
      lead={
        <>
          <ReadinessBanner readiness={readiness} />
          <ConsentButton />
        </>
      }
    >
      {error !== null && (
        <Box sx={{ mt: 1 }}>
          <Typography sx={{ fontSize: '0.875rem' }}>{t('checks.failed')}</Typography>
          <ErrorNotice error={error} onRetry={again} />
        </Box>
      )}
      {registration === 'absent' && !authType.publicApplication && (
        <Typography sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('checks.nothing')}
        </Typography>
      )}
      {groupFindings(findings).map((entry) => (
        <Group
          key={entry.group}
          {...entry}
          onFocusField={onFocusField}
          onUse={onUse}
          onNewSecret={() => setMakesSecret(true)}
        />
      ))}
      {makesSecret && facts?.application && (
        <NewSecretDialog
          application={facts.application}
          proposedName={connector.name}
          onMade={onSecret}
          onClose={() => setMakesSecret(false)}
        />
      )}
      <Typography sx={{ mt: 2, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('checks.limits')}
      </Typography>
    </Section>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none' }

/** The same verdict on many permissions: one line that names them, and each one's reasons inside. */
function Many({ entry, children }: { entry: Extract<FindingEntry, { kind: 'many' }>; children: ReactNode }) {
  const { t } = useTranslation(['connect', 'findings'])
  const { list } = useFormat()
  const [first] = entry.findings
  if (!first) return null
  const count = entry.findings.length
  return (
    <Box component="li" sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}>
      <Fold
        summary={
          <Box>
            <Status tone={FINDING_TONES[first.severity]}>
              <span className="visually-hidden">{t(`findings:severity.${first.severity}`)} </span>
              <Box component="span" sx={{ fontWeight: 600 }}>
                {entry.optional
                  ? t('checks.manyOptional', { count })
                  : t(`checks.many.${entry.id}`, { count })}
              </Box>
            </Status>
            <Box sx={{ pl: 3, color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
              {list(entry.findings.map(({ permission }) => permission ?? ''))}
            </Box>
          </Box>
        }
      >
        <Box component="ul" sx={{ ...LIST, pl: 3 }}>
          {children}
        </Box>
      </Fold>
    </Box>
  )
}

function Group({
  group,
  findings,
  ...ways
}: {
  group: FindingGroup
  findings: Finding[]
} & Pick<ComponentProps<typeof FindingItem>, 'onFocusField' | 'onUse' | 'onNewSecret'>) {
  const { t } = useTranslation(['connect', 'findings'])
  const { authType } = useCheck()
  const textOf = useFindingText()
  const linkTo = usePortalLink()
  const word = group === 'missing' ? t('checks.missing') : t(`findings:severity.${group}`)
  const title = `${word} (${findings.length})`
  const item = (finding: Finding, folded: boolean) => (
    <FindingItem
      key={finding.key}
      finding={finding}
      text={textOf(finding)}
      field={authType.fields.find((field) => field.id === finding.field)}
      href={finding.portal ? linkTo(finding.portal) : null}
      folded={folded}
      {...ways}
    />
  )
  const list = (
    <Box component="ul" sx={LIST}>
      {bundleFindings(findings).map((entry) =>
        entry.kind === 'single' ? (
          item(entry.finding, false)
        ) : (
          <Many key={entry.id} entry={entry}>
            {entry.findings.map((finding) => item(finding, true))}
          </Many>
        ),
      )}
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
