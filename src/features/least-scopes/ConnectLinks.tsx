import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { Task } from '../../domain/leastScopes/types'
import { VENDOR_TASKS } from '../../domain/leastScopes/vendorTasks'
import { Panel } from '../../ui/Panel'
import { paths } from '../../ui/paths'

/** Where these permissions are used: the forms of the chosen connections, else all of them. */
export function ConnectLinks({ tasks, appId }: { tasks: readonly Task[]; appId: string }) {
  const { t } = useTranslation('leastScopes')
  const forms = new Map(
    VENDOR_TASKS.filter((task) => tasks.includes(task)).map((task) => [
      paths.connection(task.connectorId, task.authTypeId, appId || undefined),
      t('connect.form', { connector: task.connectorName, authType: task.authTypeName }),
    ]),
  )
  return (
    <Panel title={t('connect.title')}>
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', '& a': { display: 'inline-block', py: 0.5 } }}
      >
        {[...forms].map(([to, name]) => (
          <li key={to}>
            <Link component={RouterLink} to={to}>
              {name}
            </Link>
          </li>
        ))}
        <li>
          <Link component={RouterLink} to={paths.connect()}>
            {t('connect.all')}
          </Link>
        </li>
      </Box>
    </Panel>
  )
}
