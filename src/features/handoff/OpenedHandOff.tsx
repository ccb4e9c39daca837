import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '../../auth/session'
import { judgeHandOff } from '../../domain/handoff/judge'
import { passOn } from '../../domain/handoff/passOn'
import type { HandOff } from '../../domain/handoff/types'
import { useGraph } from '../../graph/GraphContext'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import { paths } from '../../ui/paths'
import { AskedFacts } from './AskedFacts'
import { AskedPermissions } from './AskedPermissions'
import type { Given } from './given'
import { OriginFacts } from './OriginFacts'
import { Panel } from '../../ui/Panel'
import { Warnings } from './Warnings'

/** Where a hand-off comes from, what is to be said about it and what it asks; then the person's choice. */
export function OpenedHandOff({
  given,
  handOff,
  onDiscard,
}: {
  given: Given
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
  const heading = useRef<HTMLHeadingElement>(null)
  const verdict = useMemo(
    () => judgeHandOff(handOff, { tenantId, environment: environment.id, domains, now }),
    [handOff, tenantId, environment, domains, now],
  )
  const { refused, target, permissions } = verdict
  const usable = refused.length === 0 && target !== null

  // What was opened by hand takes the place of what one was at; a link's page is announced by its own heading.
  useEffect(() => {
    if (given.source !== 'link') heading.current?.focus()
  }, [given])

  const goOn = () => {
    const chosen = permissions.filter(({ value, origin }) => origin !== 'beyond' || ticked.has(value))
    void navigate(paths.connection(handOff.connectorId, handOff.authTypeId), {
      state: passOn({ ...handOff, permissions: chosen.map(({ value }) => value) }),
    })
  }
  return (
    <>
      <Panel title={t('origin.title')} heading={heading}>
        <OriginFacts given={given} handOff={handOff} />
        <Warnings handOff={handOff} verdict={verdict} />
      </Panel>
      <Panel title={t('asks.title')}>
        <AskedFacts handOff={handOff} target={target} readable={usable} />
        {target && (
          <AskedPermissions
            authType={target.authType}
            permissions={permissions}
            ticked={ticked}
            onTick={usable ? setTicked : null}
          />
        )}
      </Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {usable && (
          <Button variant="contained" onClick={goOn}>
            {t('choice.continue')}
          </Button>
        )}
        <Button variant="outlined" onClick={onDiscard}>
          {t('choice.discard')}
        </Button>
        {usable && <Typography color="textSecondary">{t('choice.note')}</Typography>}
      </Box>
    </>
  )
}
