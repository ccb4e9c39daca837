import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ScopesField } from '../../domain/connectors/types'
import { Status } from '../Status'
import { ScopeAdder } from './ScopeAdder'
import { ScopeChip } from './ScopeChip'
import { addScopes, groupScopes, sameScopes } from './scopeNames'
import type { ControlProps } from './types'

/** Permission names as chips in groups; the minimum stays, the rest is the person's choice. */
export function ScopesControl({ spec, value, onChange, support, ...input }: ControlProps<ScopesField>) {
  const { t } = useTranslation('connect')
  const { catalogue, triggers } = support
  const known = new Map(catalogue.permissions.map((permission) => [permission.value, permission]))
  // Nothing is unknown before there is something to know it by; sign-in names are no permission of an API.
  const isKnown = (name: string) =>
    catalogue.state !== 'read' || known.has(name) || spec.default.includes(name) || !name.includes('.')
  const add = (names: readonly string[]) => onChange(addScopes(value, names, [...known.keys()]))
  const unknown = value.filter((name) => !isKnown(name))
  const missing = spec.minimum.filter((name) => !value.includes(name))

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {groupScopes(value, spec.minimum).map(({ family, names }) => (
        <Box key={family} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5 }}>
          <Typography
            id={`${input.id}-${family}`}
            sx={{ flex: '0 0 132px', fontSize: '0.8125rem', color: 'text.secondary', lineHeight: '26px' }}
          >
            {family === 'minimum' || family === 'sign-in' ? t(`scopes.group.${family}`) : family}
          </Typography>
          <Box
            component="ul"
            aria-labelledby={`${input.id}-${family}`}
            sx={{
              flex: '1 1 240px',
              display: 'flex',
              flexWrap: 'wrap',
              gap: 0.5,
              m: 0,
              p: 0,
              listStyle: 'none',
            }}
          >
            {names.map((name) => (
              <ScopeChip
                key={name}
                name={name}
                known={isKnown(name)}
                title={known.get(name)?.displayName}
                onRemove={
                  spec.minimum.includes(name)
                    ? null
                    : () => onChange(value.filter((present) => present !== name))
                }
              />
            ))}
          </Box>
        </Box>
      ))}
      <ScopeAdder {...input} chosen={value} catalogue={catalogue} onAdd={add} />
      {unknown.length > 0 && (
        <Box sx={{ fontSize: '0.8125rem' }}>
          <Status tone="warning">
            {t('scopes.unknownNames', { count: unknown.length, names: unknown.join(', ') })}
          </Status>
        </Box>
      )}
      {catalogue.state === 'unreadable' && (
        <Box sx={{ fontSize: '0.8125rem' }}>
          <Status tone="neutral">{t('scopes.unreadable')}</Status>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {missing.length > 0 && (
          <Button size="small" startIcon={<AddIcon />} onClick={() => add(missing)}>
            {t('scopes.addMinimum')}
          </Button>
        )}
        {triggers
          .filter((trigger) => trigger.permissions.some((name) => !value.includes(name)))
          .map((trigger) => (
            <Button
              key={trigger.id}
              size="small"
              startIcon={<AddIcon />}
              onClick={() => add(trigger.permissions)}
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
    </Box>
  )
}
