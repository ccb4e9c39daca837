import { expect, it } from 'vitest'
import { createRegistrationIndex, type RegistrationIndex } from '../registrations/registrationIndex'
import { application, graphPrincipal, NOW, secret, servicePrincipal } from '../testing/facts'
import { summarizeReadiness } from './readiness'

/** GCC_FEW=1000 measures from 1,000 to 10,000: the same figure, four times as long. */
const FEW = Number(process.env.GCC_FEW ?? 250)
const RUNS = 3
/** The slice of the worker. */
const AT_ONCE = 50

const graph = graphPrincipal()
const idOf = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const pick = <T>(items: readonly T[], from: number, count: number) =>
  Array.from({ length: count }, (_none, at) => items[(from * 7 + at * 3) % items.length]).filter(
    (one) => one !== undefined,
  )

/** A tenant of `count` registrations, each a little different: as many permissions and secrets as real ones have. */
function tenantOf(count: number): RegistrationIndex {
  const index = createRegistrationIndex()
  const numbers = Array.from({ length: count }, (_none, number) => number)
  index.addPrincipals([graph])
  index.addApplications(
    numbers.map((number) => {
      const scopes = pick(graph.delegatedPermissions, number, 8)
      const roles = pick(graph.applicationPermissions, number, 4)
      return application({
        objectId: idOf('a', number),
        appId: idOf('c', number),
        displayName: `App ${number}`,
        passwordCredentials: [
          secret({
            keyId: idOf('d', number),
            endDateTime: number % 3 ? '2027-06-01T00:00:00Z' : '2026-01-01T00:00:00Z',
          }),
        ],
        requiredResourceAccess: [
          {
            resourceAppId: graph.appId,
            resourceAccess: [
              ...scopes.map(({ id }) => ({ id, type: 'Scope' as const })),
              ...roles.map(({ id }) => ({ id, type: 'Role' as const })),
            ],
          },
        ],
      })
    }),
  )
  index.addPrincipals(
    numbers.map((number) => ({
      ...servicePrincipal({ objectId: idOf('e', number), appId: idOf('c', number) }),
      delegatedPermissions: [],
      applicationPermissions: [],
    })),
  )
  index.addGrants(
    numbers.map((number) => ({
      clientId: idOf('e', number),
      resourceId: graph.objectId,
      consentType: 'AllPrincipals',
      principalId: null,
      scope: pick(graph.delegatedPermissions, number, 6)
        .map(({ value }) => value)
        .join(' '),
    })),
  )
  index.addAssignments(
    numbers.flatMap((number) =>
      pick(graph.applicationPermissions, number, 3).map(({ id }) => ({
        principalId: idOf('e', number),
        resourceId: graph.objectId,
        appRoleId: id,
      })),
    ),
  )
  for (const collection of ['applications', 'principals', 'grants', 'assignments'] as const)
    index.complete(collection)
  return index
}

/** Time to judge a tenant, in ms, and its longest slice. */
function judged(count: number): { total: number; slice: number } {
  const index = tenantOf(count)
  const start = performance.now()
  let slice = 0
  for (;;) {
    const began = performance.now()
    const { done, total } = index.judge(AT_ONCE, (facts, catalogue) =>
      summarizeReadiness(facts, NOW, catalogue),
    )
    slice = Math.max(slice, performance.now() - began)
    if (done === total) return { total: performance.now() - start, slice }
  }
}

const median = (values: number[]) =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

it('ten times the registrations take at most twelve times the time', { timeout: 60_000 }, () => {
  judged(FEW)
  // Side by side, so that a busy machine slows both down; the middle one of several is no accident.
  const ratios = Array.from({ length: RUNS }, () => {
    // Ten small tenants against one ten times as large: the same work, if it grows as it should.
    const small = Array.from({ length: 10 }, () => judged(FEW).total).reduce((sum, one) => sum + one, 0)
    const large = judged(10 * FEW)
    return { ratio: (10 * large.total) / small, slice: large.slice, large: large.total }
  })
  const ratio = median(ratios.map((one) => one.ratio))
  const told = JSON.stringify(ratios)
  // eslint-disable-next-line no-console -- the figure, for people to read
  console.log(`readiness of ${FEW} and ${10 * FEW} registrations: ratio ${ratio.toFixed(1)} of 12; ${told}`)
  expect(ratio, told).toBeLessThanOrEqual(12)
})
