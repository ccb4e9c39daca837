import { expect, it } from 'vitest'
import { seedStories } from './seed'
import { STORIES } from './stories'

const rows = seedStories({ size: 60, origin: 'https://console.example', base: Date.UTC(2026, 0, 1) })

it('tells each story once, with unique ids and names of at most 256 characters', () => {
  const keys = STORIES.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(rows.applications.size).toBe(STORIES.length + 1)
  expect(Math.max(...STORIES.map(({ name }) => name.length))).toBe(256)
})

it('gives every grant a client and an API, but for one orphan and the leftovers of two that were deleted', () => {
  const orphans = [...rows.grants.values()].filter(
    ({ resourceId }) => !rows.servicePrincipals.has(resourceId ?? ''),
  )
  expect(orphans.map(({ scope }) => scope)).toEqual(['Tickets.Read'])
  const gone = [...rows.grants.values()].filter(({ clientId }) => !rows.servicePrincipals.has(clientId ?? ''))
  expect(gone.map(({ scope }) => scope).sort()).toEqual(['User.Read Mail.Send', 'openid profile User.Read'])
  const holders = [...rows.assignments.values()].filter(
    ({ principalId }) => !rows.servicePrincipals.has(principalId ?? '') && !rows.users.has(principalId ?? ''),
  )
  expect(holders.map(({ principalDisplayName }) => principalDisplayName)).toEqual([
    'Parking Permits (deleted)',
  ])
})

it('keeps stray spaces, both forms of thumbprint, and a secret that looks like its own ID', () => {
  const all = [...rows.applications.values()]
  expect([...rows.grants.values()].some(({ scope }) => scope === ' Mail.Read  User.Read ')).toBe(true)
  const prints = all
    .flatMap(({ keyCredentials }) => keyCredentials ?? [])
    .map(({ customKeyIdentifier }) => String(customKeyIdentifier))
  expect(prints.some((print) => /^[0-9A-F]{40}$/.test(print))).toBe(true)
  expect(prints.some((print) => atob(print).length === 20 && !/^[0-9A-F]{40}$/.test(print))).toBe(true)
  const secrets = all.flatMap(({ passwordCredentials }) => passwordCredentials ?? [])
  expect(secrets.filter(({ keyId, hint }) => hint && keyId?.startsWith(hint))).toHaveLength(1)
  expect(secrets.every(({ hint }) => hint?.length === 3)).toBe(true)
})
