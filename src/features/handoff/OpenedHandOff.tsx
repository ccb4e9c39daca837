import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '../../auth/session'
import { judgeHandOff } from '../../domain/handoff/judge'
import { passOn } from '../../domain/handoff/passOn'
import type { HandOff } from '../../domain/handoff/types'
import { useGraph } from '../../graph/GraphContext'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import { paths } from '../../ui/paths'
import { Opened } from '../../ui/received/Opened'
import type { Received } from '../../ui/received/types'
import { AskedFacts } from './AskedFacts'
import { AskedPermissions } from './AskedPermissions'
import { Warnings } from './Warnings'

/** Where a hand-off comes from, what is to be said about it and what it asks; then the person's choice. */
export function OpenedHandOff({
  received,
  handOff,
  onDiscard,
}: {
  received: Received
  handOff: HandOff
  onDiscard: () => void
}) {
  const { t } = useTranslation('handoff')
  const { tenantId, environment } = useSession()
  const { data: identity } = useQuery(tenantIdentityQuery(useGraph()))
  const domains = identity?.domains.state === 'read' ? identity.domains.value : null
  const navigate = useNavigate()
  const [now] = useState(() => new Date())
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const verdict = useMemo(
    () => judgeHandOff(handOff, { tenantId, environment: environment.id, domains, now }),
    [handOff, tenantId, environment, domains, now],
  )
  const { refused, target, permissions } = verdict
  const usable = refused.length === 0 && target !== null

  const onGoOn = () => {
    const chosen = permissions.filter(({ value, origin }) => origin !== 'beyond' || ticked.has(value))
    void navigate(paths.connection(handOff.connectorId, handOff.authTypeId), {
      state: passOn({ ...handOff, permissions: chosen.map(({ value }) => value) }),
    })
  }
  return (
    <Opened
      origin={{ received, from: handOff.from, createdAt: handOff.createdAt }}
      remarks={<Warnings handOff={handOff} verdict={verdict} />}
      asks={
        <>
          <AskedFacts handOff={handOff} target={target} readable={usable} />
          {target && (
            <AskedPermissions
              authType={target.authType}
              permissions={permissions}
              ticked={ticked}
              onTick={usable ? setTicked : null}
            />
          )}
        </>
      }
      goOn={usable ? { action: t('choice.continue'), note: t('choice.note'), onGoOn } : null}
      onDiscard={onDiscard}
    />
  )
}
