import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONNECTORS } from '../connectors/catalogue'
import { graphPrincipal } from '../testing/facts'
import { GRAPH_PERMISSION_FACTS, graphPermissionFact, hasApplicationForm } from './graphFacts'

const FILE = new URL('../../../../shared/facts/graph-permissions.json', import.meta.url)
type Row = [value: string, kind: string, id: string, adminConsentRequired: boolean, ...rest: unknown[]]

test.skipIf(!existsSync(FILE))(
  'restates ../shared/facts/graph-permissions.json: every form of every name in the catalogue (skipped where absent)',
  () => {
    const { permissions } = JSON.parse(readFileSync(FILE, 'utf8')) as { permissions: Row[] }
    const names = new Set(
      CONNECTORS.flatMap(({ authTypes }) => authTypes).flatMap(
        ({ fullAsListed, minimum, optional, triggers }) => [
          ...fullAsListed,
          ...[...minimum, ...optional].map(({ value }) => value),
          ...triggers.flatMap((trigger) => trigger.permissions),
        ],
      ),
    )
    const published = permissions
      .filter(([value]) => names.has(value))
      .map(([value, kind, id, adminConsentRequired]) => ({ value, kind, id, adminConsentRequired }))
    const key = ({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`
    const sorted = <T extends { kind: string; value: string }>(list: readonly T[]) =>
      list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    expect(sorted(GRAPH_PERMISSION_FACTS)).toEqual(sorted(published))
  },
)

test.each([
  ['Delegated', 'mail.read', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'],
  ['Application', 'Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01'],
  ['Application', '810C84A8-4A9E-49E6-BF7D-12D183F40D01', '810c84a8-4a9e-49e6-bf7d-12d183f40d01'],
  ['Delegated', '810c84a8-4a9e-49e6-bf7d-12d183f40d01', undefined],
  ['Application', 'Mail.Read.Shared', undefined],
  ['Delegated', 'Mail.Rea', undefined],
] as const)('graphPermissionFact(%s, %s)', (kind, name, id) => {
  expect(graphPermissionFact(kind, name)?.id).toBe(id)
})

const newer = graphPrincipal({
  applicationPermissions: [
    { id: '1', value: 'Mail.Read.Shared', displayName: '', description: '', isEnabled: true },
  ],
  delegatedPermissions: [],
})

test.each([
  ['Mail.Read', null, true],
  ['mail.read.shared', null, false],
  ['openid', null, false],
  ['Nothing.Known', null, null],
  ['Mail.Read.Shared', graphPrincipal(), false],
  ['Mail.Read.Shared', newer, true],
  ['offline_access', newer, false],
] as const)('hasApplicationForm(%s)', (value, catalogue, expected) => {
  expect(hasApplicationForm(value, catalogue)).toBe(expected)
})
