import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import type { PermissionStatus } from '../../domain/registrations/permissionStatus'
import { DataTable } from '../../ui/table/DataTable'
import { PermissionActions, PermissionName, PermissionState } from './PermissionCells'

// On a narrow window what has no column of its own stands under the name.
const Table = styled(DataTable)(({ theme }) => ({
  '& th, & td': { verticalAlign: 'top' },
  '& thead th': { whiteSpace: 'normal', verticalAlign: 'bottom' },
  '& .narrow': { display: 'none', fontWeight: 400, color: (theme.vars ?? theme).palette.text.secondary },
  '@media (max-width: 699px)': {
    '& .wide': { display: 'none' },
    '& .narrow': { display: 'block' },
  },
}))

/** Every permission that is declared or granted, one row each. */
export function PermissionTable({
  facts,
  rows,
}: {
  facts: Pick<RegistrationFacts, 'appId' | 'users'>
  rows: readonly PermissionStatus[]
}) {
  const { t } = useTranslation(['apps', 'common'])
  const yesNo = (value: boolean | null) =>
    value === null ? t('list.notKnown') : value ? t('common:yes') : t('common:no')
  return (
    <Table>
      <caption className="visually-hidden">{t('permissions.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('permissions.permission')}</th>
          <th scope="col" className="wide">
            {t('permissions.api')}
          </th>
          <th scope="col" className="wide">
            {t('permissions.kind')}
          </th>
          <th scope="col" className="wide">
            {t('permissions.adminConsent')}
          </th>
          <th scope="col" className="wide">
            {t('permissions.declared')}
          </th>
          <th scope="col">{t('permissions.granted')}</th>
          <th scope="col" className="wide">
            <span className="visually-hidden">{t('permissions.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((status) => {
          const { row } = status
          const kind = t(`kind.${row.kind}`)
          return (
            <tr key={row.key}>
              <th scope="row">
                <PermissionName status={status} />
                <span className="narrow">
                  {row.resourceName} · {kind}
                </span>
              </th>
              <td className="wide nowrap">{row.resourceName}</td>
              <td className="wide">{kind}</td>
              <td className="wide">{yesNo(row.adminConsentRequired)}</td>
              <td className="wide">{yesNo(status.declared)}</td>
              <td>
                <PermissionState status={status} users={facts.users} />
                <div className="narrow">
                  <PermissionActions appId={facts.appId} status={status} />
                </div>
              </td>
              <td className="wide">
                <PermissionActions appId={facts.appId} status={status} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
