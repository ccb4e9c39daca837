import { useCallback, useMemo } from 'react'
import { useSession } from '../../../auth/session'
import type { Connector, ConnectionValues } from '../../../domain/connectors/types'
import { makeHandOff } from '../../../domain/handoff/make'
import type { HandOff, HandOffPurpose } from '../../../domain/handoff/types'
import { useCheck, useTypedValues } from '../ConnectionCheckContext'

/** The form as a hand-off, dated when the tenant was read. `named`: says who made it. */
export function useHandOff(
  connector: Connector,
  purpose: HandOffPurpose,
  named: boolean,
): {
  /** Of the values as they were checked last: to be drawn. */
  checked: HandOff
  /** Of the values as they stand in the form: to be taken away. */
  take(): HandOff
} {
  const { tenantId, environment, actor } = useSession()
  const { authType, setup, rows, context, values } = useCheck()
  const typed = useTypedValues()
  const handOffOf = useCallback(
    (given: ConnectionValues) => {
      const hasField = authType.fields.some((field) => field.kind === 'scopes')
      return makeHandOff({
        purpose,
        connector,
        authType,
        values: given,
        setup,
        tenantId,
        environment: environment.id,
        permissions: hasField ? given.scope : rows.map(({ value }) => value),
        now: context.now,
        from: named ? actor.displayName : null,
      })
    },
    [purpose, connector, authType, setup, tenantId, environment, rows, context, named, actor],
  )
  const checked = useMemo(() => handOffOf(values), [handOffOf, values])
  return { checked, take: () => handOffOf(typed()) }
}
