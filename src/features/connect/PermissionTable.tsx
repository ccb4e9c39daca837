import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import { isSignInScope } from '../../domain/permissions/names'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import type { PermissionRow } from '../../domain/permissions/types'
import { RiskButton } from '../../ui/risk/RiskButton'
import { Status } from '../../ui/Status'
import { useCheck } from './ConnectionCheckContext'
import { needOf } from './need'
import { Section } from './Section'

/** Everything that the connection needs, against what the registration declares and was granted. */
export function PermissionTable() {
  const { t } = useTranslation(['connect', 'risk'])
  const { authType, rows, facts, findings, delegatedOnly, catalogue } = useCheck()
  // What the vendor's own registration declares is not to be seen here.
  const own = authType.publicApplication === null
  const blocks = new Set(
    findings.filter(({ severity }) => severity === 'blocks').map(({ permission }) => permission),
  )
  return (
    <Section id="permissions" title={t('permissions.title')}>
      <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>
        {t(`permissions.intro.${authType.tokenKind}`)}
      </Typography>
      {/* Scrolls by itself on a narrow screen; focusable so that the keyboard can scroll it too. */}
      <TableContainer tabIndex={0} role="group" aria-label={t('permissions.title')}>
        <Table
          size="small"
          sx={{ '& td, & th': { verticalAlign: 'top', px: 1 }, '& thead th': { whiteSpace: 'nowrap' } }}
        >
          <caption className="visually-hidden">{t('permissions.caption')}</caption>
          <TableHead>
            <TableRow>
              <TableCell>{t('permissions.permission')}</TableCell>
              <TableCell>{t('permissions.need')}</TableCell>
              <TableCell>{t('risk:scope.risk')}</TableCell>
              {own && <TableCell>{t('permissions.declared')}</TableCell>}
              <TableCell>{t('permissions.granted')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key} data-permission={row.value}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 400, minWidth: 180 }}>
                  <Permission row={row} />
                </TableCell>
                <TableCell>{t(`permissions.${needOf(authType, row.value)}`)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {row.known || catalogue.state !== 'read' ? (
                    <RiskButton permission={row.value} risk={riskOf(row)} />
                  ) : (
                    t('risk:scope.unknown')
                  )}
                </TableCell>
                {own && (
                  <TableCell>
                    {facts?.application ? (
                      <Declared row={row} blocks={blocks.has(row.value)} />
                    ) : (
                      t('permissions.unknown')
                    )}
                  </TableCell>
                )}
                <TableCell>
                  {facts ? (
                    <Granted row={row} facts={facts} blocks={blocks.has(row.value)} />
                  ) : (
                    t('permissions.unknown')
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {delegatedOnly.length > 0 && <DelegatedOnly names={delegatedOnly} />}
    </Section>
  )
}

function Permission({ row }: { row: PermissionRow }) {
  const { t } = useTranslation('connect')
  return (
    <>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {row.value}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {row.displayName !== '' && row.displayName !== row.value && (
          <span lang="en">{`${row.displayName} · `}</span>
        )}
        {t(`permissions.${row.kind}`)}
        {row.adminConsentRequired && ` · ${t('permissions.adminConsent')}`}
      </Box>
      {!row.known && <Status tone="warning">{t('permissions.notInCatalogue')}</Status>}
    </>
  )
}

function Declared({ row, blocks }: { row: PermissionRow; blocks: boolean }) {
  const { t } = useTranslation('connect')
  return !row.declared && isSignInScope(row.value) ? (
    t('permissions.notNeeded')
  ) : (
    <YesNo yes={row.declared} blocks={blocks} />
  )
}

function Granted({ row, facts, blocks }: { row: PermissionRow; facts: RegistrationFacts; blocks: boolean }) {
  const { t } = useTranslation('connect')
  const source = row.kind === 'Delegated' ? facts.grants : facts.assignments
  if (source.state === 'unreadable') return t('permissions.unreadable')
  const users = row.grantedToUsers.length
  if (row.grantedTenantWide || users === 0) return <YesNo yes={row.grantedTenantWide} blocks={blocks} />
  return <Status tone="warning">{t('permissions.users', { count: users })}</Status>
}

function YesNo({ yes, blocks }: { yes: boolean; blocks: boolean }) {
  const { t } = useTranslation('connect')
  return (
    <Status tone={yes ? 'good' : blocks ? 'bad' : 'warning'}>
      {t(yes ? 'permissions.yes' : 'permissions.no')}
    </Status>
  )
}

function DelegatedOnly({ names }: { names: string[] }) {
  const { t } = useTranslation('connect')
  return (
    <Box sx={{ mt: 2, fontSize: '0.875rem' }}>
      <Status tone="neutral">
        <Box component="span" sx={{ fontWeight: 600 }}>
          {t('permissions.delegatedOnlyTitle', { count: names.length })}
        </Box>
      </Status>
      <Typography sx={{ fontSize: 'inherit' }}>{t('permissions.delegatedOnly')}</Typography>
      <Box
        component="ul"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, mt: 0.5, p: 0, listStyle: 'none' }}
      >
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </Box>
    </Box>
  )
}
