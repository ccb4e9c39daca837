import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { type Reach, reachOfApplication } from '../../domain/leastScopes/narrowing'
import type { NeededPermission } from '../../domain/leastScopes/types'
import { useFormat } from '../../ui/format'
import { Status } from '../../ui/Status'

/** How far application permissions reach, those that reach alike together. */
export function ReachList({ permissions }: { permissions: readonly NeededPermission[] }) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  const groups = new Map<Reach, string[]>()
  for (const { value } of permissions) {
    const reach = reachOfApplication(value)
    groups.set(reach, [...(groups.get(reach) ?? []), value])
  }
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      <Typography variant="h3" sx={{ fontSize: '0.875rem', fontWeight: 600, mb: 0.5 }}>
        {t('result.reach')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {[...groups].map(([reach, names]) => (
          <li key={reach}>
            <Status tone={reach === 'nothingYet' || reach === 'onlyNew' ? 'neutral' : 'warning'}>
              {t(`reach.${reach}`, { names: format.list(names) })}
            </Status>
          </li>
        ))}
      </Box>
    </Box>
  )
}
