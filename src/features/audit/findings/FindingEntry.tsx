import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { AuditFinding } from '../../../domain/audit/report'
import { useAudit } from '../../../graph/audit/useAudit'
import { AppLink } from '../insights/AppLink'
import { useTenantAccess } from '../insights/useTenantAccess'
import { RevokeAction } from '../revoke/RevokeAction'
import { useFindingText } from './useFindingText'

/** One finding: who it is about, the evidence, what to do, and the ways to do it. */
export function FindingEntry({
  finding,
  named,
  onFilter,
}: {
  finding: AuditFinding
  /** Says of which application it is; without it, of which kind. */
  named: boolean
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation('auditInsights')
  const text = useFindingText()
  const access = useTenantAccess()
  const { audit } = useAudit()
  const { appId, appDisplayName, filter, fix, revokeFilter } = finding
  const about = named ? appDisplayName || t('unnamed') : text.title(finding.id)
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        gap: 0.25,
        overflowWrap: 'anywhere',
      }}
    >
      <Box sx={{ fontWeight: 600 }}>
        {named ? <AppLink appId={appId} name={appDisplayName} /> : text.title(finding.id)}
      </Box>
      <div>{text.text(finding)}</div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{text.fix(finding)}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {filter && (
          <Button size="small" onClick={() => onFilter(filter)}>
            {t('findings.rows')}
            <span className="visually-hidden"> {about}</span>
          </Button>
        )}
        {revokeFilter && (
          <RevokeAction
            audit={audit}
            what={{ of: 'query', query: { filter: revokeFilter, sort: [], group: 'none', expanded: [] } }}
            look="outlined"
          >
            {t('findings.review')}
            <span className="visually-hidden"> {about}</span>
          </RevokeAction>
        )}
        {fix && access && (
          <Button size="small" variant="outlined" onClick={() => access.review(fix)}>
            {t('findings.review')}
            <span className="visually-hidden"> {about}</span>
          </Button>
        )}
      </Box>
    </Box>
  )
}
