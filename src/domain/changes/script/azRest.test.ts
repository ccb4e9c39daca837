import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ENVIRONMENTS } from '../../environments'
import { APP_ID, APP_OBJECT_ID, GRAPH_PRINCIPAL_ID, USER_ID } from '../../testing/facts'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { bindStep } from '../references'
import { planAsAzRest } from './azRest'
import { bulkPlanOf, graphHosts, HOSTILE_NAMES, KEY_ID, namesOf, planNamed, ROLE_ID } from './testingSteps'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'change-script-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const GRAPH = 'https://graph.microsoft.com/v1.0'
const OTHER_KEY = '{"keyId": "1", "key": "MIIA]", "displayName": "it\'s"}'

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

interface Ran {
  writes: string[]
  status: number | null
  stderr: string
  stdout: string
}

/** Runs bash on the script with an `az` that answers from a table and notes its writes; in a terminal where it asks for one. */
function runWithFakeAz(
  script: string,
  answers: Record<string, string>,
  { failing = 'nothing', terminal = false } = {},
): Ran {
  const directory = fs.mkdtempSync(path.join(folder, 'run-'))
  const table = Object.entries(answers).map(
    ([match, answer]) => `    *${quoted(match)}*) printf '%s\\n' ${quoted(answer)} ;;`,
  )
  const az = `#!/usr/bin/env bash
if [ "$1" != rest ]; then exit 0; fi
all="$*"; shift; body=''
while [ $# -gt 0 ]; do
  case $1 in --method) method=$2 ;; --url) url=$2 ;; --body) body=$2 ;; esac
  shift
done
if [ "$method" != get ]; then printf '%s\\n' "$method $url $body" >> writes; fi
case "$all" in *${failing}*) echo 'Request_Denied' >&2; exit 1 ;; esac
case "$all" in
${table.join('\n')}
    *) if [ "$method" = POST ]; then echo new-id; fi ;;
esac
`
  fs.writeFileSync(path.join(directory, 'az'), az, { mode: 0o755 })
  fs.writeFileSync(path.join(directory, 'script.sh'), script)
  const [command, args] = terminal
    ? (['script', ['-qec', 'bash script.sh 2> stderr', '/dev/null']] as const)
    : (['bash', ['-c', 'bash script.sh 2> stderr']] as const)
  const result = spawnSync(command, args, {
    cwd: directory,
    env: { PATH: `${directory}:${process.env['PATH'] ?? ''}` },
    encoding: 'utf8',
    input: '',
  })
  const read = (name: string) => {
    const file = path.join(directory, name)
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  }
  expect(fs.readdirSync(directory)).not.toContain('pwned')
  const writes = read('writes').split('\n').filter(Boolean)
  return { writes, status: result.status, stderr: read('stderr'), stdout: result.stdout }
}

const one = (id: string) => {
  const plan = planNamed('App')
  const steps = plan.steps.filter((step) => step.id === id)
  const bound = steps.map((step) => bindStep(step, { own: USER_ID, 'app.appId': APP_ID }))
  return planAsAzRest({ ...plan, steps: bound }, ENVIRONMENTS.global)
}
const TERMINAL = { terminal: true }
const onApp = `${GRAPH}/applications/${APP_OBJECT_ID}`
const onApi = `${GRAPH}/servicePrincipals/${GRAPH_PRINCIPAL_ID}/appRoleAssignedTo`
const kept = '[\n  "https://kept.example"\n]'
const declared = (api: string, type: string, id: string) =>
  `{"resourceAppId":"${api}","resourceAccess":[{"id":"${id}","type":"${type}"}]}`

