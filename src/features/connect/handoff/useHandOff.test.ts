import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { type Session, SessionContext } from '../../../auth/session'
import { CONNECTORS } from '../../../domain/connectors/catalogue'
import { DEFAULT_SETUP } from '../../../domain/connectors/setup'
import type { ConnectionValues } from '../../../domain/connectors/types'
import { ENVIRONMENTS } from '../../../domain/environments'
import { TENANT_ID } from '../../../domain/testing/facts'
import { ConnectionCheckContext, TypedValuesContext } from '../ConnectionCheckContext'
import type { ConnectionCheck } from '../useConnectionCheck'
import { defaultValues } from '../values'
import { useHandOff } from './useHandOff'

const [connector, authType] = CONNECTORS.flatMap((one) =>
  one.authTypes
    .filter(({ fields }) => ['scope', 'sharedMailbox'].every((id) => fields.some((field) => field.id === id)))
    .map((type) => [one, type] as const),
)[0] ?? [undefined, undefined]
if (!connector || !authType) throw new Error('No form has a shared mailbox and permissions')

test('what is taken away is what stands in the form at the click; what is drawn waits for the check', () => {
  const form = (sharedMailbox: string, scope: string[]): ConnectionValues => ({
    ...defaultValues(authType),
    sharedMailbox,
    scope,
  })
  const typed = vi.fn(() => form('typed@contoso.com', ['Mail.Send']))
  const check = {
    authType,
    setup: DEFAULT_SETUP,
    rows: [],
    context: { now: new Date(0) },
    values: form('checked@contoso.com', ['Mail.Read']),
  } as unknown as ConnectionCheck
  const session = {
    environment: ENVIRONMENTS.global,
    tenantId: TENANT_ID,
    actor: { displayName: 'Devon Park' },
  } as Session

  let answer: ReturnType<typeof useHandOff> | null = null
  const Probe = () => {
    answer = useHandOff(connector, 'paste', true)
    return null
  }
  const within = createElement(TypedValuesContext, { value: typed }, createElement(Probe))
  renderToStaticMarkup(
    createElement(
      SessionContext,
      { value: session },
      createElement(ConnectionCheckContext, { value: check }, within),
    ),
  )
  const { checked, take } = answer as unknown as ReturnType<typeof useHandOff>
  const told = ({ values, permissions, from }: typeof checked) => [values.sharedMailbox, permissions, from]
  expect(told(checked)).toEqual(['checked@contoso.com', ['Mail.Read'], 'Devon Park'])
  expect(typed).not.toHaveBeenCalled()

  expect(told(take())).toEqual(['typed@contoso.com', ['Mail.Send'], 'Devon Park'])
  typed.mockReturnValue(form('later@contoso.com', []))
  expect(told(take())).toEqual(['later@contoso.com', [], 'Devon Park'])
})
