import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ENVIRONMENTS } from '../../environments'
import { APP_ID, APP_OBJECT_ID, GRAPH_PRINCIPAL_ID, TENANT_ID, USER_ID } from '../../testing/facts'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import type { ChangeStep } from '../steps'
import type { ChangePlan } from '../types'
import { readsFor } from '../requests'
import { planAsAzRest } from './azRest'
import { planAsPowerShell } from './powershell'
import { quotePowerShell, quoteShell } from './quote'

const HOSTILE = [
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '"; Remove-Item x; "',
  '\u2019; Remove-Item x; \u2019',
  'line\ntouch pwned',
  'line\r\ntouch pwned\u2028touch pwned\u0085touch pwned',
  '\\',
  '#> $x <#',
]

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'change-script-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const role = {
  clientId: `{{create:${APP_ID}}}`,
  resourceId: GRAPH_PRINCIPAL_ID,
  resourceAppId: MICROSOFT_GRAPH_APP_ID,
  appRoleId: '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
}
const CERTIFICATE = {
  der: 'MIIB+/==',
  thumbprint: 'AB'.repeat(20),
  notBefore: '2026-11-21T00:00:00Z',
  notAfter: '2027-11-21T00:00:00Z',
}
const OTHER_KEY = '{"keyId": "1", "key": "MIIA]", "displayName": "it\'s"}'
function stepsNamed(name: string): ChangeStep[] {
  const base = { dependsOn: [], scopes: ['Application.ReadWrite.All'] }
  const registration = { applicationObjectId: APP_OBJECT_ID }
  const named = { ...CERTIFICATE, displayName: name }
  const grant = {
    ...base,
    kind: 'delegated-grant' as const,
    clientId: role.clientId,
    resourceId: GRAPH_PRINCIPAL_ID,
    resourceName: name,
  }
  return [
    { ...base, kind: 'create-principal', id: `create:${APP_ID}`, appId: APP_ID, displayName: name },
    {
      ...grant,
      id: 'g',
      consentType: 'AllPrincipals',
      principalId: null,
      add: ['Mail.Read', 'Mail.Send'],
      remove: ['User.Read'],
      before: null,
    },
    {
      ...grant,
      id: 'h',
      consentType: 'Principal',
      principalId: USER_ID,
      add: [],
      remove: ['User.Read'],
      before: { grantId: 'row', scope: 'User.Read' },
    },
    { ...base, ...role, kind: 'assign-role', id: 'a', resourceName: name, value: name },
    {
      ...base,
      ...role,
      kind: 'remove-role',
      id: 'r',
      resourceName: name,
      value: name,
      assignmentId: 'abc_-1',
    },
    {
      ...base,
      kind: 'declare',
      id: 'd',
      applicationObjectId: APP_OBJECT_ID,
      add: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, id: role.appRoleId, type: 'Role', value: name }],
      remove: [],
      before: [],
    },
    { ...base, ...registration, kind: 'add-certificate', id: 'c', certificate: named, before: [] },
    {
      ...{ ...base, ...registration, kind: 'remove-certificate', id: 'o', before: [] },
      certificate: { ...named, thumbprint: 'CD'.repeat(20), der: 'MIIC' },
    },
    {
      ...{ ...base, ...registration, kind: 'add-redirect-uris', id: 'u', platform: 'web', before: [] },
      uris: ["https://example.org/it's"],
    },
    { ...base, kind: 'delete-principal', id: 'x', principalId: USER_ID, appId: APP_ID, displayName: name },
  ]
}
const planNamed = (name: string): ChangePlan => ({
  id: 'plan',
  tenantId: TENANT_ID,
  appId: APP_ID,
  appDisplayName: name,
  createdAt: '2026-11-21T00:00:00Z',
  steps: stepsNamed(name),
  impossible: [],
})

