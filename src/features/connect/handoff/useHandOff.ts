import { useMemo } from 'react'
import { useSession } from '../../../auth/session'
import type { Connector } from '../../../domain/connectors/types'
import { makeHandOff } from '../../../domain/handoff/make'
import type { HandOff, HandOffPurpose } from '../../../domain/handoff/types'
import { useCheck, useTypedValues } from '../ConnectionCheckContext'

/** The form as a hand-off, dated when the tenant was read. `named`: says who made it. */
export function useHandOff(connector: Connector, purpose: HandOffPurpose, named: boolean): HandOff {
  const { tenantId, environment, actor } = useSession()
  const { authType, setup, rows, context } = useCheck()
  const values = useTypedValues()
  return useMemo(() => {
    const hasField = authType.fields.some((field) => field.kind === 'scopes')
    return makeHandOff({
      purpose,
      connector,
      authType,
      values,
      setup,
      tenantId,
      environment: environment.id,
      permissions: hasField ? values.scope : rows.map(({ value }) => value),
      now: context.now,
      from: named ? actor.displayName : null,
    })
  }, [purpose, connector, authType, values, setup, tenantId, environment, rows, context, named, actor])
}
