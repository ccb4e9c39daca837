import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import type { DifferenceEntry } from '../../../domain/audit/api'
import { isolated } from '../../../ui/isolated'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { Status, type StatusTone } from '../../../ui/Status'
import { AppLink } from '../insights/AppLink'

const TONES: Record<DifferenceEntry['change'], StatusTone> = {
  granted: 'warning',
  revoked: 'good',
  declared: 'neutral',
  undeclared: 'neutral',
  created: 'neutral',
  removed: 'neutral',
  enabled: 'neutral',
  disabled: 'neutral',
  'credential-added': 'warning',
  'credential-removed': 'neutral',
  expired: 'bad',
}

/** Changes, one a line. */
export function DifferenceTable({ entries }: { entries: readonly DifferenceEntry[] }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table aria-label={t('compare.title')} sx={{ '& td, & th': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('compare.columns.change')}</TableCell>
            <TableCell>{t('compare.columns.application')}</TableCell>
            <TableCell>{t('compare.columns.what')}</TableCell>
            <TableCell>{t('compare.columns.consent')}</TableCell>
            <TableCell>{t('audit:columns.risk')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry, at) => (
            <TableRow key={at}>
              <TableCell>
                <Status tone={TONES[entry.change]}>{t(`compare.change.${entry.change}`)}</Status>
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 140 }}>
                <AppLink
                  appId={entry.change === 'removed' ? null : entry.appId}
                  name={entry.appDisplayName || entry.appId || entry.principalId || ''}
                />
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>
                {entry.what && (
                  <bdi>
                    <code>{entry.what}</code>
                  </bdi>
                )}
                {entry.object && (
                  <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                    {t(`compare.object.${entry.object}`)}
                  </Box>
                )}
                {entry.kind && (
                  <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                    {t(`audit:kind.${entry.kind}`)}
                    {entry.resourceDisplayName && ` · ${isolated(entry.resourceDisplayName)}`}
                  </Box>
                )}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{consentOf(entry)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {entry.risk && <RiskLabel level={entry.risk} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )

  function consentOf({ consent, userId, userName }: DifferenceEntry): string {
    if (consent === 'AllPrincipals') return t('compare.everybody')
    return consent === 'Principal' ? t('compare.oneUser', { user: isolated(userName ?? userId ?? '') }) : ''
  }
}
