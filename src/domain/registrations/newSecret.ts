import { changeIntent } from '../changes/intent'
import type { ChangeIntent } from '../changes/types'
import type { Application } from '../directory'
import { endAfter } from './lifetimes'

/** What a new client secret is to be. */
export interface SecretWish {
  /** Shown in the portal's list: no part of the secret. */
  name: string
  /** How long it lives, in days. */
  days: number
}

/** A new client secret beside those that the registration has; without a description it has the registration's name. */
export function secretIntent(
  { appId, displayName }: Pick<Application, 'appId' | 'displayName'>,
  { name, days }: SecretWish,
  now: Date,
): ChangeIntent {
  return changeIntent(appId, {
    addSecret: { displayName: name.trim() || displayName, endDateTime: endAfter(now, days) },
  })
}
