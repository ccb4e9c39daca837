import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { adminConsentUrl } from '../../domain/changes/adminConsentUrl'
import type { ChangePlan } from '../../domain/changes/types'
import type { RegistrationFacts } from '../../domain/directory'
import type { Environment } from '../../domain/environments'
import type { PermissionRef } from '../../domain/permissions/types'
import type { KnownRole } from '../../domain/roles/roles'
import type { ReviewRequest } from '../../ui/changeReview'
import { ConsentLink } from './handover/ConsentLink'
import { RequestPart } from './handover/RequestPart'
import { ShareLink } from './handover/ShareLink'
import { useShared, wishToShare } from './handover/useShared'
import { Scripts } from './Scripts'

const NOBODY: readonly KnownRole[] = []
const NO_USERS = {}

/** What to send to somebody who may: a link or a file, a text, the admin-consent link (for grants), the plan as scripts. */
export function HandOver({
  plan,
  facts,
  wanted,
  environment,
  request,
  tenantName = plan.tenantId,
  who = NOBODY,
}: {
  plan: ChangePlan
  /** null: several applications, or none yet. */
  facts: RegistrationFacts | null
  /** Permissions to be granted; empty where the plan grants nothing. */
  wanted: readonly PermissionRef[]
  environment: Environment
  /** What the review was opened with; absent: there is no link to it. */
  request?: ReviewRequest
  tenantName?: string
  /** Roles that suffice for what the person may not surely do. */
  who?: readonly KnownRole[]
}) {
  const { t } = useTranslation('handOver')
  const wish = useMemo(() => wishToShare(request), [request])
  const shared = useShared(wish, plan.appDisplayName)
  // The same whenever the link is made, so that an answer that comes days later is still known by it.
  const state = `consent-${plan.appId ?? ''}`
  const consent = facts && wanted.length > 0 ? adminConsentUrl(facts, wanted, environment, state) : null
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {shared ? (
        <ShareLink shared={shared} />
      ) : (
        request && <Typography variant="body2">{t('share.onlyMade')}</Typography>
      )}
      {facts && consent && <ConsentLink link={consent} facts={facts} state={state} />}
      <RequestPart
        plan={plan}
        tenantName={tenantName}
        users={facts?.users ?? NO_USERS}
        who={who}
        link={shared?.link ?? null}
        consentLink={consent?.url ?? null}
      />
      <Scripts plan={plan} environment={environment} />
    </Box>
  )
}
