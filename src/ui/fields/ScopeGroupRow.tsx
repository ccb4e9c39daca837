import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ScopeChip } from './ScopeChip'
import { type ScopeGroup, type ScopeProblem, sameScope } from './scopeNames'
import type { FieldSupport, ScopeCatalogue } from './types'

/** One group of chosen permissions under its name. */
export function ScopeGroupRow({
  id,
  group,
  suggested,
  catalogue,
  riskOf,
  problemOf,
  isLocked,
  onRemove,
}: {
  id: string
  group: ScopeGroup
  /** Is the minimum our reading, and not the vendor’s word? */
  suggested: boolean
  catalogue: ScopeCatalogue
  riskOf: FieldSupport['riskOf']
  problemOf: (name: string) => ScopeProblem | null
  isLocked: (name: string) => boolean
  onRemove: (name: string) => void
}) {
  const { t } = useTranslation(['connect', 'risk'])
  const title = {
    minimum: () => t(suggested ? 'risk:scope.group.suggested' : 'risk:scope.group.minimum'),
    'sign-in': () => t('scopes.group.sign-in'),
    vendors: () => group.name,
    family: () => group.name,
  }[group.kind]()
  const titleId = id.replaceAll(/\s/gu, '-')
  const ours = group.kind === 'minimum' || group.kind === 'sign-in'
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5 }}>
      <Typography
        id={titleId}
        lang={ours ? undefined : 'en'}
        title={group.kind === 'minimum' && suggested ? t('risk:scope.suggestion') : undefined}
        sx={{ flex: '0 0 132px', fontSize: '0.8125rem', color: 'text.secondary', lineHeight: '26px' }}
      >
        {title}
      </Typography>
      <Box
        component="ul"
        aria-labelledby={titleId}
        sx={{ flex: '1 1 240px', display: 'flex', flexWrap: 'wrap', gap: 0.5, m: 0, p: 0, listStyle: 'none' }}
      >
        {group.names.map((name) => (
          <ScopeChip
            key={name}
            name={name}
            problem={problemOf(name)}
            permission={catalogue.permissions.find(({ value }) => sameScope(value, name)) ?? null}
            risk={riskOf({ kind: 'Delegated', value: name })}
            onRemove={isLocked(name) ? null : () => onRemove(name)}
          />
        ))}
      </Box>
    </Box>
  )
}
