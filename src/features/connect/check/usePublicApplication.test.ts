import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../auth/session'
import { findAuthType } from '../../../domain/connectors/catalogue'
import { ENVIRONMENTS } from '../../../domain/environments'
import { servicePrincipal, TENANT_ID } from '../../../domain/testing/facts'
import { createGraphClient } from '../../../graph/createGraphClient'
import { GraphContext } from '../../../graph/GraphContext'
import { publicApplicationsQuery } from '../../../graph/queries/publicApplications'
import { type PublicApplicationChoice, usePublicApplication } from './usePublicApplication'

const graph = createGraphClient({
  graphOrigin: ENVIRONMENTS.global.graph,
  fetch: () => Promise.reject(new Error('Rendering reads nothing')),
  getToken: () => Promise.reject(new Error('Rendering reads nothing')),
})
const FOUND = servicePrincipal({
  appId: '5e0e6b0a-6a0c-4d53-9d5e-3f0c9f7a1b21',
  appOwnerOrganizationId: 'd8353d2a-b153-4d17-8827-902c51f72357',
})

/** What a form gets after another one looked up the vendor's applications. */
function choiceFor(connector: string, type: string): PublicApplicationChoice | null {
  const authType = findAuthType(connector, type)?.authType
  if (!authType) throw new Error(`No ${type}`)
  const client = new QueryClient()
  client.setQueryData(publicApplicationsQuery(graph).queryKey, [FOUND])
  let choice: PublicApplicationChoice | null = null
  function Form() {
    choice = usePublicApplication(authType as NonNullable<typeof authType>)
    return null
  }
  const inner = createElement(GraphContext, { value: graph }, createElement(Form))
  const session = { environment: ENVIRONMENTS.global, tenantId: TENANT_ID } as Session
  renderToStaticMarkup(
    createElement(QueryClientProvider, { client }, createElement(SessionContext, { value: session }, inner)),
  )
  return choice
}

test('where the vendor does not name its application, what may be it is offered', () => {
  expect(choiceFor('outlook-365', 'oauth-authorization-code')).toMatchObject({
    clientId: '',
    candidates: [FOUND],
    state: 'read',
  })
})

test('where the vendor names it, nothing is offered, though another form looked it up', () => {
  const choice = choiceFor('microsoft-365-scope', 'interactive-token-uipath-app')
  expect(choice).toMatchObject({ candidates: null, state: 'read', error: null })
  expect(choice?.clientId).not.toBe('')
})

test('one’s own registration needs none', () => {
  expect(choiceFor('azure-ad', 'application-access')).toBeNull()
})
