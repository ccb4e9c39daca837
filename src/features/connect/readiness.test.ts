import { describe, expect, it } from 'vitest'
import type { Finding, PreflightContext } from '../../domain/preflight/types'
import { mergedFix } from './fixes'
import { bundleFindings, groupFindings, readinessOf } from './readiness'

const finding = (id: Finding['id'], severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  id,
  key: id,
  severity,
  field: 'registration',
  params: {},
  ...more,
})
const found = finding('client-id-found', 'fine')
const missing = finding('value-missing', 'blocks')
const blocks = finding('secret-expired', 'blocks')
const warns = finding('secret-expiring', 'warns')

type State = PreflightContext['registration']['state']
const cases: [string, Finding[], State, ReturnType<typeof readinessOf>][] = [
  ['nothing entered', [missing, { ...missing, key: '2' }], 'absent', { state: 'incomplete', count: 2 }],
  ['being read', [], 'loading', { state: 'checking' }],
  ['being read with a value missing', [missing], 'loading', { state: 'checking' }],
  ['being read with a fault that shows already', [blocks], 'loading', { state: 'blocked', count: 1 }],
  ['a fault and a missing value', [found, missing, blocks], 'loaded', { state: 'blocked', count: 1 }],
  ['a missing value only', [found, missing, warns], 'loaded', { state: 'incomplete', count: 1 }],
  ['could not be read', [warns], 'failed', { state: 'unchecked' }],
  ['warnings only', [found, warns], 'loaded', { state: 'attention', count: 1 }],
  ['all in order', [found], 'loaded', { state: 'ready' }],
]

describe('readiness', () => {
  it.each(cases)('%s', (_name, findings, registration, expected) => {
    expect(readinessOf(findings, registration)).toEqual(expected)
  })
})

describe('readiness with a certificate', () => {
  it.each([
    ['being read', [found], 'reading', { state: 'checking' }],
    ['not read, since somebody cancelled it', [found], 'cancelled', { state: 'certificate-unread' }],
    ['not read, since the worker did not start', [found, warns], 'failed', { state: 'certificate-unread' }],
    ['being read with its password missing', [found, missing], 'reading', { state: 'incomplete', count: 1 }],
    ['not read, and a fault elsewhere', [found, blocks], 'cancelled', { state: 'blocked', count: 1 }],
    ['read', [found], 'idle', { state: 'ready' }],
  ] as const)('%s', (_name, findings, certificate, expected) => {
    expect(readinessOf(findings, 'loaded', undefined, certificate)).toEqual(expected)
  })
})

describe('readiness with the vendor’s own application', () => {
  const candidates = finding('public-app-candidates', 'explains')
  it.each([
    ['being looked for', [candidates], 'loading', { state: 'checking' }],
    ['found, none picked', [candidates], 'read', { state: 'unpicked' }],
    [
      'nobody consented yet',
      [finding('public-app-not-consented', 'warns')],
      'read',
      { state: 'attention', count: 1 },
    ],
    [
      'a consent that nobody but an admin can give',
      [finding('public-app-not-consented', 'blocks')],
      'read',
      { state: 'blocked', count: 1 },
    ],
    ['not to be looked for', [candidates], 'failed', { state: 'unchecked' }],
  ] as const)('%s', (_name, findings, state, expected) => {
    expect(readinessOf(findings, 'absent', state)).toEqual(expected)
  })
})

describe('groups', () => {
  it('come worst first, with missing values by themselves', () => {
    const groups = groupFindings([found, missing, warns, blocks])
    expect(groups.map(({ group }) => group)).toEqual(['blocks', 'warns', 'missing', 'fine'])
    expect(groups[0]?.findings).toEqual([blocks])
  })
})

