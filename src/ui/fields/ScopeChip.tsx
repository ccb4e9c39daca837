import CloseIcon from '@mui/icons-material/Close'
import LockIcon from '@mui/icons-material/LockOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import { ScopeDetail } from './ScopeDetail'
import type { ScopeProblem } from './scopeNames'
import type { FieldSupport } from './types'

/** One chosen permission: its name opens all that is known of it; locked, or with a button that takes it away. */
export function ScopeChip({
  name,
  problem,
  permission,
  riskOf,
  onRemove,
}: {
  name: string
  problem: ScopeProblem | null
  permission: DelegatedPermission | null
  riskOf: FieldSupport['riskOf']
  /** null: cannot be taken away. */
  onRemove: (() => void) | null
}) {
  const { t } = useTranslation(['connect', 'risk'])
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const detailId = useId()
  const risk = riskOf({ kind: problem === 'application-only' ? 'Application' : 'Delegated', value: name })
  return (
    <Box
      component="li"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 26,
        border: 1,
        borderColor: problem ? 'warning.main' : 'divider',
        borderRadius: 1,
        bgcolor: onRemove ? 'background.paper' : 'action.hover',
        maxWidth: '100%',
      }}
    >
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? detailId : undefined}
        title={permission?.displayName}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          minHeight: 26,
          minWidth: 0,
          pl: 1,
          pr: onRemove ? 0.5 : 1,
          borderRadius: 1,
          '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
        }}
      >
        {problem && <WarningIcon aria-hidden sx={{ fontSize: 16, mr: 0.5, color: 'warning.main' }} />}
        <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere', textAlign: 'left' }}>
          {name}
        </Box>
        <span className="visually-hidden">
          {' '}
          {problem === 'unknown' && t('scopes.unknown')}
          {problem === 'application-only' && t('risk:scope.applicationOnly')}
          {!problem && t(`risk:level.${risk.level}`)}
          {!onRemove && ` ${t('scopes.locked')}`}
        </span>
        {!onRemove && <LockIcon aria-hidden sx={{ fontSize: 14, ml: 0.5, color: 'text.secondary' }} />}
      </ButtonBase>
      {onRemove && (
        <IconButton size="small" aria-label={t('scopes.remove', { name })} onClick={onRemove} sx={{ p: 0.5 }}>
          <CloseIcon sx={{ fontSize: 16 }} />
        </IconButton>
      )}
      <ScopeDetail
        id={detailId}
        name={name}
        problem={problem}
        permission={permission}
        risk={risk}
        anchor={anchor}
        onClose={() => setAnchor(null)}
      />
    </Box>
  )
}
