import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { leastScopes } from '../../domain/leastScopes/leastScopes'
import type { GraphTask, Task } from '../../domain/leastScopes/types'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import { EmptyState } from '../../ui/EmptyState'
import { Panel } from '../../ui/Panel'
import { Status } from '../../ui/Status'
import { LeastColumn } from './LeastColumn'
import { ReachList } from './ReachList'

/** The smallest sets side by side, with what they cannot do and how far they reach. */
export function LeastResult({
  tasks,
  sets,
}: {
  tasks: readonly Task[]
  sets: ReturnType<typeof leastScopes>
}) {
  const { t } = useTranslation('leastScopes')
  if (tasks.length === 0) {
    return (
      <Panel title={t('result.title')}>
        <EmptyState title={t('result.none')} next={t('result.noneNext')} />
      </Panel>
    )
  }
  const notes = notesOf(tasks)
  return (
    <Panel title={t('result.title')}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <LeastColumn
          title={t('result.delegated')}
          note={t('result.delegatedNote')}
          set={sets.delegated}
          tasks={tasks}
        />
        <LeastColumn
          title={t('result.application')}
          note={t('result.applicationNote')}
          set={sets.application}
          tasks={tasks}
        />
      </Box>
      {notes.map((note) => (
        <Box key={note} sx={{ fontSize: '0.8125rem' }}>
          <Status tone="neutral">{t(`note.${note}`)}</Status>
        </Box>
      ))}
      {sets.application.permissions.length > 0 && <ReachList permissions={sets.application.permissions} />}
    </Panel>
  )
}

function notesOf(tasks: readonly Task[]): NonNullable<GraphTask['note']>[] {
  const found = GRAPH_TASKS.filter((task) => tasks.includes(task)).flatMap(({ note }) => note ?? [])
  return [...new Set(found)]
}
