import type { AppConsentRequest, UserConsentRequest } from '@microsoft/microsoft-graph-types'
import { guidOf } from './guid'
import { clientId } from './ids'
import { people, userId } from './people'

/** Somebody who asked an administrator for consent. */
interface Asker {
  /** Key of a person; one that nobody has is a deleted user. */
  user: string
  reason: string
  /** Days before the base date. */
  age: number
  status?: 'InProgress' | 'Completed' | 'Expired'
}

interface RequestStory {
  key: string
  appId: string
  name: string
  scopes: string
  askers: readonly Asker[]
}

/** What waits for Contoso's reviewers, and what no longer does. */
const REQUESTS: readonly RequestStory[] = [
  {
    key: 'harmless',
    appId: guidOf('appId:woodgrove'),
    name: 'Woodgrove Expense',
    scopes: 'openid profile User.Read People.Read',
    askers: [{ user: 'lynne', age: 2, reason: 'So that it proposes colleagues when I share an expense.' }],
  },
  {
    key: 'takeover',
    appId: guidOf('appId:relecloud'),
    name: 'Relecloud Desktop Analytics',
    scopes: 'User.Read Application.ReadWrite.All RoleManagement.ReadWrite.Directory offline_access',
    askers: [{ user: 'isaiah', age: 1, reason: 'Support says it needs this to finish the setup. Urgent!' }],
  },
  {
    key: 'several',
    appId: guidOf('appId:pdf-free'),
    name: 'PDF Converter Free',
    scopes: 'openid profile email offline_access User.Read Files.ReadWrite.All',
    askers: [
      { user: 'joni', age: 12, reason: 'Contracts come as PDF.' },
      { user: 'megan', age: 9, reason: 'Same as Joni.' },
      { user: 'zoe', age: 5, reason: '' },
      { user: 'henrietta', age: 26, reason: 'One file only.', status: 'Completed' },
    ],
  },
  {
    key: 'own',
    appId: clientId('partly-granted'),
    name: 'Claims Intake',
    scopes: 'User.Read Mail.Send',
    askers: [{ user: 'devon', age: 2, reason: 'The robot cannot answer claims any more.' }],
  },
  {
    key: 'gone',
    appId: guidOf('appId:meeting-notes-bot'),
    name: 'Meeting Notes Bot',
    scopes: 'User.Read Calendars.Read Chat.Read',
    askers: [{ user: 'somebody-who-left', age: 21, reason: 'Trial of the sales team.' }],
  },
  {
    key: 'over',
    appId: guidOf('appId:proseware'),
    name: 'Proseware Travel',
    scopes: 'User.Read Calendars.Read',
    askers: [{ user: 'diego', age: 29, reason: 'Travel bookings in my calendar.', status: 'Expired' }],
  },
]

const DAY = 86_400_000

/** A request with those who made it. */
export interface ConsentRequest {
  request: AppConsentRequest
  askers: UserConsentRequest[]
}

/**
 * Every request as Graph tells it, the dates counted from `base` in milliseconds. Granting elsewhere settles none of them.
 * https://learn.microsoft.com/graph/api/resources/appconsentrequest
 */
export function consentRequests(base: number): ConsentRequest[] {
  const names = new Map(people().users.map(({ id, displayName }) => [id, displayName]))
  return REQUESTS.map(({ key, appId, name, scopes, askers }) => ({
    request: {
      id: guidOf(`appConsentRequest:${key}`),
      appId,
      appDisplayName: name,
      pendingScopes: scopes.split(' ').map((displayName) => ({ displayName })),
    },
    askers: askers.map(({ user, reason, age, status = 'InProgress' }) => {
      const id = guidOf(`userConsentRequest:${key}:${user}`)
      const at = (days: number) => new Date(base - days * DAY).toISOString().slice(0, 19) + 'Z'
      return {
        id,
        approvalId: id,
        status,
        reason,
        customData: null,
        createdDateTime: at(age),
        completedDateTime: status === 'InProgress' ? null : at(Math.max(age - 2, 0)),
        createdBy: {
          application: null,
          device: null,
          user: { id: userId(user), displayName: names.get(userId(user)) ?? null },
        },
      }
    }),
  }))
}
