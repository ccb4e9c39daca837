import Box from '@mui/material/Box'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSession } from '../../../auth/session'
import type { AuthType, ConnectionSetup, Connector } from '../../../domain/connectors/types'
import { lifetimesWithin, proposedLifetime } from '../../../domain/registrations/lifetimes'
import { useProvisioningPolicy } from '../../../graph/queries/useProvisioningPolicy'
import { useGraphPrincipal } from '../check/useGraphPrincipal'
import { BaseUrlContext, useTypedBaseUrl } from '../useBaseUrl'
import { valueStoreOf } from '../valueStore'
import { AccountTypePart } from './AccountTypePart'
import { ConsentPart } from './ConsentPart'
import { CredentialPart } from './CredentialPart'
import { chosenPermissions } from './chosenPermissions'
import { type Draft, emptyDraft, intentOf, problemsOf, withPermissions } from './draft'
import { draftsOf } from './draftStore'
import { MayPart } from './MayPart'
import { NamePart } from './NamePart'
import { OwnersPart } from './OwnersPart'
import { PermissionsPart } from './PermissionsPart'
import { RedirectPart } from './RedirectPart'
import { ReviewPart } from './ReviewPart'
import { rulesOf } from './rules'
import { useReadyForm } from './useReadyForm'

/** All that the new registration is to be, the tenant's rules first, one review at the end. */
export function ProvisionForm({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const session = useSession()
  const store = valueStoreOf(session)
  const reading = useProvisioningPolicy()
  const rules = useMemo(() => rulesOf(reading.policy), [reading.policy])
  const choices = useMemo(() => lifetimesWithin(rules.mostSecretDays), [rules])
  const [search] = useSearchParams()
  const drafts = draftsOf(session)
  const key = `${connector.id}/${authType.id}`
  const [draft, setDraft] = useState((): Draft => {
    const least = emptyDraft(connector, authType, proposedLifetime(choices))
    // Not everybody becomes an owner by creating it, and to be named twice does no harm.
    const begun = { ...least, owners: [session.actor], ...drafts.get(key) }
    return withPermissions(begun, authType, chosenPermissions(search))
  })
  useEffect(() => {
    const { certificate: _private, ...kept } = draft
    drafts.set(key, kept)
  }, [draft, drafts, key])
  const [asked, setAsked] = useState(false)
  const [now] = useState(() => new Date())
  const [setup, keepSetup] = useState<ConnectionSetup>(store.recallSetup)
  const setSetup = useCallback(
    (next: ConnectionSetup) => {
      store.rememberSetup(next)
      keepSetup(next)
    },
    [store],
  )
  const baseUrl = useTypedBaseUrl(setup, setSetup)
  const { principal, catalogue } = useGraphPrincipal(false)
  const ready = useReadyForm(connector, authType, store)

  // A lifetime that the tenant's rules, read meanwhile, do not allow is not kept.
  const days = choices.includes(draft.secret.days) ? draft.secret.days : proposedLifetime(choices)
  const allowed: Draft = { ...draft, secret: { ...draft.secret, days } }
  const problems = problemsOf(allowed, authType, { baseUrlWrong: baseUrl.problem !== null, rules, now })
  const change = useCallback((part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part })), [])
  const part = { draft: allowed, authType, problems: asked ? problems : [], onChange: change }

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 880 }}>
      <MayPart reading={reading} connector={connector} authType={authType} />
      <NamePart {...part} />
      <AccountTypePart {...part} />
      <BaseUrlContext value={baseUrl}>
        <RedirectPart {...part} setup={setup} setSetup={setSetup} />
      </BaseUrlContext>
      <PermissionsPart {...part} connectorId={connector.id} principal={principal} catalogue={catalogue} />
      <ConsentPart {...part} principal={principal} />
      <CredentialPart {...part} rules={rules} choices={choices} />
      <OwnersPart {...part} />
      <ReviewPart
        problems={problems}
        asked={asked}
        onAsk={() => setAsked(true)}
        intent={() => intentOf(allowed, authType, { setup, rules, now: new Date() })}
        onReady={(result) => {
          drafts.delete(key)
          ready(allowed, result)
        }}
      />
    </Box>
  )
}
