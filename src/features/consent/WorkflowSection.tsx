import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { Guid } from '../../domain/directory'
import { knownRole } from '../../domain/roles/roles'
import type { ConsentPolicies, ConsentReviewer, ConsentWorkflow } from '../../domain/userConsent/types'
import { useGraph } from '../../graph/GraphContext'
import { directoryNamesQuery } from '../../graph/queries/directoryNames'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact, FactList } from '../../ui/FactList'
import { useFormat } from '../../ui/format'
import { isolated } from '../../ui/isolated'
import { Panel } from '../../ui/Panel'
import { Status } from '../../ui/Status'
import { useRoleName } from '../../ui/useRoleName'
import { usePortal } from './usePortal'

/** Can users ask an administrator, who decides, and how long a request waits. */
export function WorkflowSection({ policies }: { policies: ConsentPolicies | null }) {
  const { t } = useTranslation('consentScreen')
  const portal = usePortal()
  const workflow = policies?.adminConsentRequests
  return (
    <Panel title={t('workflow.title')}>
      {!workflow && <div role="status">{t('reading')}</div>}
      {workflow?.state === 'unreadable' && (
        <Status tone="neutral">
          {t(workflow.reason.kind === 'missing-scope' ? 'workflow.notYet' : 'workflow.unknown')}
        </Status>
      )}
      {workflow?.state === 'read' && (
        <Status tone={workflow.value.isEnabled ? 'good' : 'warning'}>
          {t(workflow.value.isEnabled ? 'workflow.on' : 'workflow.off')}
        </Status>
      )}
      {workflow?.state === 'read' && workflow.value.isEnabled && <Details workflow={workflow.value} />}
      <div>
        <ExternalLink href={portal('admin-consent-settings')}>{t('workflow.open')}</ExternalLink>
      </div>
    </Panel>
  )
}

function Details({ workflow }: { workflow: ConsentWorkflow }) {
  const { t } = useTranslation('consentScreen')
  const format = useFormat()
  const { durationDays, notifies, reminds } = workflow
  const mails = notifies ? (reminds ? 'both' : 'notifies') : reminds ? 'reminds' : 'none'
  return (
    <>
      <FactList look="wide">
        <Fact term={t('workflow.reviewers')}>
          <Reviewers reviewers={workflow.reviewers} />
        </Fact>
        {durationDays !== null && (
          <Fact term={t('workflow.duration')}>
            {t('workflow.days', { count: durationDays, number: format.number(durationDays) })}
          </Fact>
        )}
        <Fact term={t('workflow.mail')}>{t(`workflow.mails.${mails}`)}</Fact>
      </FactList>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('workflow.decides')}</Box>
    </>
  )
}

function Reviewers({ reviewers }: { reviewers: readonly ConsentReviewer[] }) {
  const { t } = useTranslation('consentScreen')
  const { actor } = useSession()
  const ids = useMemo(() => reviewers.flatMap((one) => (isNamed(one) ? [one.id] : [])).sort(), [reviewers])
  const roleName = useRoleName()
  const names = useQuery({ ...directoryNamesQuery(useGraph(), ids), enabled: ids.length > 0 }).data ?? {}
  if (reviewers.length === 0) return <Status tone="warning">{t('workflow.nobody')}</Status>
  const nameOf = ({ kind, id }: { kind: string; id: Guid }): string | null => {
    if (kind !== 'role') return names[id] ?? null
    const role = knownRole(id)
    return role && roleName(role)
  }
  const text = (one: ConsentReviewer): string => {
    if (one.kind === 'other') return one.query
    const name = nameOf(one)
    const known = name ? isolated(name) : `${one.id} (${t('workflow.unnamed')})`
    return t(`workflow.${one.kind}`, { name: known })
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {reviewers.map((one, index) => (
        <li key={index}>
          {text(one)}
          {'id' in one && one.id === actor.objectId && ` ${t('workflow.you')}`}
        </li>
      ))}
    </Box>
  )
}

function isNamed(one: ConsentReviewer): one is { kind: 'user' | 'group'; id: Guid } {
  return one.kind === 'user' || one.kind === 'group'
}
