import type { Application, PasswordCredential } from '../directory'
import { isGuid, sameGuid } from '../identifiers'
import { endOf, stateAt } from '../registrations/credentials'
import { fieldOf, finding, type Check, type CheckInput } from './input'
import type { Finding } from './types'

const DAY = 86_400_000
/** Graph keeps this many first characters of a secret as its hint. https://learn.microsoft.com/graph/api/resources/passwordcredential */
const HINT_LENGTH = 3

/** https://learn.microsoft.com/graph/api/resources/passwordcredential : 16 to 64 characters */
const SHORTEST = 16
/** What the portal's column Value shows after the first visit. */
const MASKED = /[*\u2022\u25cf]{4,}$/u

type Life = 'live' | 'expired' | 'future'

/**
 * Is the Client Secret consistent with one of the registration? Only its first characters, its shape and (if it is a
 * GUID) its being a key ID are compared; three characters are no proof.
 */
export const checkSecret: Check = (input) => {
  const given = input.values.clientSecret
  if (!fieldOf(input.authType, 'clientSecret', 'secret')) return []
  const credentials = input.application?.passwordCredentials ?? null
  if (credentials?.length === 0 && given && input.context.secretOwnedElsewhere) {
    return [ofOtherApplication(input.context.secretOwnedElsewhere)]
  }
  if (input.application && (credentials?.length === 0 || !given)) {
    return checkAnySecret(input.application, input.context.now)
  }
  if (!given) return []
  if (MASKED.test(given)) return [malformed('blocks')]
  const verdicts =
    isSecretId(input) ??
    (credentials ? compareHints(input, credentials, given) : unreadableRegistration(input))
  const judged = verdicts.some(({ id }) => id !== 'secret-consistent' && id !== 'secret-expiring')
  return judged ? verdicts : [...shapeOf(given), ...verdicts]
}

const blame = {
  severity: 'blocks',
  field: 'clientSecret',
  portal: 'credentials',
  wouldFailWith: '7000215',
} as const

/** Not what Microsoft Entra makes; a secret of somebody's own choice, which old tools allowed, may look so. */
function shapeOf(given: string): Finding[] {
  if (/\s/u.test(given)) return [malformed('warns', { context: 'inside' })]
  return given.length < SHORTEST ? [malformed('warns', { context: 'short', count: given.length })] : []
}

function malformed(severity: 'blocks' | 'warns', params: Finding['params'] = {}): Finding {
  return finding({ ...blame, id: 'secret-malformed', severity, params })
}

/** Has the registration a secret that could be typed at all? */
export function checkAnySecret({ displayName, passwordCredentials }: Application, now: Date): Finding[] {
  const usable = passwordCredentials.some((secret) => lifeOf(secret, now.getTime()) !== 'expired')
  if (usable) return []
  const expired = passwordCredentials.length > 0
  return [
    finding({
      ...blame,
      id: 'secret-none-registered',
      params: { name: displayName, ...(expired ? { context: 'expired' } : {}) },
      ...(expired ? { wouldFailWith: '7000222' } : {}),
    }),
  ]
}

function ofOtherApplication({ displayName, appId }: { displayName: string; appId: string }): Finding {
  return finding({
    ...blame,
    id: 'secret-of-other-application',
    certainty: 'consistent',
    params: { name: displayName, appId },
  })
}

/** The portal's "Secret ID" column pasted for its "Value"; null where the text is no such thing. */
function isSecretId({ values, context, application }: CheckInput): Finding[] | null {
  if (!isGuid(values.clientSecret)) return null
  const own = application?.passwordCredentials.find(({ keyId }) => sameGuid(keyId, values.clientSecret))
  if (own) return [finding({ ...blame, id: 'secret-is-secret-id', params: { secret: nameOf(own) } })]
  const wrongField = sameGuid(values.clientSecret, values.clientId)
    ? 'clientId'
    : sameGuid(values.clientSecret, context.tenantId)
      ? 'tenantId'
      : null
  if (wrongField) return [finding({ ...blame, id: 'secret-is-secret-id', params: { context: wrongField } })]
  const owner = context.secretOwnedElsewhere
  if (owner) {
    return [
      finding({
        ...blame,
        id: 'secret-is-secret-id',
        params: { name: owner.displayName, appId: owner.appId, context: 'elsewhere' },
      }),
    ]
  }
  // Old command line tools made secrets of this shape, so a secret whose first characters are not known may be one.
  const hint = values.clientSecret.slice(0, HINT_LENGTH)
  const credentials = application?.passwordCredentials ?? []
  if (credentials.some((credential) => credential.hint === hint)) return null
  const sure = application !== null && credentials.every((credential) => credential.hint !== null)
  return [
    finding({
      ...blame,
      id: 'secret-is-secret-id',
      severity: sure ? 'blocks' : 'warns',
      params: { context: 'guid' },
    }),
  ]
}

