import TextField from '@mui/material/TextField'
import { useTranslation } from 'react-i18next'
import type { GrantRisk } from '../../domain/changes/danger'
import type { ChangePlan } from '../../domain/changes/types'

/** The name that has to be typed before grants that lead to Global Administrator; of several applications the tenant's. */
export function nameToType(
  plan: ChangePlan,
  dangerous: readonly GrantRisk[],
  tenantName: string,
): string | null {
  if (dangerous.length === 0) return null
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const names = new Set(
    dangerous.map(({ stepId }) => steps.get(stepId)?.target?.displayName ?? plan.appDisplayName),
  )
  const [name = ''] = names
  return (names.size === 1 && name.trim()) || plan.appId || tenantName
}

/** Was this very name typed? */
export function isTyped(name: string | null, typed: string): boolean {
  return name === null || typed.trim() === name.trim()
}

/** Asks to type the application's name. */
export function ConfirmName({
  name,
  typed,
  onType,
}: {
  name: string
  typed: string
  onType: (typed: string) => void
}) {
  const { t } = useTranslation('changes')
  return (
    <TextField
      size="small"
      fullWidth
      label={t('confirm.label', { name })}
      helperText={t('confirm.hint')}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      autoComplete="off"
      slotProps={{
        htmlInput: { spellCheck: false, autoCapitalize: 'off' },
        // The name may be long: it must be readable whole.
        inputLabel: {
          shrink: true,
          sx: { position: 'static', transform: 'none', whiteSpace: 'normal', mb: 0.5 },
        },
      }}
      sx={{ '& .MuiOutlinedInput-notchedOutline': { top: 0, '& legend': { display: 'none' } } }}
    />
  )
}
