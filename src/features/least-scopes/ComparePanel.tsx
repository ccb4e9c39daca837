import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import { compareWithLeast } from '../../domain/leastScopes/compare'
import type { LeastSet } from '../../domain/leastScopes/types'
import type { PermissionKind } from '../../domain/permissions/types'
import { useRegistrationSearch } from '../../graph/queries/useRegistrationSearch'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Panel } from '../../ui/Panel'
import { RegistrationAutocomplete } from '../../ui/RegistrationAutocomplete'
import { Status } from '../../ui/Status'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import type { Choice } from './choiceUrl'
import { CompareTable } from './CompareTable'

/** A registration as it is read. */
export interface Reading {
  facts: RegistrationFacts | null
  loading: boolean
  /** null: none. */
  error: unknown
  again: () => void
}

/** What a registration has, against what the tasks need. */
export function ComparePanel({
  choice,
  set,
  reading,
  onPick,
  onKind,
}: {
  choice: Choice
  set: LeastSet
  reading: Reading
  onPick: (appId: string) => void
  onKind: (kind: PermissionKind) => void
}) {
  const { t } = useTranslation(['leastScopes', 'common'])
  const search = useRegistrationSearch()
  const { facts } = reading
  return (
    <Panel title={t('compare.title')}>
      <RegistrationAutocomplete
        id="least-scopes-registration"
        current={facts?.application ?? null}
        search={search}
        onPick={(picked) => onPick(picked?.appId ?? '')}
        helperText={t('compare.pick')}
      />
      <FormControl>
        <FormLabel id="least-scopes-kind" sx={{ fontSize: '0.8125rem' }}>
          {t('compare.kind')}
        </FormLabel>
        <RadioGroup
          row
          aria-labelledby="least-scopes-kind"
          value={choice.kind}
          onChange={(_event, value) => onKind(value === 'Application' ? 'Application' : 'Delegated')}
        >
          <FormControlLabel
            value="Delegated"
            control={<Radio size="small" />}
            label={t('compare.asPerson')}
          />
          <FormControlLabel
            value="Application"
            control={<Radio size="small" />}
            label={t('compare.asItself')}
          />
        </RadioGroup>
      </FormControl>
      {reading.loading && <Typography role="status">{t('compare.loading')}</Typography>}
      {reading.error !== null && <ErrorNotice error={reading.error} onRetry={reading.again} />}
      {facts && <Compared choice={choice} set={set} facts={facts} />}
    </Panel>
  )
}

function Compared({ choice, set, facts }: { choice: Choice; set: LeastSet; facts: RegistrationFacts }) {
  const { t } = useTranslation('leastScopes')
  if (!facts.application && !facts.servicePrincipal) {
    return <Status tone="warning">{t('compare.notFound', { appId: facts.appId })}</Status>
  }
  if (choice.tasks.length === 0) return <Status tone="neutral">{t('compare.chooseFirst')}</Status>
  const granted = choice.kind === 'Delegated' ? facts.grants : facts.assignments
  const rows = compareWithLeast(choice.kind, set, choice.tasks, facts)
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      {granted.state === 'unreadable' && (
        <UnreadableNotice
          what={t(choice.kind === 'Delegated' ? 'compare.grants' : 'compare.assignments')}
          reason={granted.reason}
        />
      )}
      {rows.length === 0 ? (
        <Typography sx={{ fontSize: '0.875rem' }}>{t('compare.nothing')}</Typography>
      ) : (
        // What is ticked holds for these very rows.
        <CompareTable
          key={rows.map((row) => `${row.verdict}${row.kind}${row.value}`).join()}
          rows={rows}
          facts={facts}
        />
      )}
    </Box>
  )
}
