import { useMutation, useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { CONSENT_POLICY_SCOPES } from '../../../domain/consoleScopes'
import { ROLE_NAMES } from '../../../domain/roles/roles'
import type { ConsentPolicies } from '../../../domain/userConsent/types'
import { useGraph } from '../../../graph/GraphContext'
import { readConsentPolicies } from '../../../graph/queries/consentPolicies'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { UnreadableNotice } from '../../../ui/UnreadableNotice'

/**
 * Which roles read all of the policies; others read some of them.
 * https://learn.microsoft.com/graph/api/authorizationpolicy-get#permissions
 * https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get#permissions
 */
const READERS = [ROLE_NAMES.globalAdministrator, ROLE_NAMES.globalReader]

const PARTS = ['assigned', 'grantPolicies', 'adminConsentRequests', 'classifications'] as const

/** Asks for the permissions that reading the policies takes; once they are there, says what still cannot be read. Nothing where all is read. */
export function ReadPolicies({ policies }: { policies: ConsentPolicies }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const graph = useGraph()
  const client = useQueryClient()
  const reading = useMutation({ mutationFn: () => readConsentPolicies(graph, client, { interactive: true }) })
  const unreadable = PARTS.flatMap((part) => {
    const value = policies[part]
    return value?.state === 'unreadable' ? [{ part, reason: value.reason }] : []
  })
  if (unreadable.length === 0) return null
  const notGiven = unreadable.some(({ reason }) => reason.kind === 'missing-scope')
  const scopes = CONSENT_POLICY_SCOPES.map(({ scope }) => scope)
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {notGiven ? (
        <>
          <Typography sx={{ fontSize: '0.875rem' }}>
            {t('read.why', { scopes: format.list(scopes) })}
          </Typography>
          <div>
            <Button
              variant="outlined"
              size="small"
              disabled={reading.isPending}
              onClick={() => reading.mutate()}
            >
              {reading.isPending ? t('read.busy') : t('read.action')}
            </Button>
          </div>
        </>
      ) : (
        unreadable.map(({ part, reason }) => (
          <UnreadableNotice key={part} what={t(`what.${part}`)} reason={reason} />
        ))
      )}
      {reading.error && <ErrorNotice error={reading.error} />}
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('read.who', { roles: format.list(READERS) })}
      </Typography>
    </Box>
  )
}
