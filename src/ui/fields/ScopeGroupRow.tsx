import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ScopeChip } from './ScopeChip'
import type { KnownScopes, ScopeGroup } from './scopeNames'
import type { FieldSupport } from './types'

/** One group of chosen permissions under its name. */
export function ScopeGroupRow({
  id,
  group,
  suggested,
  known,
  riskOf,
  isLocked,
  onRemove,
}: {
  id: string
  group: ScopeGroup
  /** Is the minimum our reading, and not the vendor’s word? */
  suggested: boolean
  known: KnownScopes
  riskOf: FieldSupport['riskOf']
  isLocked: (name: string) => boolean
  onRemove: (name: string) => void
}) {
  const { t } = useTranslation(['connect', 'risk'])
  const title = {
    minimum: () => t(suggested ? 'risk:scope.group.suggested' : 'scopes.group.minimum'),
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
        sx={{ flex: '0 0 132px', fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.4, pt: 0.5 }}
      >
        {title}
      </Typography>
      <Box
        component="ul"
        aria-labelledby={titleId}
        sx={{
          flex: '1 1 240px',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'flex-start',
          gap: 0.5,
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {group.names.map((name) => (
          <ScopeChip
            key={name}
            name={name}
            problem={known.problemOf(name)}
            permission={known.find(name)}
            riskOf={riskOf}
            onRemove={isLocked(name) ? null : () => onRemove(name)}
          />
        ))}
      </Box>
      {group.kind === 'minimum' && suggested && (
        <Typography sx={{ flexBasis: '100%', fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('risk:scope.suggestion')}
        </Typography>
      )}
    </Box>
  )
}
