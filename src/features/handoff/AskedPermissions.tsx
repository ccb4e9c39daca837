import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuthType } from '../../domain/connectors/types'
import type { HandOffVerdict } from '../../domain/handoff/judge'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import type { PermissionKind } from '../../domain/permissions/types'
import { RiskButton } from '../../ui/risk/RiskButton'

type Asked = HandOffVerdict['permissions']

/**
 * Every permission wanted, with its kind, its risk and why the connector would need it. Those beyond it are left out until
 * somebody ticks them; where the form has no field for permissions there is nothing to tick.
 */
export function AskedPermissions({
  authType,
  permissions,
  ticked,
  onTick,
}: {
  authType: AuthType
  permissions: Asked
  ticked: ReadonlySet<string>
  /** null: it is refused anyway. */
  onTick: ((ticked: ReadonlySet<string>) => void) | null
}) {
  const { t } = useTranslation('handoff')
  const kind = authType.tokenKind
  const hasField = authType.fields.some((field) => field.kind === 'scopes')
  const own = permissions.flatMap(({ value, origin }) => (origin === 'beyond' ? [] : [{ value, origin }]))
  const beyond = permissions.filter(({ origin }) => origin === 'beyond')
  const tick = (value: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(value)
    else next.delete(value)
    onTick?.(next)
  }
  return (
    <>
      <Typography variant="h3" sx={{ fontSize: '0.875rem', mt: 1 }}>
        {t('permissions.title', { count: permissions.length })}
      </Typography>
      <Typography color="textSecondary">{t(`permissions.kind.${kind}`)}</Typography>
      {own.length > 0 && (
        <List>
          {own.map(({ value, origin }) => (
            <li key={value} data-permission={value}>
              <code>{value}</code> <Note>{t(`permissions.origin.${origin}`)}</Note>
              <Risk kind={kind} value={value} />
            </li>
          ))}
        </List>
      )}
      {beyond.length > 0 && (
        <>
          <Typography variant="h3" sx={{ fontSize: '0.875rem', mt: 1 }}>
            {t('permissions.beyond', { count: beyond.length })}
          </Typography>
          {onTick && (
            <Typography color="textSecondary">
              {t(hasField ? 'permissions.beyondTick' : 'permissions.beyondNoField')}
            </Typography>
          )}
          <List>
            {beyond.map(({ value }) => (
              <li key={value} data-permission={value}>
                {hasField && onTick ? (
                  <FormControlLabel
                    control={
                      <Checkbox
                        size="small"
                        checked={ticked.has(value)}
                        onChange={(_event, on) => tick(value, on)}
                      />
                    }
                    label={<code>{value}</code>}
                  />
                ) : (
                  <code>{value}</code>
                )}
                <Risk kind={kind} value={value} />
              </li>
            ))}
          </List>
        </>
      )}
    </>
  )
}

function Risk(permission: { kind: PermissionKind; value: string }) {
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      <RiskButton permission={permission.value} risk={riskOf(permission)} />
    </Box>
  )
}

function List({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      role="list"
      sx={{
        m: 0,
        p: 0,
        width: 1,
        listStyle: 'none',
        fontSize: '0.875rem',
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
        columnGap: 2,
        rowGap: 0.5,
        '& li': { minHeight: 28, overflowWrap: 'anywhere' },
      }}
    >
      {children}
    </Box>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
      {children}
    </Box>
  )
}
