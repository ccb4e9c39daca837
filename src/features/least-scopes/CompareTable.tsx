import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { RegistrationFacts } from '../../domain/directory'
import type { ComparedPermission } from '../../domain/leastScopes/compare'
import { isSignInScope } from '../../domain/permissions/names'
import { portalLink } from '../../domain/portalLinks'
import { useChangeReview } from '../../ui/changeReview'
import { ExternalLink } from '../../ui/ExternalLink'
import { useFormat } from '../../ui/format'
import { RiskLabel } from '../../ui/risk/RiskLabel'
import { Status } from '../../ui/Status'
import { DataTable } from '../../ui/table/DataTable'
import { intentOf } from './intent'

const TONES = { keep: 'good', add: 'warning', remove: 'neutral' } as const

/** Each permission with its verdict; what is to be added is ticked at first, what is to be revoked only by hand. */
export function CompareTable({
  rows,
  facts,
}: {
  rows: readonly ComparedPermission[]
  facts: RegistrationFacts
}) {
  const { t } = useTranslation(['leastScopes', 'common'])
  const openReview = useChangeReview()
  const { environment, tenantId } = useSession()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ verdict }) => verdict === 'add').map(({ value }) => value)),
  )
  const toggle = (value: string) =>
    setTicked((before) =>
      before.has(value) ? new Set([...before].filter((one) => one !== value)) : new Set([...before, value]),
    )
  const intent = intentOf(
    facts,
    rows.filter(({ value }) => ticked.has(value)),
  )
  const name = facts.application?.displayName ?? facts.servicePrincipal?.displayName ?? facts.appId
  const excess = rows.some(({ verdict }) => verdict === 'remove')
  const caption = t('compare.caption', { name })
  return (
    <>
      {/* Scrolls by itself on a narrow screen; focusable so that the keyboard can scroll it too. */}
      <Box tabIndex={0} role="group" aria-label={caption} sx={{ overflowX: 'auto', minWidth: 0 }}>
        <DataTable>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.include')}</th>
              <th scope="col">{t('compare.permission')}</th>
              <th scope="col">{t('compare.verdict.label')}</th>
              <th scope="col">{t('compare.declared')}</th>
              <th scope="col">{t('compare.granted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value} data-verdict={row.verdict}>
                <td>
                  {canChange(row) && (
                    <Checkbox
                      size="small"
                      checked={ticked.has(row.value)}
                      onChange={() => toggle(row.value)}
                      slotProps={{
                        input: {
                          'aria-label': t(row.verdict === 'add' ? 'compare.addOne' : 'compare.removeOne', {
                            name: row.value,
                          }),
                        },
                      }}
                      sx={{ p: 0.5 }}
                    />
                  )}
                </td>
                <th scope="row">
                  <code>{row.value}</code>
                  <Box sx={{ fontSize: '0.8125rem', fontWeight: 400 }}>
                    <RiskLabel level={row.risk.level} />
                  </Box>
                  <ServedBy names={row.servedBy} />
                </th>
                <td className="nowrap">
                  <Status tone={TONES[row.verdict]}>{t(`compare.verdict.${row.verdict}`)}</Status>
                </td>
                <td>{row.declared ? t('common:yes') : t('common:no')}</td>
                <td className="nowrap">{t(`compare.grantedTo.${row.granted}`)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Box>
      {excess && (
        <Box sx={{ fontSize: '0.8125rem' }}>
          <Status tone="neutral">
            {t('compare.removeNote')}{' '}
            {facts.application && (
              <ExternalLink href={portalLink(environment, 'permissions', { appId: facts.appId, tenantId })}>
                {t('compare.portal')}
              </ExternalLink>
            )}
          </Status>
        </Box>
      )}
      {rows.some(canChange) && (
        <Box>
          <Button variant="contained" disabled={intent === null} onClick={() => intent && openReview(intent)}>
            {t('compare.review')}
          </Button>
        </Box>
      )}
    </>
  )
}

/** Sign-in names need no declaration, and what is only declared has nothing to revoke. */
function canChange({ verdict, value, granted, revoke }: ComparedPermission): boolean {
  if (verdict === 'add') return granted !== 'everybody' || !isSignInScope(value)
  return verdict === 'remove' && revoke.length > 0
}

function ServedBy({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  if (names.length === 0) return null
  return (
    <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
      {t('compare.servedBy', { names: format.list(names) })}
    </Box>
  )
}
