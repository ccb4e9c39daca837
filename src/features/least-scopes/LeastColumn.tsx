import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeastSet, NeededPermission, Task } from '../../domain/leastScopes/types'
import { CopyButton } from '../../ui/CopyButton'
import { ExternalLink } from '../../ui/ExternalLink'
import { RiskLabel } from '../../ui/risk/RiskLabel'
import { RiskReasons } from '../../ui/risk/RiskReasons'
import { Status } from '../../ui/Status'
import { useTaskName } from './useTaskName'

/** The smallest set of one kind: each permission with who asks for it, and what no permission of the kind serves. */
export function LeastColumn({
  title,
  note,
  set,
  tasks,
}: {
  title: string
  note: string
  set: LeastSet
  tasks: readonly Task[]
}) {
  const { t } = useTranslation('leastScopes')
  const { ofTask } = useTaskName()
  const id = useId()
  return (
    <Box role="group" aria-labelledby={id} sx={{ minWidth: 0, fontSize: '0.875rem' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
        <Typography id={id} variant="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
          {title}
        </Typography>
        {set.permissions.length > 0 && (
          <CopyButton
            value={set.permissions.map(({ value }) => value).join(' ')}
            what={`${t('result.copy')} (${title})`}
          />
        )}
      </Box>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1 }}>{note}</Typography>
      {set.permissions.length === 0 && (
        <Typography sx={{ fontSize: 'inherit' }}>{t('result.noPermission')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {set.permissions.map((permission) => (
          <Needed key={permission.value} permission={permission} tasks={tasks} />
        ))}
      </Box>
      {set.without.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="h4" sx={{ fontSize: '0.8125rem', fontWeight: 600, mb: 0.5 }}>
            {t('result.without')}
          </Typography>
          <Box
            component="ul"
            sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}
          >
            {set.without.map(({ taskId, why }) => (
              <li key={taskId}>
                <Status tone={why === 'noPerson' ? 'neutral' : 'warning'}>
                  <strong>{ofTask(taskId)}</strong>
                  <br />
                  {t(`without.${why}`)}
                </Status>
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}

function Needed({ permission, tasks }: { permission: NeededPermission; tasks: readonly Task[] }) {
  const { t } = useTranslation('leastScopes')
  const { ofTask } = useTaskName()
  const { value, because, risk } = permission
  return (
    <Box component="li" data-permission={value} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, justifyContent: 'space-between' }}
      >
        <Box component="code" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {value}
        </Box>
        <RiskLabel level={risk.level} />
      </Box>
      <Box sx={{ fontSize: '0.8125rem' }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('result.because')}
        </Box>
        <Box component="ul" sx={{ m: 0, pl: 2.5, '& a': { display: 'inline-block', py: 0.5 } }}>
          {because.map((taskId) => {
            const source = tasks.find(({ id }) => id === taskId)?.source
            return (
              <li key={taskId}>
                {source ? <ExternalLink href={source}>{ofTask(taskId)}</ExternalLink> : ofTask(taskId)}
              </li>
            )
          })}
        </Box>
        <details>
          <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
            {t('result.why')}
            <span className="visually-hidden"> {value}</span>
          </Box>
          <RiskReasons risk={risk} />
        </details>
      </Box>
    </Box>
  )
}
