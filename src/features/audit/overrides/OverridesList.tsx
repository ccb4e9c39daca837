import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiskOverride } from '../../../domain/audit/api'
import { overrideKey } from '../../../domain/audit/overrides/parse'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { MoreButton } from '../insights/MoreButton'

const PAGE = 50

/** The ratings that are in force. */
export function OverridesList({ overrides }: { overrides: readonly RiskOverride[] }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const [shown, setShown] = useState(PAGE)
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table aria-label={t('overrides.title')} sx={{ '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('audit:columns.permission')}</TableCell>
            <TableCell>{t('audit:columns.risk')}</TableCell>
            <TableCell>{t('overrides.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {overrides.slice(0, shown).map((one) => (
            <TableRow key={overrideKey(one)}>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                <code>{one.permission}</code>
                <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                  {t(`audit:kind.${one.kind}`)}
                  {one.resourceAppId && <> · {one.resourceAppId}</>}
                </Box>
              </TableCell>
              <TableCell>
                <RiskLabel level={one.level} />
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>
                <bdi>{one.reason}</bdi>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <MoreButton
        shown={Math.min(shown, overrides.length)}
        count={overrides.length}
        onMore={() => setShown(shown + 200)}
      />
    </Box>
  )
}
