import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import { requestText } from '../../../domain/changes/requestText'
import type { ChangePlan } from '../../../domain/changes/types'
import type { DirectoryUser, Guid } from '../../../domain/directory'
import type { KnownRole } from '../../../domain/roles/roles'
import { CodeBlock } from '../../../ui/CodeBlock'
import { useFormat } from '../../../ui/format'
import { useRoleName } from '../../../ui/useRoleName'
import { Disclosure } from '../Disclosure'
import { useStepText } from '../useStepText'

/** The plan as a text for a mail or a ticket. */
export function RequestPart(props: RequestPartProps) {
  const { t } = useTranslation('handOver')
  return (
    <Disclosure summary={t('request.summary')}>
      <RequestText {...props} />
    </Disclosure>
  )
}

interface RequestPartProps {
  plan: ChangePlan
  tenantName: string
  users: Readonly<Record<Guid, DirectoryUser>>
  who: readonly KnownRole[]
  /** The link to the plan in this console, and the one to Microsoft's consent page; null: none. */
  link: string | null
  consentLink: string | null
}

function RequestText({ plan, tenantName, users, who, link, consentLink }: RequestPartProps) {
  const { t } = useTranslation('handOver')
  const format = useFormat()
  const roleName = useRoleName()
  const { actor, tenantId } = useSession()
  const step = useStepText(plan, tenantName, users)
  const text = useMemo(() => {
    const app = plan.appDisplayName
    return requestText(plan, {
      title: app === '' ? t('request.titleMany') : t('request.title', { app }),
      facts: [
        ...(app === '' ? [] : [t('request.app', { app })]),
        ...(plan.appId === null ? [] : [t('request.appId', { appId: plan.appId })]),
        t('request.tenant', { tenant: tenantName, id: tenantId }),
        t('request.from', { name: actor.displayName, account: actor.userPrincipalName }),
      ],
      stepsTitle: t('request.steps'),
      step,
      more: (count) => t('request.more', { count }),
      who: who.length === 0 ? '' : t('request.who', { roles: format.list(who.map(roleName)) }),
      ways: [
        ...(link === null ? [] : [{ name: t('request.linkName'), url: link }]),
        ...(consentLink === null ? [] : [{ name: t('request.consentName'), url: consentLink }]),
      ],
      closing: t('request.closing'),
    })
  }, [plan, t, tenantName, tenantId, actor, step, who, format, link, consentLink, roleName])
  return <CodeBlock code={text} what={t('request.summary')} />
}
