import { useNavigate } from 'react-router'
import { useSession } from '../../../auth/session'
import { AUDIENCE_OF } from '../../../domain/connectors/accountTypes'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import type { Guid } from '../../../domain/directory'
import { paths } from '../../../ui/paths'
import type { MadeSecret } from '../../../ui/changeReview'
import { proposedTenantId } from '../proposedTenant'
import { defaultValues } from '../values'
import type { ValueStore } from '../valueStore'
import type { Draft } from './draft'

/**
 * Leads to the connection's form with all that is known of the new registration filled in. Secret and certificate go from
 * memory to memory: they are in no address, no router state and no storage.
 */
export function useReadyForm(connector: Connector, authType: AuthType, store: ValueStore) {
  const { tenantId } = useSession()
  const navigate = useNavigate()
  return (draft: Draft, { appId, secrets }: { appId: Guid; secrets: readonly MadeSecret[] }) => {
    const audience = { signInAudience: AUDIENCE_OF[draft.accountType] }
    const typed = store.recall(connector.id, authType)
    const { certificate } = draft
    store.handOver(connector.id, authType, {
      ...typed,
      clientId: appId,
      clientSecret: secrets.at(-1)?.value ?? '',
      certificate: certificate?.pfx ?? '',
      certificatePassword: certificate?.password ?? '',
      tenantId: proposedTenantId(authType, audience, tenantId) ?? defaultValues(authType).tenantId,
      ...(authType.fields.some(({ kind }) => kind === 'scopes') && { scope: draft.scope }),
    })
    void navigate(paths.connection(connector.id, authType.id, appId))
  }
}