function compareHints(input: CheckInput, credentials: PasswordCredential[], given: string): Finding[] {
  const { context, application } = input
  if (given.length < HINT_LENGTH) return []
  const hint = given.slice(0, HINT_LENGTH)
  const now = context.now.getTime()
  const matching = credentials.filter((credential) => credential.hint === hint)
  const living = matching.filter((credential) => lifeOf(credential, now) === 'live')
  const live = latest(living)
  if (live) return [consistent(live, living), ...expiring(live, now)]

  // A live secret without a hint (older tools made such) may be the one that was typed.
  const hintless = credentials.some((credential) => !credential.hint && lifeOf(credential, now) === 'live')
  const severity = hintless ? 'warns' : 'blocks'
  const dead = latest(matching)
  if (dead) {
    const notYet = lifeOf(dead, now) === 'future'
    return [
      finding({
        ...blame,
        id: 'secret-expired',
        severity,
        certainty: 'consistent',
        params: {
          secret: nameOf(dead),
          hint,
          date: (notYet ? dead.startDateTime : dead.endDateTime) ?? '',
          ...(notYet ? { context: 'notYet' } : {}),
        },
        wouldFailWith: notYet ? '7000215' : '7000222',
      }),
    ]
  }
  if (context.secretOwnedElsewhere) return [ofOtherApplication(context.secretOwnedElsewhere)]
  return [
    finding({
      ...blame,
      id: 'secret-unknown',
      severity,
      params: {
        name: application?.displayName ?? '',
        count: credentials.filter((credential) => lifeOf(credential, now) === 'live').length,
        ...(hintless ? { context: 'hintless' } : {}),
      },
    }),
  ]
}

/** The registration is in another tenant or nowhere (or not loaded): only a secret of somebody else's can be told. */
function unreadableRegistration({ context, facts }: CheckInput): Finding[] {
  const owner = context.secretOwnedElsewhere
  // Where the object ID was given for the client ID, that finding names the same application.
  if (!facts || !owner || sameGuid(context.objectIdMatch?.appId, owner.appId)) return []
  const params = { name: owner.displayName, appId: owner.appId, context: 'unseen' }
  if (facts.servicePrincipal) {
    return [
      finding({
        ...blame,
        id: 'secret-of-other-application',
        severity: 'warns',
        certainty: 'consistent',
        params,
      }),
    ]
  }
  return [
    finding({
      id: 'secret-of-other-application',
      severity: 'explains',
      certainty: 'consistent',
      field: 'clientSecret',
      params,
    }),
  ]
}

/** `living`: all that it may be, `secret` the one of them that lives longest. */
function consistent(secret: PasswordCredential, living: PasswordCredential[]): Finding {
  const first = living.toSorted((one, other) => endOf(one) - endOf(other))[0]
  if (living.length > 1 && first?.endDateTime) {
    return finding({
      id: 'secret-consistent',
      severity: 'fine',
      certainty: 'consistent',
      field: 'clientSecret',
      params: {
        hint: secret.hint ?? '',
        count: living.length,
        date: first.endDateTime,
        context: 'several',
      },
      portal: 'credentials',
    })
  }
  return finding({
    id: 'secret-consistent',
    severity: 'fine',
    certainty: 'consistent',
    field: 'clientSecret',
    params: {
      secret: nameOf(secret),
      hint: secret.hint ?? '',
      ...(secret.endDateTime ? { date: secret.endDateTime } : { context: 'endless' }),
    },
    portal: 'credentials',
  })
}

function expiring(secret: PasswordCredential, now: number): Finding[] {
  const end = endOf(secret)
  if (!secret.endDateTime || stateAt(end, now) !== 'expiring') return []
  return [
    finding({
      id: 'secret-expiring',
      severity: 'warns',
      certainty: 'consistent',
      field: 'clientSecret',
      params: { secret: nameOf(secret), date: secret.endDateTime, count: daysUntil(end, now) },
      wouldFailWith: '7000222',
      portal: 'credentials',
    }),
  ]
}

/** By the calendar of whoever reads it: tomorrow is 1, however few hours away. */
function daysUntil(end: number, now: number): number {
  const dayOf = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  return (dayOf(new Date(end)) - dayOf(new Date(now))) / DAY
}

function lifeOf(secret: PasswordCredential, now: number): Life {
  if (stateAt(endOf(secret), now) === 'expired') return 'expired'
  return secret.startDateTime && Date.parse(secret.startDateTime) > now ? 'future' : 'live'
}

function latest(secrets: PasswordCredential[]): PasswordCredential | undefined {
  return secrets.toSorted((one, other) => endOf(other) - endOf(one))[0]
}

/** What the portal shows for it: its description, else its key ID. */
function nameOf({ displayName, keyId }: PasswordCredential): string {
  return displayName?.trim() || keyId
}
