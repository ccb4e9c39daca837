import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import { MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'
import { type AskedPermission, standingOf } from '../../domain/userConsent/requests'
import { isolated } from '../../ui/isolated'
import { RiskButton } from '../../ui/risk/RiskButton'
import { Status } from '../../ui/Status'
import { Part } from './Part'
import { DENSE_CELLS, PermissionName } from './PermissionName'

/** What is asked for: most dangerous first, beside what is granted and declared already. */
export function AskedTable({
  permissions,
  pending,
  name,
}: {
  permissions: readonly AskedPermission[]
  /** The registration is still being read. */
  pending: boolean
  /** Of the application. */
  name: string
}) {
  const { t } = useTranslation(['consentScreen', 'common'])
  return (
    <Part title={t('request.permissions')}>
      <TableContainer>
        <Table size="small" sx={DENSE_CELLS} aria-label={`${t('request.permissions')} ${isolated(name)}`}>
          <TableHead>
            <TableRow>
              <TableCell>{t('request.permission')}</TableCell>
              <TableCell>{t('request.risk')}</TableCell>
              <TableCell>{t('request.here')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {permissions.map((one) => (
              <TableRow key={`${one.resourceAppId} ${one.value}`} data-asked={one.value}>
                <TableCell component="th" scope="row">
                  <PermissionName value={one.value} />
                  {one.resourceName && one.resourceAppId !== MICROSOFT_GRAPH_APP_ID && (
                    <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                      {t('request.api', { api: isolated(one.resourceName) })}
                    </Box>
                  )}
                  {!one.known && !pending && <Status tone="warning">{t('request.notFound')}</Status>}
                </TableCell>
                <TableCell>
                  <RiskButton permission={one.value} risk={one.risk} />
                </TableCell>
                <TableCell>
                  {t(pending ? 'common:state.loading' : `request.standing.${standingOf(one)}`)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Part>
  )
}