/** Runs bash on the script with an `az` that answers from a table and notes its writes. */
function runWithFakeAz(
  script: string,
  answers: Record<string, string>,
  failing = 'nothing',
): { writes: string[]; status: number | null; stderr: string } {
  const directory = fs.mkdtempSync(path.join(folder, 'run-'))
  const table = Object.entries(answers).map(
    ([match, answer]) => `    *${JSON.stringify(match)}*) printf '%s\\n' ${quoteShell(answer)} ;;`,
  )
  const az = `#!/usr/bin/env bash
all="$*"
if [ "$1" != rest ]; then exit 0; fi
if [ "$3" = get ]; then
  case "$all" in *${failing}*) exit 1 ;; esac
  case "$all" in
${table.join('\n')}
    *) ;;
  esac
else
  printf '%s\\n' "$3 $5 \${11:-}" >> writes
  echo new-id
fi
`
  fs.writeFileSync(path.join(directory, 'az'), az, { mode: 0o755 })
  const result = spawnSync('bash', ['-c', script], {
    cwd: directory,
    env: { PATH: `${directory}:${process.env['PATH'] ?? ''}` },
    encoding: 'utf8',
  })
  const file = path.join(directory, 'writes')
  const writes = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : []
  expect(fs.readdirSync(directory).filter((one) => one === 'pwned')).toEqual([])
  return { writes, status: result.status, stderr: result.stderr }
}

