import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { DirectoryUser, Guid } from '../../domain/directory'
import { changeIntent } from '../../domain/changes/intent'
import { canGrant, type PermissionStatus } from '../../domain/registrations/permissionStatus'
import { useChangeReview } from '../../ui/changeReview'
import { Status } from '../../ui/Status'
import { grantsOf, refOf } from '../../domain/permissions/targets'

type Users = Readonly<Record<Guid, DirectoryUser>>

/** The permission's name, and Graph's own words about it. */
export function PermissionName({ status }: { status: PermissionStatus }) {
  const { t } = useTranslation('apps')
  const { row } = status
  return (
    <>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {row.value}
      </Box>
      {row.displayName && row.displayName !== row.value && (
        <Box sx={{ fontWeight: 400 }}>{row.displayName}</Box>
      )}
      {row.description && (
        <Box component="details" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>
          <Box component="summary" sx={{ minHeight: 24, cursor: 'pointer' }}>
            {t('permissions.description')}
            <span className="visually-hidden"> {row.value}</span>
          </Box>
          {row.description}
        </Box>
      )}
    </>
  )
}

function ConsentingUsers({ ids, users, value }: { ids: Guid[]; users: Users; value: string }) {
  const { t } = useTranslation('apps')
  return (
    <Box component="details">
      <Box component="summary" sx={{ minHeight: 24, cursor: 'pointer', whiteSpace: 'nowrap' }}>
        {t('permissions.byUsers', { count: ids.length })}
        <span className="visually-hidden"> {value}</span>
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {ids.map((id) => (
          <li key={id}>
            {users[id] ? (
              <span title={users[id].userPrincipalName ?? id}>{users[id].displayName}</span>
            ) : (
              <code>{id}</code>
            )}
          </li>
        ))}
      </Box>
    </Box>
  )
}

/** Whether it is granted, to whom, and what is odd about it. */
export function PermissionState({ status, users }: { status: PermissionStatus; users: Users }) {
  const { t } = useTranslation('apps')
  const { row, granted, flags, signIn } = status
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.25 }}>
      {granted === 'everyone' && <Status tone="good">{t('permissions.everyone')}</Status>}
      {granted === 'nobody' && !flags.includes('declared-not-granted') && (
        <Status tone="neutral">{t('permissions.nobody')}</Status>
      )}
      {granted === 'unreadable' && <Status tone="neutral">{t('permissions.unreadable')}</Status>}
      {row.grantedToUsers.length > 0 && (
        <ConsentingUsers ids={row.grantedToUsers} users={users} value={row.value} />
      )}
      {flags.map((flag) => (
        <Status key={flag} tone={flag === 'unknown-permission' ? 'bad' : 'warning'}>
          {t(`flags.${flag}`)}
        </Status>
      ))}
      {signIn && status.declared === false && <Status tone="neutral">{t('permissions.signIn')}</Status>}
    </Box>
  )
}

/** The entry of the registration's declarations; null where it declares none of it. */
function declarationOf({ declared, row: { resourceAppId, kind, id } }: PermissionStatus) {
  if (!declared || id === null) return null
  return { resourceAppId, id, type: kind === 'Delegated' ? ('Scope' as const) : ('Role' as const) }
}

/** What can be done about one permission; every change goes through the review. */
export function PermissionActions({ appId, status }: { appId: Guid; status: PermissionStatus }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const { row } = status
  const held = grantsOf(row)
  const undeclare = declarationOf(status)
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.5,
        justifyContent: { xs: 'flex-start', sm: 'flex-end' },
        mt: { sm: -0.5 },
      }}
    >
      {status.declared === false && row.known && row.id !== null && !status.signIn && (
        <Button
          size="small"
          aria-label={t('permissions.declareOne', { permission: row.value })}
          onClick={() => review({ intent: changeIntent(appId, { declare: [refOf(row)] }) })}
        >
          {t('permissions.declare')}
        </Button>
      )}
      {undeclare && (
        <Button
          size="small"
          aria-label={t('permissions.undeclareOne', { permission: row.value })}
          onClick={() => review({ intent: changeIntent(appId, { undeclare: [undeclare] }) })}
        >
          {t('permissions.undeclare')}
        </Button>
      )}
      {canGrant(status) && (
        <Button
          size="small"
          aria-label={t('permissions.grantOne', { permission: row.value })}
          onClick={() => review({ appId, grant: [refOf(row)], declareMissing: false, revoke: [] })}
        >
          {t('permissions.grant')}
        </Button>
      )}
      {held.length > 0 && (
        <Button
          size="small"
          color="error"
          aria-label={t('permissions.revokeOne', { permission: row.value })}
          onClick={() => review({ appId, grant: [], declareMissing: false, revoke: held })}
        >
          {t('permissions.revoke')}
        </Button>
      )}
    </Box>
  )
}