/** A step by its id, what the tenant answers, what is written then. */
const WRITES: [id: string, answers: Record<string, string>, writes: string[]][] = [
  [
    'g',
    { "consentType%20eq%20'AllPrincipals'": 'row1| User.Read  Files.Read' },
    [`PATCH ${GRAPH}/oauth2PermissionGrants/row1 {"scope":"Files.Read Mail.Read Mail.Send"}`],
  ],
  [
    'g',
    { "%20eq%20'": 'a|user.read mail.read\nb|Mail.Send' },
    [`PATCH ${GRAPH}/oauth2PermissionGrants/a {"scope":"mail.read"}`],
  ],
  ['h', { "principalId%20eq%20'": 'row|User.Read' }, [`DELETE ${GRAPH}/oauth2PermissionGrants/row `]],
  ['r', { "value[?id=='abc_-1'].id": 'abc_-1' }, [`DELETE ${onApi}/abc_-1 `]],
  [
    'd',
    { 'requiredResourceAccess[].resourceAppId': 'api', "[?resourceAppId=='api']": 'Scope/1' },
    [
      `PATCH ${onApp} {"requiredResourceAccess":[${declared(MICROSOFT_GRAPH_APP_ID, 'Role', ROLE_ID)},${declared('api', 'Scope', '1')}]}`,
    ],
  ],
  [
    'c',
    { length: '0', 'query keyCredentials --output json': `[ ${OTHER_KEY} ]` },
    [
      `PATCH ${onApp} {"keyCredentials":[ ${OTHER_KEY} ,{"type":"AsymmetricX509Cert","usage":"Verify","key":"MIIB+/==","displayName":"App","startDateTime":"2026-11-21T00:00:00Z","endDateTime":"2027-11-21T00:00:00Z"}]}`,
    ],
  ],
  [
    'o',
    { "length(keyCredentials[?key=='MIIC'": '1', 'keyCredentials[?!': `[${OTHER_KEY}]` },
    [`PATCH ${onApp} {"keyCredentials":[${OTHER_KEY}]}`],
  ],
  [
    'o2',
    { [`length(keyCredentials[?keyId=='${KEY_ID}'])`]: '1', 'keyCredentials[?!': '[]' },
    [`PATCH ${onApp} {"keyCredentials":[]}`],
  ],
  [
    'u',
    { length: '0', 'query web.redirectUris --output json': '[]' },
    [`PATCH ${onApp} {"web":{"redirectUris":["https://example.org/App"]}}`],
  ],
  ['u2', { length: '1', 'spa.redirectUris[?!': kept }, [`PATCH ${onApp} {"spa":{"redirectUris":${kept}}}`]],
  [
    'm',
    {
      'length(web': '1',
      'length(publicClient': '0',
      'web.redirectUris[?!': '[]',
      'publicClient.redirectUris[?!': kept,
    },
    [
      `PATCH ${onApp} {"web":{"redirectUris":[]},"publicClient":{"redirectUris":[\n  "https://kept.example"\n,"https://example.org/App"]}}`,
    ],
  ],
  [
    's1',
    { enableIdTokenIssuance: 'true', enableAccessTokenIssuance: 'true' },
    [
      `PATCH ${onApp} {"web":{"implicitGrantSettings":{"enableIdTokenIssuance":false,"enableAccessTokenIssuance":true}}}`,
    ],
  ],
  [
    's2',
    { 'query signInAudience': '"AzureADMyOrg"' },
    [
      `PATCH ${onApp} {"signInAudience":"AzureADandPersonalMicrosoftAccount","api":{"requestedAccessTokenVersion":2}}`,
    ],
  ],
  ['s3', {}, [`PATCH ${GRAPH}/servicePrincipals/${USER_ID} {"accountEnabled":true}`]],
  ['w', {}, [`POST ${onApp}/owners/$ref {"@odata.id":"${GRAPH}/directoryObjects/${USER_ID}"}`]],
  ['w2', { [`value[?id=='${KEY_ID}'].id`]: KEY_ID }, [`DELETE ${onApp}/owners/${KEY_ID}/$ref `]],
  ['k2', { [`[?keyId=='${KEY_ID}']`]: KEY_ID }, [`POST ${onApp}/removePassword {"keyId":"${KEY_ID}"}`]],
  ['x', { '--query id --': USER_ID }, [`DELETE ${GRAPH}/servicePrincipals/${USER_ID} `]],
  [
    'y',
    { '[id], passwordCredentials': `${APP_OBJECT_ID}\n${KEY_ID}\nhttps://example.org/App` },
    [`DELETE ${onApp} `],
  ],
  [
    'k',
    { secretText: `${KEY_ID}|s3cret|with bars` },
    [
      `POST ${onApp}/addPassword {"passwordCredential":{"displayName":"App","endDateTime":"2027-01-01T00:00:00Z"}}`,
    ],
  ],
]

