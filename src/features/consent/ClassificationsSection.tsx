import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import { asksForClassification } from '../../domain/userConsent/policies'
import { atLeast, riskOf } from '../../domain/permissions/risk/riskOf'
import type { ClassifiedPermission, ConsentPolicies } from '../../domain/userConsent/types'
import { useGraph } from '../../graph/GraphContext'
import { classificationsQuery } from '../../graph/queries/classifications'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ExternalLink } from '../../ui/ExternalLink'
import { Panel } from '../../ui/Panel'
import { RiskButton } from '../../ui/risk/RiskButton'
import { Status } from '../../ui/Status'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { classText } from './ConditionText'
import { DENSE_CELLS, PermissionName } from './PermissionName'
import { usePortal } from './usePortal'

/** What the tenant calls low, medium or high, and whether that counts. */
export function ClassificationsSection({ policies }: { policies: ConsentPolicies | null }) {
  const { t } = useTranslation('consentScreen')
  const portal = usePortal()
  const { data, error, isPending, refetch } = useQuery(classificationsQuery(useGraph()))
  const counts = policies && asksForClassification(policies)
  return (
    <Panel title={t('classifications.title')}>
      <div>{t('classifications.intro')}</div>
      {counts !== null && (
        <Status tone="neutral">{t(counts ? 'classifications.counts' : 'classifications.countsNot')}</Status>
      )}
      {isPending && <div role="status">{t('reading')}</div>}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.state === 'unreadable' && (
        <UnreadableNotice what={t('classifications.what')} reason={data.reason} />
      )}
      {data?.state === 'read' && data.value.length === 0 && <div>{t('classifications.none')}</div>}
      {data?.state === 'read' && data.value.length > 0 && <Classified permissions={data.value} />}
      <div>
        <ExternalLink href={portal('user-consent-settings')}>{t('classifications.open')}</ExternalLink>
      </div>
    </Panel>
  )
}

function Classified({ permissions }: { permissions: readonly ClassifiedPermission[] }) {
  const { t } = useTranslation(['consentScreen', 'risk'])
  return (
    <TableContainer>
      <Table size="small" aria-label={t('classifications.title')} sx={{ ...DENSE_CELLS, maxWidth: 800 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('classifications.permission')}</TableCell>
            <TableCell>{t('classifications.classification')}</TableCell>
            <TableCell>{t('classifications.risk')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {permissions.map(({ id, value, classification }) => {
            const risk = riskOf({ kind: 'Delegated', value: value || id })
            return (
              <TableRow key={id}>
                <TableCell component="th" scope="row">
                  <PermissionName value={value || id} />
                </TableCell>
                <TableCell>{classText(t, classification)}</TableCell>
                <TableCell>
                  <RiskButton permission={value || id} risk={risk} />
                  {classification === 'low' && atLeast(risk.level, 'medium') && (
                    <Box>
                      <Status tone="warning">
                        {t('classifications.mismatch', { level: t(`risk:word.${risk.level}`) })}
                      </Status>
                    </Box>
                  )}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