describe('what the console can put right', () => {
  const permission = (value: string) => ({ resourceAppId: 'graph', kind: 'Delegated', value }) as const
  const fix = (value: string, declareMissing = false) => ({
    appId: 'app',
    grant: [permission(value)],
    declareMissing,
    revoke: [],
  })
  it('is one change, each permission once', () => {
    const intent = mergedFix([
      finding('permission-not-granted', 'blocks', { fix: fix('Mail.Read') }),
      finding('permission-not-declared', 'warns', { fix: fix('Mail.Send', true) }),
      finding('permission-not-declared', 'warns', { fix: fix('Mail.Read') }),
    ])
    expect(intent).toEqual({
      appId: 'app',
      grant: [permission('Mail.Read'), permission('Mail.Send')],
      declareMissing: true,
      revoke: [],
    })
  })
  it('takes certificate and redirect URIs along', () => {
    const uri = { platform: 'web', uri: 'https://a.example/provisioning_/callback' } as const
    const certificate = { der: 'AA==', thumbprint: 'AB', displayName: 'CN=a', notBefore: '', notAfter: '' }
    const none = { appId: 'app', grant: [], declareMissing: false, revoke: [] }
    expect(
      mergedFix([
        finding('redirect-missing', 'blocks', { fix: { ...none, addRedirectUris: [uri] } }),
        finding('redirect-missing', 'warns', { key: '2', fix: { ...none, addRedirectUris: [uri] } }),
        finding('certificate-not-registered', 'blocks', { fix: { ...none, addCertificate: certificate } }),
      ]),
    ).toEqual({ ...none, addRedirectUris: [uri], addCertificate: certificate })
  })
  it('leaves alone what takes something away, and a callback of another platform', () => {
    const away = { appId: 'app', grant: [], declareMissing: false, revoke: [permission('Mail.Send')] }
    const uri = { platform: 'web', uri: 'https://a.example' } as const
    expect(
      mergedFix([
        finding('permission-excess', 'warns', { fix: away }),
        finding('redirect-missing', 'warns', {
          params: { baseUrl: 'suite.contoso.com' },
          fix: { ...away, revoke: [], addRedirectUris: [uri] },
        }),
      ]),
    ).toBeNull()
  })
  it('never changes two applications at once', () => {
    const other = { ...fix('Mail.Send'), appId: 'other' }
    expect(
      mergedFix([
        finding('permission-not-granted', 'blocks', { fix: fix('Mail.Read') }),
        finding('permission-not-granted', 'blocks', { fix: other }),
      ]),
    ).toMatchObject({ appId: 'app', grant: [permission('Mail.Read')] })
  })
  it('never grants what the connection does without', () => {
    expect(
      mergedFix([finding('permission-not-granted', 'explains', { fix: fix('Mail.Send') }), blocks]),
    ).toBeNull()
  })
})

describe('bundles', () => {
  const permission = (value: string, context?: string): Finding =>
    finding('permission-not-declared', 'warns', {
      key: `permission-not-declared:${value}`,
      permission: value,
      params: context ? { context } : {},
    })
  const lines = (findings: Finding[]) =>
    bundleFindings(findings).map((entry) =>
      entry.kind === 'single'
        ? entry.finding.key
        : `${entry.findings.length} × ${entry.id} ${entry.optional}`,
    )

  it('leave three of a sort as they are', () => {
    const three = ['A', 'B', 'C'].map((value) => permission(value))
    expect(lines([...three, warns])).toEqual([...three.map(({ key }) => key), warns.key])
  })
  it('make one line of four of a sort, in the place of the first', () => {
    const four = ['A', 'B', 'C', 'D'].map((value) => permission(value))
    expect(lines([blocks, ...four, warns])).toEqual([
      blocks.key,
      '4 × permission-not-declared false',
      warns.key,
    ])
  })
  it('keep what is optional apart', () => {
    const optional = ['A', 'B', 'C', 'D'].map((value) => permission(value, 'optional'))
    expect(lines([...optional, permission('E')])).toEqual([
      '4 × permission-not-declared true',
      'permission-not-declared:E',
    ])
  })
})
