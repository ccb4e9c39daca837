import { expect, test } from 'vitest'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, largeTenant } from '../rows/testing'
import type { TenantSnapshot } from '../types'
import { auditFindings } from './findings'

/** Names made to be alike: each is a letter from many others, and as long as a name can be. */
function alike(snapshot: TenantSnapshot): TenantSnapshot {
  const letter = (number: number) => String.fromCharCode(97 + (number % 26))
  const rename = <T extends { displayName: string }>(one: T, number: number): T => ({
    ...one,
    displayName: `Micro\u0455oft ${letter(number)}${letter(number / 26)}${letter(number / 676)} ${'word'.repeat(22)}`,
  })
  return {
    ...snapshot,
    applications: snapshot.applications.map(rename),
    principals: snapshot.principals.map(rename),
  }
}

const took = (snapshot: TenantSnapshot) => {
  const table = createRowTable(snapshot, [], AUDIT_NOW)
  const start = performance.now()
  const count = auditFindings(table, AUDIT_NOW).length
  return { ms: performance.now() - start, rows: table.count, count }
}

test.each([
  ['plain', (snapshot: TenantSnapshot) => snapshot],
  ['alike', alike],
])(
  'eight times the tenant takes at most twelve times the time: %s names',
  { timeout: 60_000 },
  (_name, change) => {
    took(change(largeTenant(2500)))
    const small = [1, 2, 3]
      .map(() => took(change(largeTenant(2500))))
      .sort((one, other) => one.ms - other.ms)[0]
    const large = [1, 2]
      .map(() => took(change(largeTenant(20_000))))
      .sort((one, other) => one.ms - other.ms)[0]
    // eslint-disable-next-line no-console -- the figure, for people to read
    console.log(`findings: ${JSON.stringify([small, large])}`)
    expect(large?.count).toBeGreaterThan(10_000)
    expect((large?.ms ?? 0) / (small?.ms ?? 1)).toBeLessThan(12)
  },
)
