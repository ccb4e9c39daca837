import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENT_REQUEST_SCOPE } from '../../domain/consoleScopes'
import type { Readable } from '../../domain/directory'
import { REQUEST_READERS } from '../../domain/userConsent/readers'
import type { ConsentRequest } from '../../domain/userConsent/requests'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { useGraph } from '../../graph/GraphContext'
import { consentRequestsQuery, readConsentRequests } from '../../graph/queries/consentRequests'
import { useAsking } from '../../graph/queries/useAsking'
import { ReadAtClick } from '../../ui/consent/ReadAtClick'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ExternalLink } from '../../ui/ExternalLink'
import { useFormat } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { useRoleName } from '../../ui/useRoleName'
import { RequestItem } from './RequestItem'
import { usePortal } from './usePortal'

/** Each one shown is read with its registration: a few requests to Graph. */
const PAGE = 10

/** What users wait for. */
export function RequestsSection({ policies }: { policies: ConsentPolicies | null }) {
  const { t } = useTranslation('consentScreen')
  const portal = usePortal()
  const graph = useGraph()
  const query = useQuery(consentRequestsQuery(graph))
  return (
    <Panel title={t('requests.title')}>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <div role="status">{t('reading')}</div>}
      {query.data && (
        <Requests
          requests={query.data}
          policies={policies}
          busy={query.isFetching}
          onAgain={() => void query.refetch()}
        />
      )}
      <div>
        <ExternalLink href={portal('admin-consent-requests')}>{t('requests.portal')}</ExternalLink>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('requests.portalNote')}</Box>
      </div>
    </Panel>
  )
}

function Requests({
  requests,
  policies,
  busy,
  onAgain,
}: {
  requests: Readable<ConsentRequest[]>
  policies: ConsentPolicies | null
  busy: boolean
  onAgain: () => void
}) {
  const { t } = useTranslation('consentScreen')
  const format = useFormat()
  const roleName = useRoleName()
  const [shown, setShown] = useState(PAGE)
  if (requests.state === 'unreadable') {
    if (requests.reason.kind === 'missing-scope') return <AskForRequests />
    return (
      <>
        <UnreadableNotice what={t('requests.what')} reason={requests.reason} />
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('requests.who', { roles: format.list(REQUEST_READERS.map(roleName)) })}
        </Box>
      </>
    )
  }
  const all = requests.value
  if (all.length === 0) {
    const workflow = policies?.adminConsentRequests
    const off = workflow?.state === 'read' && !workflow.value.isEnabled
    return <EmptyState title={t('requests.none')} next={t(off ? 'requests.noneOff' : 'requests.noneNext')} />
  }
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span role="status">
          {t('requests.count', { count: all.length, number: format.number(all.length) })}
        </span>
        <Button size="small" aria-disabled={busy} onClick={() => !busy && onAgain()}>
          {busy ? t('requests.busy') : t('requests.again')}
        </Button>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {all.slice(0, shown).map((request) => (
          <RequestItem key={request.id} request={request} policies={policies} />
        ))}
      </Box>
      {all.length > shown && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setShown(shown + PAGE)}>
            {t('requests.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function AskForRequests() {
  const { t } = useTranslation('consentScreen')
  const format = useFormat()
  const roleName = useRoleName()
  const { ask, asking, error } = useAsking(readConsentRequests)
  return (
    <ReadAtClick
      why={t('requests.why', { scope: CONSENT_REQUEST_SCOPE.scope })}
      action={asking ? t('requests.busy') : t('requests.action')}
      who={t('requests.who', { roles: format.list(REQUEST_READERS.map(roleName)) })}
      busy={asking}
      error={error}
      onRead={ask}
    />
  )
}