/** A step by its id, answers under which nothing is to be written, what is said of it. */
const SILENT: [id: string, answers: Record<string, string>, says?: string][] = [
  ['app', { 'id, appId': 'there|client' }],
  ['own', { 'value[0].id': 'sp' }],
  ['g', { "consentType%20eq%20'AllPrincipals'": 'row1|mail.read Mail.Send' }],
  ['h', {}],
  ['a', { "appRoleId=='": 'assignment' }],
  ['r', {}],
  ['d', { '[].resourceAppId': MICROSOFT_GRAPH_APP_ID, '[?resourceAppId': `Role/${ROLE_ID}` }],
  ['c', { length: '1' }],
  ['o', { length: '0' }],
  ['u', { length: '1' }],
  ['u2', { length: '0' }],
  ['m', { 'length(web': '0', 'length(publicClient': '1' }],
  ['m', { length: '0' }, 'gone meanwhile'],
  ['s1', { enableIdTokenIssuance: 'false' }],
  ['s2', { 'query signInAudience': '"PersonalMicrosoftAccount"' }, 'changed meanwhile'],
  ['s3', { 'query accountEnabled': 'true' }],
  ['w', { [`value[?id=='${USER_ID}'].id`]: USER_ID }],
  ['w2', {}],
  ['k2', {}],
  ['x', { 'value[].id': 'used' }, 'In use by others'],
  ['x', {}],
  ['y', { '[id], passwordCredentials': `${APP_OBJECT_ID}\nanother` }, 'carries more'],
  ['y', {}],
  ['k', { passwordCredentials: KEY_ID }, 'nobody can read its value'],
]

