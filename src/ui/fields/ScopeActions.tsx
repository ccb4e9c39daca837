import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { ScopesField } from '../../domain/connectors/types'
import { sameScope, sameScopes } from './scopeNames'
import type { FieldSupport } from './types'

/** Whole lists at once: what is missing of the minimum, a trigger’s, the minimum alone, the default. */
export function ScopeActions({
  spec,
  value,
  triggers,
  onAdd,
  onChange,
}: {
  spec: ScopesField
  value: readonly string[]
  triggers: FieldSupport['triggers']
  onAdd: (names: readonly string[]) => void
  onChange: (value: string[]) => void
}) {
  const { t } = useTranslation('connect')
  const isChosen = (name: string) => value.some((present) => sameScope(present, name))
  const missing = spec.minimum.filter((name) => !isChosen(name))
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {missing.length > 0 && (
        <Button size="small" startIcon={<AddIcon />} onClick={() => onAdd(missing)}>
          {t('scopes.addMinimum')}
        </Button>
      )}
      {triggers
        .filter((trigger) => !trigger.permissions.every(isChosen))
        .map((trigger) => (
          <Button
            key={trigger.id}
            size="small"
            startIcon={<AddIcon />}
            onClick={() => onAdd(trigger.permissions)}
            sx={{ textAlign: 'start' }}
          >
            {t('scopes.addTrigger', { trigger: trigger.name })}
          </Button>
        ))}
      {!sameScopes(value, spec.minimum) && (
        <Button size="small" onClick={() => onChange([...spec.minimum])}>
          {t('scopes.onlyMinimum')}
        </Button>
      )}
      {!sameScopes(value, spec.default) && (
        <Button size="small" onClick={() => onChange([...spec.default])}>
          {t('scopes.reset')}
        </Button>
      )}
    </Box>
  )
}
