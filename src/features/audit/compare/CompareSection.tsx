import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotDifference } from '../../../domain/audit/api'
import { useAudit } from '../../../graph/audit/useAudit'
import { FileDrop } from '../../../ui/FileDrop'
import { isolated } from '../../../ui/isolated'
import { Panel } from '../../../ui/Panel'
import { useSnapshotFileError } from '../start/useSnapshotFileError'
import { DifferenceView } from './DifferenceView'

type State =
  | { phase: 'idle' }
  | { phase: 'comparing'; name: string }
  | { phase: 'done'; name: string; difference: SnapshotDifference; revision: number }
  | { phase: 'failed'; name: string; error: unknown }

/** What differs between what is shown and a snapshot that was saved to a file. */
export function CompareSection() {
  const { t } = useTranslation('auditInsights')
  const { audit, state: auditState } = useAudit()
  const [state, setState] = useState<State>({ phase: 'idle' })
  const errorText = useSnapshotFileError()
  const intro = useId()
  const compare = (file: File) => {
    const { name } = file
    setState({ phase: 'comparing', name })
    const { revision } = auditState
    // Only the file chosen last is answered for.
    const take = (next: State) =>
      setState((now) => (now.phase === 'comparing' && now.name === name ? next : now))
    audit.ask('compare', file).then(
      (difference) => take({ phase: 'done', name, difference, revision }),
      (error: unknown) => take({ phase: 'failed', name, error }),
    )
  }
  return (
    <Panel title={t('compare.title')}>
      <Typography id={intro} sx={{ fontSize: '0.875rem' }}>
        {t('compare.intro')}
      </Typography>
      <FileDrop
        onFile={compare}
        accept=".ndjson,.json,.txt,application/x-ndjson"
        choose={t('compare.choose')}
        drop={t('compare.drop')}
        describedBy={intro}
      />
      {state.phase === 'comparing' && (
        <Box role="status">{t('compare.comparing', { name: isolated(state.name) })}</Box>
      )}
      {state.phase === 'failed' && (
        <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
          {t('compare.failed', { name: isolated(state.name), why: errorText(state.error) })}
        </Alert>
      )}
      {state.phase === 'done' && (
        <DifferenceView
          key={state.name}
          difference={state.difference}
          outdated={state.revision !== auditState.revision}
        />
      )}
    </Panel>
  )
}
