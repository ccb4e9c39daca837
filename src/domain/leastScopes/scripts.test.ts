import { describe, expect, test } from 'vitest'
import { ENVIRONMENT_IDS, ENVIRONMENTS } from '../environments'
import { exchangeScript, siteScript } from './scripts'

const application = {
  appId: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
  objectId: '0b6c3f0e-2f2c-4a39-a1c7-38bb6f6d6a10',
  displayName: 'UiPath Mail Robot',
}
const roles = ['Application Mail.Read', 'Application Mail.Send']
const exchange = { roles, group: 'robots@contoso.com', mailbox: 'desk@contoso.com' }
const site = { site: 'contoso.sharepoint.com:/sites/Finance', role: 'write', tenantId: 'the-tenant' } as const
const hostile = "x’; Remove-Everything; #'\n& calc"

test('Exchange roles over a group, each once, and the proof', () => {
  const script = exchangeScript(application, exchange, ENVIRONMENTS.global)
  expect(script).toContain(`-AppId $appId -ObjectId $objectId -DisplayName 'UiPath Mail Robot'`)
  expect(script).toContain(`Get-Group -Identity 'robots@contoso.com'`)
  expect(script).toContain(`@('Application Mail.Read', 'Application Mail.Send')`)
  expect(script).toContain('-App $objectId -Role $role -CustomResourceScope $scope')
  expect(script).toContain(
    `Test-ServicePrincipalAuthorization -Identity $objectId -Resource 'desk@contoso.com'`,
  )
})

test('names of assignments fit the 64 characters that Exchange allows', () => {
  expect(`${application.appId} MailboxSettings.ReadWrite`.length).toBeLessThanOrEqual(64)
})

test('one site, with the role that is needed', () => {
  const script = siteScript(application, site, ENVIRONMENTS.global)
  expect(script).toContain(`-Uri '/v1.0/sites/contoso.sharepoint.com:/sites/Finance'`)
  expect(script).toContain(`roles = @('write')`)
  expect(script).toContain(`-TenantId 'the-tenant' -Scopes 'Sites.FullControl.All'`)
})

test.each([
  ['global', 'O365Default', 'Global'],
  ['usgov-l4', 'O365USGovGCCHigh', 'USGov'],
  ['usgov-l5', 'O365USGovDoD', 'USGovDoD'],
  ['china', 'O365China', 'China'],
] as const)('%s', (id, exchangeName, graphName) => {
  expect(ENVIRONMENT_IDS).toContain(id)
  expect(exchangeScript(application, exchange, ENVIRONMENTS[id])).toContain(
    `-ExchangeEnvironmentName ${exchangeName} `,
  )
  expect(siteScript(application, site, ENVIRONMENTS[id])).toContain(`-Environment ${graphName} `)
})

describe('what a person types, or a tenant names, stays a literal', () => {
  /** Without its literals and comments: what PowerShell would run. */
  const code = (script: string) =>
    script
      .split('\n')
      .filter((line) => !/^(?:#|\$(?:name|filter) = )/u.test(line))
      .join('\n')
      .replace(/'(?:[^'‘’‚‛]|['‘’‚‛]{2})*'/gu, '')

  test('Exchange', () => {
    const script = exchangeScript(
      { ...application, displayName: hostile },
      { roles, group: hostile, mailbox: hostile },
      ENVIRONMENTS.global,
    )
    expect(code(script)).not.toMatch(/Remove-Everything|calc/u)
    expect(script.split('\n')).toHaveLength(
      exchangeScript(application, exchange, ENVIRONMENTS.global).split('\n').length,
    )
  })
  test('SharePoint', () => {
    const script = siteScript(
      { ...application, displayName: hostile },
      { ...site, site: hostile, tenantId: hostile },
      ENVIRONMENTS.global,
    )
    expect(code(script)).not.toMatch(/Remove-Everything|calc/u)
  })
})
