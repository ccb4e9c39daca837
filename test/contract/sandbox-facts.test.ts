import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/sandbox/graph/handlers'
import { GRAPH_PERMISSIONS } from '../../src/sandbox/seed/permissions'
import { resource } from '../../src/sandbox/seed/resources'
import { GRAPH_APP_ID } from '../../src/sandbox/seed/wellKnown'

const FACTS = path.resolve(import.meta.dirname, '../../../shared/facts')
const read = <T>(name: string): T | null => {
  const file = path.join(FACTS, name)
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : null
}
type Row = [string, string, string, boolean, number | null, string, string]
const permissions = read<{ permissions: Row[] }>('graph-permissions.json')
const calls = read<{ paths: Record<string, Record<string, { DelegatedWork?: { all: string[] } }>> }>(
  'graph-call-permissions.json',
)
const connectors = read<{ connectors: { authTypes: { permissions: Record<string, unknown> }[] }[] }>(
  'connectors.json',
)

describe.skipIf(!permissions)(
  `permissions of the seed are Microsoft’s own (skipped where ${FACTS} is absent)`,
  () => {
    it('names, ids, consent and descriptions', () => {
      const known = new Map(permissions?.permissions.map((row) => [`${row[0]} ${row[1]}`, row]))
      for (const [value, kind, id, adminConsent, title, description] of GRAPH_PERMISSIONS) {
        const row = known.get(`${value} ${kind}`)
        expect([value, kind, id, adminConsent, title, description]).toEqual([
          value,
          kind,
          row?.[2],
          row?.[3],
          row?.[5],
          row?.[6],
        ])
      }
    })

    it('hold everything that a connector lists', () => {
      const values = new Set(
        [...resource(GRAPH_APP_ID).scopes, ...resource(GRAPH_APP_ID).roles].map(({ value }) => value),
      )
      const wanted = (connectors?.connectors ?? []).flatMap(({ authTypes }) =>
        authTypes.flatMap(({ permissions: lists }) =>
          ['minimum', 'full', 'fullAsListed', 'optional', 'default'].flatMap((name) =>
            ((lists[name] ?? []) as (string | { value: string })[]).map((entry) =>
              typeof entry === 'string' ? entry : entry.value,
            ),
          ),
        ),
      )
      expect(wanted.length).toBeGreaterThan(50)
      expect(wanted.filter((value) => !values.has(value))).toEqual([])
    })
  },
)

describe.skipIf(!calls)(`scopes of each call (skipped where ${FACTS} is absent)`, () => {
  const table = new Map(
    Object.entries(calls?.paths ?? {}).flatMap(([template, methods]) =>
      Object.entries(methods).map(
        ([method, { DelegatedWork }]) => [`${method} ${shape(template)}`, DelegatedWork?.all ?? []] as const,
      ),
    ),
  )
  function shape(template: string): string {
    return template.replace(/\{[^}]+\}/g, '{}').replace(/\w+='\{\}'/, 'key')
  }
  it.each(
    ROUTES.flatMap((route) => route.paths.map((template) => [route.method, template, route.scopes] as const)),
  )('%s %s', (method, template, scopes) => {
    // References to owners are written under the owners' own row, whichever way.
    const call: `${string} ${string}` = template.includes('/owners/')
      ? 'POST /applications/{}/owners'
      : `${method} ${shape(template)}`
    const all = table.get(call)
    // Derived paths ((appId=..)/x, /$count, one assignment) are not all in Microsoft's table.
    if (!scopes || !all)
      return expect(template).toMatch(
        /\$batch|\$count|appId=|\{assignmentId\}|directoryRoles|me\/appRoleAssignments/,
      )
    expect(scopes.any.filter((scope) => !all.includes(scope))).toEqual([])
  })
})
