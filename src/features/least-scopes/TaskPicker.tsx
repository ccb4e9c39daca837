import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import { TASK_GROUPS, type Task } from '../../domain/leastScopes/types'
import { VENDOR_TASKS } from '../../domain/leastScopes/vendorTasks'
import { Panel } from '../../ui/Panel'
import { useTaskName } from './useTaskName'

const CONNECTORS = [...new Set(VENDOR_TASKS.map(({ connectorName }) => connectorName))]

/** Check boxes of everything that an automation may do, group by group. */
export function TaskPicker({
  chosen,
  onToggle,
  onClear,
}: {
  chosen: readonly Task[]
  onToggle: (task: Task) => void
  onClear: () => void
}) {
  const { t } = useTranslation('leastScopes')
  const { ofTask, ofVendorTask } = useTaskName()
  const box = (task: Task, label: ReactNode) => (
    <FormControlLabel
      key={task.id}
      control={<Checkbox size="small" sx={{ py: 0.5 }} />}
      checked={chosen.includes(task)}
      onChange={() => onToggle(task)}
      label={label}
      slotProps={{ typography: { sx: { fontSize: '0.875rem', py: 0.5 } } }}
      sx={{ alignItems: 'flex-start', mr: 0 }}
    />
  )
  return (
    <Panel title={t('tasks.title')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, fontSize: '0.875rem' }}>
        <span role="status">{t('tasks.chosen', { count: chosen.length })}</span>
        {chosen.length > 0 && (
          <Button size="small" onClick={onClear}>
            {t('tasks.clear')}
          </Button>
        )}
      </Box>
      <Box sx={{ columns: { xs: 1, sm: 2 }, columnGap: 3 }}>
        {TASK_GROUPS.map((group) => (
          <Group key={group} title={t(`group.${group}`)}>
            {GRAPH_TASKS.filter((task) => task.group === group).map((task) => box(task, ofTask(task.id)))}
          </Group>
        ))}
      </Box>
      <Box component="details" open={chosen.some(({ source }) => source === null)}>
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.875rem', py: 0.5 }}>
          {t('tasks.vendor')}
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1 }}>{t('tasks.vendorNote')}</Box>
        {CONNECTORS.map((name) => (
          <Group key={name} title={name} vendors>
            {VENDOR_TASKS.filter((task) => task.connectorName === name).map((task) =>
              box(
                task,
                <>
                  {ofVendorTask(task)}
                  {task.inferred && (
                    <Box component="span" sx={{ color: 'text.secondary' }}>{` (${t('tasks.inferred')})`}</Box>
                  )}
                </>,
              ),
            )}
          </Group>
        ))}
      </Box>
    </Panel>
  )
}

function Group({
  title,
  vendors = false,
  children,
}: {
  title: string
  vendors?: boolean
  children: ReactNode
}) {
  return (
    <Box
      component="fieldset"
      sx={{ border: 0, p: 0, m: 0, mb: 1.5, minWidth: 0, breakInside: 'avoid', display: 'grid' }}
    >
      <Box
        component="legend"
        lang={vendors ? 'en' : undefined}
        sx={{ p: 0, fontWeight: 600, fontSize: '0.8125rem', color: 'text.secondary' }}
      >
        {title}
      </Box>
      {children}
    </Box>
  )
}
