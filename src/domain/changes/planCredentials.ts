import type { Application, KeyCredential, PasswordCredential } from '../directory'
import { sameGuid } from '../identifiers'
import { endOf } from '../registrations/credentials'
import { mayHavePersonalAccounts } from './audience'
import { STEP_SCOPES } from './scopes'
import type { AddSecretStep, CertificateStep, RemoveSecretStep } from './steps'
import type { ChangeIntent, ImpossibleAddition } from './types'

/** With personal accounts. https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const MOST_SECRETS_PERSONAL = 2

type Wishes = Pick<
  ChangeIntent,
  'addCertificate' | 'removeCertificates' | 'addSecret' | 'removeSecrets' | 'set'
>
type Removal = { step: CertificateStep | RemoveSecretStep; isLive: boolean }

interface CredentialPlan {
  additions: (CertificateStep | AddSecretStep)[]
  removals: (CertificateStep | RemoveSecretStep)[]
  impossible: ImpossibleAddition[]
}

/**
 * Secrets and certificates: what is added comes first, and what is removed waits for all of it, so that the application
 * is never without. What is to be replaced stays where its replacement cannot come, unless it has expired.
 * A registration for personal accounts that is full gives up its expired secrets first.
 */
export function planCredentials(application: Application, wishes: Wishes, now: Date): CredentialPlan {
  const impossible: ImpossibleAddition[] = []
  const removals = findRemovals(application, wishes, now, impossible)
  const additions: CredentialPlan['additions'] = []
  const certificate = planCertificate(application, wishes, now, impossible)
  if (certificate) additions.push(certificate)
  const { step: secret, first } = planSecret(application, wishes, now, removals, impossible)
  if (secret) additions.push(secret)

  const isWhole = !impossible.some(({ reason }) => reason === 'expired' || reason === 'personal-accounts')
  const early = new Set(first.map((one) => one.step.id))
  const possible = removals.filter(({ step, isLive }) => {
    if (isWhole || !isLive) return true
    impossible.push({ what: nameOf(step), reason: 'no-replacement' })
    return false
  })
  for (const { step } of possible)
    if (!early.has(step.id)) step.dependsOn = additions.map((addition) => addition.id)
  return { additions, removals: possible.map(({ step }) => step), impossible }
}

function base(application: Application) {
  return {
    dependsOn: [] as string[],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: application.objectId,
  }
}

function planCertificate(
  application: Application,
  { addCertificate: certificate }: Wishes,
  now: Date,
  impossible: ImpossibleAddition[],
): CertificateStep | null {
  const before = application.keyCredentials
  if (!certificate || before.some((key) => isSameThumbprint(key, certificate.thumbprint))) return null
  if (!isLater(certificate.notAfter, now)) {
    impossible.push({ what: certificate.displayName, reason: 'expired' })
    return null
  }
  const id = `certificate:${certificate.thumbprint}`
  return { ...base(application), kind: 'add-certificate', id, certificate, before }
}

function planSecret(
  application: Application,
  wishes: Wishes,
  now: Date,
  removals: readonly Removal[],
  impossible: ImpossibleAddition[],
): { step: AddSecretStep | null; first: Removal[] } {
  const { addSecret } = wishes
  if (!addSecret) return { step: null, first: [] }
  const refuse = (reason: ImpossibleAddition['reason']) => {
    impossible.push({ what: addSecret.displayName, reason })
    return { step: null, first: [] }
  }
  if (!isLater(addSecret.endDateTime, now)) return refuse('expired')
  const excess = application.passwordCredentials.length + 1 - MOST_SECRETS_PERSONAL
  const inTheWay = mayHavePersonalAccounts(application, wishes) ? Math.max(excess, 0) : 0
  const first = removals
    .filter(({ step, isLive }) => step.kind === 'remove-secret' && !isLive)
    .slice(0, inTheWay)
  if (first.length < inTheWay) return refuse('personal-accounts')
  const dependsOn = first.map((one) => one.step.id)
  const { displayName, endDateTime } = addSecret
  const step = { ...base(application), kind: 'add-secret' as const, id: 'secret', displayName, endDateTime }
  return { step: { ...step, dependsOn }, first }
}

function findRemovals(
  application: Application,
  { removeSecrets = [], removeCertificates = [], addCertificate }: Wishes,
  now: Date,
  impossible: ImpossibleAddition[],
): Removal[] {
  const removals: Removal[] = []
  for (const keyId of unique(removeCertificates)) {
    const key = application.keyCredentials.find((one) => sameGuid(one.keyId, keyId))
    if (!key) impossible.push({ what: keyId, reason: 'not-there' })
    // Named in both: what is asked for stays.
    else if (!addCertificate || !isSameThumbprint(key, addCertificate.thumbprint))
      removals.push({ step: removeCertificate(application, key), isLive: isLive(key, now) })
  }
  for (const keyId of unique(removeSecrets)) {
    const secret = application.passwordCredentials.find((one) => sameGuid(one.keyId, keyId))
    if (!secret) impossible.push({ what: keyId, reason: 'not-there' })
    else removals.push({ step: removeSecret(application, secret), isLive: isLive(secret, now) })
  }
  return removals
}

function removeCertificate(application: Application, key: KeyCredential): CertificateStep {
  return {
    ...base(application),
    kind: 'remove-certificate',
    id: `remove-certificate:${key.keyId}`,
    certificate: {
      der: '',
      thumbprint: key.thumbprint ?? '',
      displayName: key.displayName ?? '',
      notBefore: key.startDateTime ?? '',
      notAfter: key.endDateTime ?? '',
    },
    keyId: key.keyId,
    before: application.keyCredentials,
  }
}

function removeSecret(application: Application, secret: PasswordCredential): RemoveSecretStep {
  const { keyId, displayName, hint, endDateTime } = secret
  const id = `remove-secret:${keyId}`
  return { ...base(application), kind: 'remove-secret', id, keyId, displayName, hint, endDateTime }
}

function nameOf(step: Removal['step']): string {
  const name = step.kind === 'remove-secret' ? step.displayName : step.certificate.displayName
  return name || (step.kind === 'remove-secret' ? step.keyId : step.certificate.thumbprint)
}

/** Can one sign in with it now? */
export function isLive(credential: Pick<KeyCredential, 'startDateTime' | 'endDateTime'>, now: Date): boolean {
  const start = Date.parse(credential.startDateTime ?? '')
  return endOf(credential) > now.getTime() && !(start > now.getTime())
}

/** Is this the key of that thumbprint? */
export function isSameThumbprint({ thumbprint }: KeyCredential, wanted: string): boolean {
  return thumbprint !== null && thumbprint.toUpperCase() === wanted.toUpperCase()
}

/** Is this instant still to come? */
export function isLater(instant: string, now: Date): boolean {
  return Date.parse(instant) > now.getTime()
}

function unique(keyIds: readonly string[]): string[] {
  return [...new Set(keyIds.map((one) => one.trim().toLowerCase()))]
}
