import Box from '@mui/material/Box'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import type { PermissionRisk } from '../../domain/permissions/risk/types'
import { RiskLabel } from '../risk/RiskLabel'
import { RiskReasons } from '../risk/RiskReasons'

/** All that is known of one delegated permission, beside its chip. Escape closes it and leads back there. */
export function ScopeDetail({
  id,
  name,
  permission,
  risk,
  anchor,
  onClose,
}: {
  id: string
  name: string
  /** null: the API’s catalogue does not know it, or could not be read. */
  permission: DelegatedPermission | null
  risk: PermissionRisk
  /** null: closed. */
  anchor: HTMLElement | null
  onClose: () => void
}) {
  const { t } = useTranslation('risk')
  const consent = permission
    ? t(permission.adminConsentRequired ? 'scope.consentNeeded' : 'scope.consentByPolicy')
    : t('scope.consentUnknown')
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transitionDuration={0}
      slotProps={{
        paper: {
          id,
          role: 'dialog',
          'aria-labelledby': `${id}-name`,
          sx: { p: 2, maxWidth: 'min(420px, calc(100vw - 32px))' },
        },
      }}
    >
      <Typography id={`${id}-name`} component="p" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        <code>{name}</code>
      </Typography>
      {permission ? (
        <Box lang="en" sx={{ fontSize: '0.875rem' }}>
          <Typography sx={{ fontSize: 'inherit' }}>{permission.displayName}</Typography>
          <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {permission.description}
          </Typography>
        </Box>
      ) : (
        <Typography sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('scope.noDescription')}
        </Typography>
      )}
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 1,
          display: 'grid',
          gridTemplateColumns: 'minmax(72px, auto) 1fr',
          columnGap: 1.5,
          rowGap: 0.5,
          fontSize: '0.8125rem',
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0 },
        }}
      >
        <Fact name={t('scope.kind')}>{t('scope.delegated')}</Fact>
        <Fact name={t('scope.consent')}>{consent}</Fact>
        <Fact name={t('scope.risk')}>
          <RiskLabel level={risk.level} />
          <RiskReasons risk={risk} />
        </Fact>
      </Box>
    </Popover>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