describe('the az script', () => {
  it('is parsed by bash with hostile names, runs nothing of them, and hands them on as they are', () => {
    const steps = HOSTILE_NAMES.flatMap((name, at) => {
      const [app, ...rest] = planNamed(name).steps
      const own = rest.filter(({ kind }) =>
        ['add-secret', 'add-certificate', 'add-redirect-uris'].includes(kind),
      )
      return app ? [app, ...own].map((step) => ({ ...step, id: `${step.id}${at}` })) : []
    })
    const script = planAsAzRest({ ...planNamed(HOSTILE_NAMES[0] ?? ''), steps }, ENVIRONMENTS.global)
    const { stdout, writes, status, stderr } = runWithFakeAz(
      script,
      {
        length: '0',
        secretText: `${KEY_ID}|the secret`,
        '[id, appId])" --': 'new-app|new-client',
      },
      TERMINAL,
    )
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim().split(/\r?\n/u)).toEqual(HOSTILE_NAMES.map(() => 'the secret'))
    const bodies = writes.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>)
    const created = bodies.filter((body) => 'signInAudience' in body)
    expect(created.map((body) => body['displayName'])).toEqual(HOSTILE_NAMES)
    expect(created.map((body) => body['web'])).toEqual(
      HOSTILE_NAMES.map((name) => ({ redirectUris: [`https://example.org/${name}`] })),
    )
    const secrets = bodies.flatMap((body) => body['passwordCredential'] ?? [])
    expect(secrets).toEqual(HOSTILE_NAMES.map((displayName) => expect.objectContaining({ displayName })))
  })

  it('is parsed by bash whatever the names', () => {
    const name = namesOf(
      "'",
      '"',
      '`',
      '$(',
      ')',
      '\\',
      '\n',
      '{{',
      '}}',
      '#',
      '\u202e',
      ' ',
      '&&',
      ';',
      '<<E',
    )
    fc.assert(
      fc.property(name, (text) => {
        const script = planAsAzRest(planNamed(text), ENVIRONMENTS.global)
        execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'ignore', 'pipe'] })
      }),
      { numRuns: 40 },
    )
  })

  it.each(WRITES)('writes what is lacking, and keeps the rest: %s %j', (id, answers, expected) => {
    const { writes, status, stderr } = runWithFakeAz(one(id), answers, { terminal: id === 'k' })
    expect({ writes: writes.join('\n'), status, stderr: status === 0 ? '' : stderr }).toEqual({
      ...{ writes: expected.join('\n'), status: 0, stderr: '' },
    })
  })

  it.each(SILENT)('writes nothing: %s %j', (id, answers, says = '') => {
    const { writes, status, stderr } = runWithFakeAz(one(id), answers, { terminal: id === 'k' })
    const stops = says.includes('meanwhile')
    expect({ writes, status }).toEqual({ writes: [], status: stops ? 1 : 0 })
    expect(stderr).toContain(says)
  })

  it('knows what it creates by its ids: a registration, its enterprise application, what is assigned to that', () => {
    const plan = planNamed('App')
    const steps = plan.steps.filter(({ id }) => ['app', 'own', 'a'].includes(id))
    const { writes } = runWithFakeAz(planAsAzRest({ ...plan, steps }, ENVIRONMENTS.global), {
      '/applications --resource': 'new-app|new-client',
    })
    expect(writes.slice(1)).toEqual([
      `POST ${GRAPH}/servicePrincipals {"appId":"new-client"}`,
      `POST ${onApi} {"principalId":"new-id","resourceId":"${GRAPH_PRINCIPAL_ID}","appRoleId":"${ROLE_ID}"}`,
    ])
  })

  it('shows a new secret in the terminal only, and makes none where there is no terminal', () => {
    const answers = { secretText: `${KEY_ID}|s3cret|with bars` }
    const shown = runWithFakeAz(one('k'), answers, TERMINAL)
    expect(shown.stdout.trim()).toBe('s3cret|with bars')
    expect(shown.stderr).not.toContain('s3cret')
    const piped = runWithFakeAz(one('k'), answers)
    expect({ ...piped, stderr: '' }).toEqual({ writes: [], status: 1, stdout: '', stderr: '' })
    expect(piped.stderr).toContain('terminal')
  })

  it.each(planNamed('App').steps.map(({ id }) => id))('stops before it writes where %s cannot read', (id) => {
    const { writes, status } = runWithFakeAz(one(id), {}, { failing: ' get ', terminal: id === 'k' })
    expect({ writes, status }).toEqual({ writes: [], status: 1 })
  })

  it('follows next links, on the environment’s own host only', () => {
    const { writes } = runWithFakeAz(one('g'), {
      'second --resource https://graph.microsoft.com/ --query "@odata': 'https://evil.example/v1.0/third',
      '--query "@odata': `${GRAPH}/second`,
      second: 'row2|Files.Read',
      third: 'row3|Evil.Read',
    })
    expect(writes).toEqual([
      `PATCH ${GRAPH}/oauth2PermissionGrants/row2 {"scope":"Files.Read Mail.Read Mail.Send"}`,
    ])
  })

  it('is two lines a step for a bulk plan, and bounded', () => {
    const bulk = (count: number) => planAsAzRest(bulkPlanOf(count), ENVIRONMENTS.global)
    const script = bulk(5000)
    execFileSync('bash', ['-n'], { input: script })
    expect(script.length).toBeLessThan(5_000_000)
    expect(script.split('\n').length - bulk(0).split('\n').length).toBeLessThan(15_100)
  })

  it.each([
    ['global', 'AzureCloud', 'https://graph.microsoft.com'],
    ['usgov-l4', 'AzureUSGovernment', 'https://graph.microsoft.us'],
    ['usgov-l5', 'AzureUSGovernment', 'https://dod-graph.microsoft.us'],
    ['china', 'AzureChinaCloud', 'https://microsoftgraph.chinacloudapi.cn'],
  ] as const)('names the cloud of %s', (id, cloud, graph) => {
    const script = planAsAzRest(planNamed('App'), ENVIRONMENTS[id])
    expect(script).toContain(`az cloud set --name ${cloud}\n`)
    expect(script).toContain(`graph='${graph}'\n`)
    expect(graphHosts(script)).toEqual(new Set([graph]))
  })
})