describe('scripts', () => {
  it.each(HOSTILE)('bash parses the az script with %j and runs nothing of it', (name) => {
    const script = planAsAzRest(planNamed(name), ENVIRONMENTS.global)
    execFileSync('bash', ['-n'], { input: script })
    const { status, stderr } = runWithFakeAz(script, {})
    expect(stderr).not.toContain('touch')
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('writes what the plan says, by the union of what is there', () => {
    const { writes, status } = runWithFakeAz(planAsAzRest(planNamed('App'), ENVIRONMENTS.global), {
      "consentType%20eq%20'AllPrincipals'": 'row1| User.Read  Files.Read',
      "principalId%20eq%20'": 'row|User.Read',
      'requiredResourceAccess[].resourceAppId': 'api',
      "requiredResourceAccess[?resourceAppId=='api']": 'Scope/1',
      "length(keyCredentials[?key=='MIIC'": '1',
      length: '0',
      'keyCredentials[?!': `[${OTHER_KEY}]`,
      'query keyCredentials --output json': `[ ${OTHER_KEY} ]`,
      'query web.redirectUris --output json': '[]',
    })
    expect(status).toBe(0)
    const graph = 'https://graph.microsoft.com/v1.0'
    expect(writes.map((line) => line.replace(graph, '').trim())).toEqual([
      `POST /servicePrincipals {"appId":"${APP_ID}"}`,
      'PATCH /oauth2PermissionGrants/row1 {"scope":"Files.Read Mail.Read Mail.Send"}',
      'DELETE /oauth2PermissionGrants/row',
      `POST /servicePrincipals/${GRAPH_PRINCIPAL_ID}/appRoleAssignedTo {"principalId":"new-id","resourceId":"${GRAPH_PRINCIPAL_ID}","appRoleId":"${role.appRoleId}"}`,
      `PATCH /applications/${APP_OBJECT_ID} {"requiredResourceAccess":[{"resourceAppId":"${MICROSOFT_GRAPH_APP_ID}","resourceAccess":[{"id":"${role.appRoleId}","type":"Role"}]},{"resourceAppId":"api","resourceAccess":[{"id":"1","type":"Scope"}]}]}`,
      `PATCH /applications/${APP_OBJECT_ID} {"keyCredentials":[ ${OTHER_KEY} ,{"type":"AsymmetricX509Cert","usage":"Verify","key":"MIIB+/==","displayName":"App","startDateTime":"2026-11-21T00:00:00Z","endDateTime":"2027-11-21T00:00:00Z"}]}`,
      `PATCH /applications/${APP_OBJECT_ID} {"keyCredentials":[${OTHER_KEY}]}`,
      `PATCH /applications/${APP_OBJECT_ID} {"web":{"redirectUris":["https://example.org/it's"]}}`,
      `DELETE /servicePrincipals/${USER_ID}`,
    ])
  })

  it.each([
    'servicePrincipals',
    'oauth2PermissionGrants',
    'appRoleAssignments',
    'requiredResourceAccess',
    'keyCredentials',
    'id,web',
  ])('the az script stops before it writes where %s cannot be read', (failing) => {
    const plan = planNamed('App')
    const steps = plan.steps.filter((step) => readsFor(step, {}).some(({ path }) => path.includes(failing)))
    const { writes, status } = runWithFakeAz(
      planAsAzRest({ ...plan, steps }, ENVIRONMENTS.global),
      {},
      failing,
    )
    expect({ writes, status }).toEqual({ writes: [], status: 1 })
  })

  it('the az script follows next links, on the environment’s own host only', () => {
    const graph = 'https://graph.microsoft.com/v1.0'
    const plan = planNamed('App')
    const steps = plan.steps.filter((step) => step.id === 'g')
    const { writes } = runWithFakeAz(planAsAzRest({ ...plan, steps }, ENVIRONMENTS.global), {
      'second --resource https://graph.microsoft.com/ --query "@odata': 'https://evil.example/v1.0/third',
      '--query "@odata': `${graph}/second`,
      second: 'row2|Files.Read',
      third: 'row3|Evil.Read',
    })
    expect(writes).toEqual([
      `PATCH ${graph}/oauth2PermissionGrants/row2 {"scope":"Files.Read Mail.Read Mail.Send"}`,
    ])
  })

  it('writes nothing where it is so already', () => {
    const { writes, status } = runWithFakeAz(planAsAzRest(planNamed('App'), ENVIRONMENTS.global), {
      'value[0].id': 'sp',
      "consentType%20eq%20'AllPrincipals'": 'row1|Mail.Read Mail.Send',
      "appRoleId=='": 'assignment',
      'requiredResourceAccess[].resourceAppId': MICROSOFT_GRAPH_APP_ID,
      'requiredResourceAccess[?resourceAppId': `Role/${role.appRoleId}`,
      'value[].id': 'used',
      "length(keyCredentials[?key=='MIIC'": '0',
      length: '1',
    })
    expect({ writes, status }).toEqual({ writes: [], status: 0 })
  })

  it.each([
    ['global', 'AzureCloud', 'https://graph.microsoft.com', 'Global'],
    ['usgov-l4', 'AzureUSGovernment', 'https://graph.microsoft.us', 'USGov'],
    ['usgov-l5', 'AzureUSGovernment', 'https://dod-graph.microsoft.us', 'USGovDoD'],
    ['china', 'AzureChinaCloud', 'https://microsoftgraph.chinacloudapi.cn', 'China'],
  ] as const)('names the cloud of %s', (id, cloud, graph, environment) => {
    const az = planAsAzRest(planNamed('App'), ENVIRONMENTS[id])
    expect(az).toContain(`az cloud set --name ${cloud}\n`)
    expect(az).toContain(`graph='${graph}'\n`)
    expect(planAsPowerShell(planNamed('App'), ENVIRONMENTS[id])).toContain(`-Environment ${environment} `)
  })

  it.each(HOSTILE)('PowerShell keeps %j inside comments and literals', (name) => {
    const script = planAsPowerShell(planNamed(name), ENVIRONMENTS.global)
    const harmless = planAsPowerShell(planNamed('App'), ENVIRONMENTS.global)
    // Names stand in comments and literals only: the same lines of code, whatever the name.
    const literal = /'(?:[^'\u2018-\u201b]|(['\u2018-\u201b])\1)*'/gu
    const code = (text: string) =>
      text
        .split(/[\r\n\u0085\u2028\u2029]/u)
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.replace(literal, "''"))
    expect(code(script)).toEqual(code(harmless))
  })

  it.each([
    ["it's", "'it''s'", "'it'\\''s'"],
    ['a\u2019b', "'a\u2019\u2019b'", "'a\u2019b'"],
    ['$x\n`y`', "'$x `y`'", "'$x `y`'"],
  ])('quotes %j', (text, powershell, shell) => {
    expect(quotePowerShell(text)).toBe(powershell)
    expect(quoteShell(text)).toBe(shell)
  })
})
