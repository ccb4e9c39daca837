import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { KnownRole } from '../../domain/roles/roles'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { ErrorNotice } from '../ErrorNotice'
import { useFormat } from '../format'
import { UnreadableNotice } from '../UnreadableNotice'
import { useRoleName } from '../useRoleName'
import { ReadAtClick } from './ReadAtClick'

const PARTS = ['assigned', 'grantPolicies', 'adminConsentRequests', 'classifications'] as const

/** Asks for the permissions that reading the policies takes; once they are there, says what still cannot be read. Nothing where all is read. */
export function PolicyGaps({
  policies,
  ask,
  asking,
  error,
  scopes,
  readers,
}: {
  policies: ConsentPolicies
  ask: () => void
  asking: boolean
  error: unknown
  /** Permissions that it takes. */
  scopes: readonly string[]
  /** Roles that may read all of it. */
  readers: readonly KnownRole[]
}) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const roleName = useRoleName()
  const unreadable = PARTS.flatMap((part) => {
    const value = policies[part]
    return value?.state === 'unreadable' ? [{ part, reason: value.reason }] : []
  })
  if (unreadable.length === 0) return null
  const who = t('read.who', { roles: format.list(readers.map(roleName)) })
  if (unreadable.some(({ reason }) => reason.kind === 'missing-scope')) {
    return (
      <ReadAtClick
        why={t('read.why', { scopes: format.list(scopes) })}
        action={asking ? t('read.busy') : t('read.action')}
        who={who}
        busy={asking}
        error={error}
        onRead={ask}
      />
    )
  }
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {unreadable.map(({ part, reason }) => (
        <UnreadableNotice key={part} what={t(`what.${part}`)} reason={reason} />
      ))}
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{who}</Box>
    </Box>
  )
}
