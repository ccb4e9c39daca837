import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { filledFrom } from '../../../domain/handoff/fill'
import { passedOn } from '../../../domain/handoff/passOn'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import type { ValueStore } from '../valueStore'

/**
 * Takes what `/handoff` passed on for this connection into the store, before the form reads it. The router's state is cleared at once: a reload or the Back button must not fill the form a second time
 * over what was typed since.
 */
export function useHandedOver(connector: Connector, authType: AuthType, store: ValueStore): void {
  const { state, pathname, search } = useLocation()
  const navigate = useNavigate()
  const [taken] = useState(() => {
    const handOff = passedOn(state)
    if (!handOff || handOff.connectorId !== connector.id || handOff.authTypeId !== authType.id) return false
    // Every field of the hand-off, whatever was there: the same however often it is done.
    store.remember(
      connector.id,
      authType,
      filledFrom(handOff, authType, store.recall(connector.id, authType)),
    )
    store.rememberSetup(handOff.setup)
    return true
  })
  useEffect(() => {
    if (taken && state) void navigate(pathname + search, { replace: true, state: null })
  }, [taken, state, pathname, search, navigate])
}
