import { expect, test } from 'vitest'
import { DEFAULT_SETUP } from '../connectors/setup'
import { comparePermissions } from '../permissions/compare'
import { keyCredential } from '../testing/certificates'
import { authTypeOf, CASE_TYPES, minimumOf, soundFacts, type CaseType } from '../testing/cases/types'
import { graphPrincipal, NOW, registrationFacts, secret, type FactsRecipe } from '../testing/facts'
import { registrationChecks } from './registrationChecks'
import { readiness } from './summary'

const context = { now: NOW, setup: DEFAULT_SETUP, catalogue: graphPrincipal() }
const check = (type: CaseType, recipe: FactsRecipe) =>
  registrationChecks(authTypeOf(type), registrationFacts({ ...soundFacts(type), ...recipe }), context)
const told = (type: CaseType, recipe: FactsRecipe) =>
  check(type, recipe).flatMap(({ id, severity }) => (severity === 'fine' ? [] : [`${severity} ${id}`]))

const own = CASE_TYPES.filter((type) => !authTypeOf(type).publicApplication)

test.each(own)('%s: a sound registration is ready before anything is typed', (type) => {
  expect(told(type, {}).filter((line) => !line.startsWith('explains'))).toEqual([])
  expect(readiness(check(type, {}))).toBe('ready')
})

test.each(CASE_TYPES.filter((type) => !own.includes(type)))(
  '%s: no registration of one’s own serves it',
  (type) => {
    expect(check(type, {})).toEqual([])
  },
)

const sound = (type: CaseType) => soundFacts(type).application ?? {}
test.each<[CaseType, FactsRecipe, string[]]>([
  ['bring-your-own', { application: { passwordCredentials: [] } }, ['blocks secret-none-registered']],
  [
    'entra-application',
    { application: { passwordCredentials: [secret({ endDateTime: '2026-11-20T00:00:00Z' })] } },
    ['blocks secret-none-registered'],
  ],
  ['outlook-certificate', { application: { keyCredentials: [] } }, ['blocks certificate-none-registered']],
  [
    'entra-certificate',
    { application: { keyCredentials: [keyCredential({ endDateTime: '2026-11-20T00:00:00Z' })] } },
    ['blocks certificate-none-registered'],
  ],
  [
    'interactive-custom',
    { application: { ...sound('interactive-custom'), publicClient: { redirectUris: [] } } },
    ['blocks redirect-missing', 'blocks redirect-missing', 'warns public-client-off'],
  ],
  ['oauth-client-credentials', { servicePrincipal: null }, ['blocks principal-missing']],
  [
    'oauth-client-credentials',
    { servicePrincipal: { accountEnabled: false } },
    ['blocks principal-disabled'],
  ],
  ['oauth-client-credentials', { granted: ['Application Mail.Read'] }, ['blocks permission-not-granted']],
  ['bring-your-own', { granted: minimumOf('bring-your-own').slice(1) }, ['warns permission-not-granted']],
  [
    'microsoft-365',
    { application: { signInAudience: 'PersonalMicrosoftAccount' } },
    ['blocks audience-mismatch'],
  ],
  ['microsoft-365', { owners: { state: 'read', value: [] } }, ['explains no-owner']],
])('%s with %j', (type, recipe, expected) => {
  expect(
    told(type, recipe).filter((line) => !line.endsWith('public-client-off') || line.startsWith('warns')),
  ).toEqual(expected)
})

test('rows made before give the same', () => {
  for (const type of own) {
    const facts = registrationFacts({ ...soundFacts(type), granted: [] })
    expect(registrationChecks(authTypeOf(type), facts, context, comparePermissions(facts))).toEqual(
      registrationChecks(authTypeOf(type), facts, context),
    )
  }
})

test('the catalogue is gone through once for a type, however many registrations', () => {
  let reads = 0
  const catalogue = graphPrincipal()
  const watched = {
    ...catalogue,
    get delegatedPermissions() {
      reads++
      return catalogue.delegatedPermissions
    },
    get applicationPermissions() {
      reads++
      return catalogue.applicationPermissions
    },
  }
  const run = (count: number) => {
    for (let index = 0; index < count; index++) {
      const facts = registrationFacts({ granted: [], resources: [] })
      for (const type of own) {
        registrationChecks(authTypeOf(type), facts, { ...context, catalogue: watched }, [])
      }
    }
    return reads
  }
  const once = run(1)
  expect(once).toBeGreaterThan(0)
  expect(run(100)).toBe(once)
})
