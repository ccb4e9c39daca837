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

/** In ms of processor time, the best of some: a busy machine makes no difference. */
function took(snapshot: TenantSnapshot, runs: number) {
  const table = createRowTable(snapshot, [], AUDIT_NOW)
  let count = 0
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    count = auditFindings(table, AUDIT_NOW).length
    return process.cpuUsage(before).user / 1000
  })
  return { ms: Math.min(...times), rows: table.count, count }
}

test.each([
  ['plain', (snapshot: TenantSnapshot) => snapshot],
  ['alike', alike],
])(
  'eight times the tenant takes at most sixteen times the time: %s names',
  { timeout: 60_000 },
  (_name, change) => {
    const small = took(change(largeTenant(625)), 4)
    const large = took(change(largeTenant(5000)), 2)
    // eslint-disable-next-line no-console -- the figure, for people to read
    console.log(`findings: ${JSON.stringify([small, large])}`)
    expect(large.count).toBeGreaterThan(10_000)
    expect(large.ms / small.ms).toBeLessThan(16)
  },
)
