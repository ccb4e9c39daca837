import type { SignIn } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import { guidOf, hash } from './guid'
import { clientId } from './ids'
import { people, userId } from './people'
import { resource } from './resources'
import { GRAPH_APP_ID } from './wellKnown'

/** Who signs in to an application of the story, and how often. */
interface Habit {
  key: string
  name: string
  users: readonly string[]
  /** Hours between two sign-ins, about. */
  every: number
  /** Days before the base date: when they began, and when they ended; absent: they go on. */
  from: number
  until?: number
  /** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
  error?: { code: number; reason: string }
}

const HABITS: readonly Habit[] = [
  { key: 'outlook-own', name: 'UiPath Travel Desk', users: ['travel', 'diego'], every: 2, from: 40 },
  { key: 'studio-custom', name: 'Office365App', users: ['devon', 'zoe'], every: 9, from: 40 },
  { key: 'public-with-secret', name: 'Field Service Tablet', users: ['nestor', 'lee'], every: 30, from: 40 },
  { key: 'redirect-slash', name: 'Meeting Room Robot', users: ['devon'], every: 20, from: 40, until: 4 },
  {
    key: 'redirect-slash',
    name: 'Meeting Room Robot',
    users: ['devon'],
    every: 26,
    from: 4,
    error: {
      code: 50011,
      reason:
        'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
    },
  },
  {
    key: 'single-tenant',
    name: 'Expense Approvals',
    users: ['uma'],
    every: 30,
    from: 12,
    error: { code: 50194, reason: 'Application is not configured as a multi-tenant application.' },
  },
]

const DAY = 86_400_000
const HOUR = 3_600_000
/** With a P1 or P2 licence. https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const KEPT_DAYS = 30

const DEVICES = [
  { operatingSystem: 'Windows10', browser: 'Edge 142.0.0' },
  { operatingSystem: 'MacOs', browser: 'Chrome 142.0.0' },
]

/** Interactive sign-ins of the last thirty days until `now`, the latest first; always the same for the same base date. */
export function signInsOf(base: number, now: number): SignIn[] {
  const users = new Map(people().users.map((user) => [user.id, user]))
  const api = resource(GRAPH_APP_ID)
  const one = (habit: Habit, at: number, turn: number): SignIn => {
    const seed = `${habit.key} ${at - base}`
    const oid: Guid = userId(habit.users[turn % habit.users.length] ?? '')
    const user = users.get(oid)
    const id = guidOf(`signIn:${seed}`)
    return {
      id,
      createdDateTime: new Date(at).toISOString(),
      userId: oid,
      userDisplayName: user?.displayName ?? null,
      userPrincipalName: user?.userPrincipalName ?? null,
      appId: clientId(habit.key),
      appDisplayName: habit.name,
      ipAddress: `203.0.113.${1 + (hash(oid) % 250)}`,
      clientAppUsed: 'Browser',
      correlationId: guidOf(`correlation:${seed}`),
      resourceDisplayName: api.name,
      resourceId: GRAPH_APP_ID,
      status: {
        errorCode: habit.error?.code ?? 0,
        failureReason: habit.error?.reason ?? 'Other.',
        additionalDetails: null,
      },
      deviceDetail: {
        deviceId: '',
        displayName: null,
        isCompliant: null,
        isManaged: null,
        trustType: null,
        ...DEVICES[hash(seed) % DEVICES.length],
      },
      location: { city: 'Lyon', state: null, countryOrRegion: 'FR', geoCoordinates: null },
    } as unknown as SignIn
  }
  return HABITS.flatMap((habit) => {
    const ends = Math.min(now, habit.until === undefined ? now : base - habit.until * DAY)
    const found: SignIn[] = []
    let turn = 0
    for (let at = base - habit.from * DAY; at < ends; turn++) {
      if (at >= now - KEPT_DAYS * DAY) found.push(one(habit, at, turn))
      at += habit.every * HOUR * (0.6 + (hash(`${habit.key} ${turn}`) % 80) / 100)
    }
    return found
  }).sort((a, b) => ((a.createdDateTime ?? '') < (b.createdDateTime ?? '') ? 1 : -1))
}
