import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../graph/audit/useAudit'
import { Panel } from '../../../ui/Panel'
import { Status } from '../../../ui/Status'
import { Answered } from '../insights/Answered'
import { FindingGroupItem } from './FindingGroupItem'

/** What is wrong in the tenant, worst first, each kind with its findings. */
export function FindingsSection({ onFilter }: { onFilter: (filter: string) => void }) {
  const { t } = useTranslation(['auditInsights', 'auditFindings'])
  const groups = useAnswer('findingGroups', [])
  return (
    <Panel title={t('findings.title')}>
      <Answered of={groups}>
        {(answer) =>
          answer.length === 0 ? (
            <Status tone="good">{t('findings.none')}</Status>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {answer.map((group) => (
                <FindingGroupItem key={group.id} group={group} onFilter={onFilter} />
              ))}
            </Box>
          )
        }
      </Answered>
    </Panel>
  )
}
