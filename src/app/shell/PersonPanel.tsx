import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSigningOut } from '../../auth/MsalScope'
import { type TenantIdentity, useSession } from '../../auth/session'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Identifier } from '../../ui/Identifier'
import { UnreadableNotice } from '../../ui/UnreadableNotice'

/** What opens at the person's button. */
export function PersonPanel({
  anchor,
  onClose,
  identity,
  error,
}: {
  anchor: HTMLElement | null
  onClose: () => void
  identity: TenantIdentity | null
  error: unknown
}) {
  const { t } = useTranslation('shell')
  const { t: common } = useTranslation('common')
  const session = useSession()
  const signingOut = useSigningOut()
  const title = useId()
  const { actor } = session

  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': title, sx: { width: 360, p: 2 } } }}
    >
      <Typography id={title} variant="h2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {actor.displayName}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, fontSize: '0.875rem' }}>
        <Fact term={t('person.user')}>
          <Identifier value={actor.userPrincipalName} what={t('person.user')} />
        </Fact>
        <Fact term={t('person.tenant')}>
          {identity?.tenantName.state === 'read' && <div>{identity.tenantName.value}</div>}
          {identity?.tenantName.state === 'unreadable' && (
            <UnreadableNotice what={t('person.tenant')} reason={identity.tenantName.reason} />
          )}
          <Identifier value={session.tenantId} what={t('settings.tenantId')} />
        </Fact>
        <Fact term={t('settings.environment')}>{session.environment.label}</Fact>
        <Fact term={t('person.roles')}>
          {identity ? (
            <Roles roles={identity.roles} />
          ) : error ? (
            <ErrorNotice error={error} />
          ) : (
            common('state.loading')
          )}
        </Fact>
      </Box>
      <Button variant="outlined" sx={{ mt: 2 }} disabled={signingOut} onClick={() => void session.signOut()}>
        {t(signingOut ? 'person.signingOut' : 'person.signOut')}
      </Button>
    </Popover>
  )
}

function Roles({ roles }: { roles: TenantIdentity['roles'] }) {
  const { t } = useTranslation('shell')
  if (roles.state === 'unreadable') return <UnreadableNotice what={t('person.roles')} reason={roles.reason} />
  if (roles.value.length === 0) return t('person.noRoles')
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {roles.value.map((role) => (
        <li key={role.templateId}>{role.displayName}</li>
      ))}
    </Box>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </div>
  )
}
