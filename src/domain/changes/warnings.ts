import type { Application, RegistrationFacts } from '../directory'
import { sameGuid } from '../identifiers'
import { audienceWarnings } from './audience'
import { isLive, isSameThumbprint } from './planCredentials'
import { allRedirectUris } from './requests/redirects'
import type { ChangeStep } from './steps'
import type { PlanWarning, PlanWarningCode } from './types'

/** What to say of a plan before it is applied; `now` decides which credentials are in force. */
export function warningsOf(
  { application }: Pick<RegistrationFacts, 'application'>,
  steps: readonly ChangeStep[],
  now: Date,
): PlanWarning[] {
  const warnings = steps.flatMap((step) => codesOf(step).map((code) => ({ code, stepIds: [step.id] })))
  if (!application) return warnings
  const together: [PlanWarningCode, string[]][] = [
    ['last-credential', lostCredentials(application, steps, now)],
    ['last-redirect-uri', lostRedirects(application, steps)],
  ]
  const lost = together.flatMap(([code, stepIds]) => (stepIds.length > 0 ? [{ code, stepIds }] : []))
  return [...lost, ...warnings]
}

/** Steps that together take away the last credential in force; none where one is left or comes. */
function lostCredentials(application: Application, steps: readonly ChangeStep[], now: Date): string[] {
  const secrets = application.passwordCredentials.filter((one) => isLive(one, now))
  const keys = application.keyCredentials.filter((one) => isLive(one, now))
  const removes = (step: ChangeStep): boolean => {
    if (step.kind === 'remove-secret') return secrets.some(({ keyId }) => sameGuid(keyId, step.keyId))
    if (step.kind !== 'remove-certificate') return false
    // The way back of one that was added knows its thumbprint alone.
    const { keyId, certificate } = step
    return keys.some((key) =>
      keyId ? sameGuid(key.keyId, keyId) : isSameThumbprint(key, certificate.thumbprint),
    )
  }
  const removals = steps.filter(removes).map(({ id }) => id)
  const comes = steps.some((step) => {
    if (step.kind === 'add-secret') return true
    if (step.kind !== 'add-certificate') return false
    const { notBefore, notAfter } = step.certificate
    return isLive({ startDateTime: notBefore, endDateTime: notAfter }, now)
  })
  return comes || removals.length < secrets.length + keys.length ? [] : removals
}

/** Steps that together take away the last redirect URI. */
function lostRedirects(application: Application, steps: readonly ChangeStep[]): string[] {
  const removals = steps.flatMap((step) =>
    step.kind === 'remove-redirect-uris' ? [{ id: step.id, count: step.uris.length }] : [],
  )
  const present = Object.values(allRedirectUris(application)).flat().length
  const removed = removals.reduce((sum, { count }) => sum + count, 0)
  if (removed < present || steps.some((step) => step.kind === 'add-redirect-uris')) return []
  return removals.map(({ id }) => id)
}

function codesOf(step: ChangeStep): PlanWarningCode[] {
  if (step.kind === 'set-principal') {
    if (step.property === 'accountEnabled') return step.to ? [] : ['disables-sign-in']
    return step.to ? ['requires-assignment'] : []
  }
  if (step.kind !== 'set-application') return []
  const { setting, before } = step
  if (setting.property === 'signInAudience') {
    return before.property === 'signInAudience' ? audienceWarnings(before.value, setting.value) : []
  }
  if (!setting.value) return []
  return [setting.property === 'isFallbackPublicClient' ? 'public-client' : 'implicit-grant']
}
