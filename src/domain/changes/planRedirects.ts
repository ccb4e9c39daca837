import type { Application } from '../directory'
import { mayHavePersonalAccounts } from './audience'
import { PLATFORMS, redirectUrisOf } from './requests/redirects'
import { STEP_SCOPES } from './scopes'
import type { MoveRedirectUrisStep, RedirectPlatform, RedirectUriStep } from './steps'
import type { ChangeIntent, ImpossibleAddition } from './types'

/** https://learn.microsoft.com/entra/identity-platform/reply-url#maximum-number-of-redirect-uris */
const MOST_URIS = { work: 256, personal: 100 }

type Wishes = Pick<ChangeIntent, 'addRedirectUris' | 'removeRedirectUris' | 'moveRedirectUris' | 'set'>
type Placed = { platform: RedirectPlatform; uri: string }
type Move = { uri: string; from: RedirectPlatform; to: RedirectPlatform }

interface RedirectPlan {
  additions: (RedirectUriStep | MoveRedirectUrisStep)[]
  removals: RedirectUriStep[]
  impossible: ImpossibleAddition[]
}

/**
 * One step for each platform to which redirect URIs are added, for each from which they are removed, and for each pair
 * between which they move. What is removed from one platform and added to another moves, since one URI cannot be on two.
 * URIs are told apart by every letter. https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function planRedirects(application: Application, wishes: Wishes): RedirectPlan {
  const impossible: ImpossibleAddition[] = []
  const present = new Map(
    PLATFORMS.map((platform) => [platform, new Set(redirectUrisOf(application, platform))]),
  )
  const has = ({ platform, uri }: Placed) => present.get(platform)?.has(uri) ?? false
  const toRemove = new Map(clean(wishes.removeRedirectUris).map((one) => [keyOf(one), one]))
  const moves = new Map<string, Move>()
  /** Where a URI that comes or moves will be. */
  const arriving = new Map<string, RedirectPlatform>()
  const refuse = (what: string, reason: ImpossibleAddition['reason']) => {
    if (!impossible.some((one) => one.what === what)) impossible.push({ what, reason })
  }
  const move = (one: Move) => {
    moves.set(one.uri, one)
    arriving.set(one.uri, one.to)
    toRemove.delete(keyOf({ uri: one.uri, platform: one.from }))
  }

  for (const { uri: text, from, to } of wishes.moveRedirectUris ?? []) {
    const uri = text.trim()
    const isThere = has({ uri, platform: from })
    if (from === to ? isThere : !isThere && has({ uri, platform: to })) continue
    if (!isThere) refuse(uri, 'not-there')
    else if ((arriving.get(uri) ?? to) !== to) refuse(uri, 'elsewhere')
    else move({ uri, from, to })
  }
  const added: Placed[] = []
  for (const one of clean(wishes.addRedirectUris)) {
    const { uri, platform } = one
    // Named in both: what is asked for stays.
    toRemove.delete(keyOf(one))
    if (arriving.get(uri) === platform || (has(one) && !moves.has(uri))) continue
    const other = PLATFORMS.find((from) => from !== platform && has({ uri, platform: from }))
    if (arriving.has(uri)) refuse(uri, 'elsewhere')
    else if (!other) {
      arriving.set(uri, platform)
      added.push(one)
    } else if (toRemove.has(keyOf({ uri, platform: other }))) move({ uri, from: other, to: platform })
    else refuse(uri, 'elsewhere')
  }
  const removed = [...toRemove.values()].filter((one) => {
    if (!has(one)) refuse(one.uri, 'not-there')
    return has(one)
  })

  const total = [...present.values()].reduce((sum, uris) => sum + uris.size, 0)
  const most = MOST_URIS[mayHavePersonalAccounts(application, wishes) ? 'personal' : 'work']
  const fitting = PLATFORMS.flatMap((platform) => added.filter((one) => one.platform === platform))
  for (const { uri } of fitting.splice(Math.max(most - total + removed.length, 0))) refuse(uri, 'too-many')
  const steps = {
    moves: [...moves.values()],
    added: fitting,
    removed,
    roomIsShort: total + fitting.length > most,
  }
  return { ...toSteps(application, steps), impossible }
}

function toSteps(
  application: Application,
  plan: { moves: Move[]; added: Placed[]; removed: Placed[]; roomIsShort: boolean },
): Omit<RedirectPlan, 'impossible'> {
  const common = () => ({
    dependsOn: [] as string[],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: application.objectId,
  })
  const before = (platform: RedirectPlatform) => [...redirectUrisOf(application, platform)]
  const stepsFor = (kind: RedirectUriStep['kind'], prefix: string, placed: readonly Placed[]) =>
    PLATFORMS.flatMap((platform): RedirectUriStep[] => {
      const uris = placed.filter((one) => one.platform === platform).map(({ uri }) => uri)
      if (uris.length === 0) return []
      return [{ ...common(), kind, id: `${prefix}:${platform}`, platform, uris, before: before(platform) }]
    })
  const adds = stepsFor('add-redirect-uris', 'redirect', plan.added)
  const removals = stepsFor('remove-redirect-uris', 'remove-redirect', plan.removed)
  // What replaces a URI comes first, unless it has no room before.
  for (const [late, early] of plan.roomIsShort ? [[adds, removals] as const] : [[removals, adds] as const]) {
    for (const step of late) {
      const waitsFor = early.filter((one) => plan.roomIsShort || one.platform === step.platform)
      step.dependsOn = waitsFor.map(({ id }) => id)
    }
  }
  const moves = PLATFORMS.flatMap((from) =>
    PLATFORMS.flatMap((to): MoveRedirectUrisStep[] => {
      const uris = plan.moves.filter((one) => one.from === from && one.to === to).map(({ uri }) => uri)
      if (uris.length === 0) return []
      const both = { from: before(from), to: before(to) }
      const id = `move-redirect:${from}:${to}`
      return [{ ...common(), kind: 'move-redirect-uris', id, from, to, uris, before: both }]
    }),
  )
  return { additions: [...adds, ...moves], removals }
}

/** Of the redirect URIs of a new registration those that it can have. */
export function fitRedirects(
  wanted: readonly Placed[],
  personal: boolean,
): { fitting: Placed[]; impossible: ImpossibleAddition[] } {
  const byUri = new Map<string, Placed>()
  const impossible: ImpossibleAddition[] = []
  for (const one of clean(wanted)) {
    if (byUri.has(one.uri)) impossible.push({ what: one.uri, reason: 'elsewhere' })
    else byUri.set(one.uri, one)
  }
  const fitting = [...byUri.values()]
  const excess = fitting.splice(MOST_URIS[personal ? 'personal' : 'work'])
  return { fitting, impossible: [...impossible, ...excess.map(({ uri }) => tooMany(uri))] }
}

function tooMany(what: string): ImpossibleAddition {
  return { what, reason: 'too-many' }
}

function keyOf({ platform, uri }: Placed): string {
  return `${platform} ${uri}`
}

/** As they are meant: without the spaces that came along, each once. */
function clean(placed: readonly Placed[] = []): Placed[] {
  const trimmed = placed.map(({ platform, uri }) => ({ platform, uri: uri.trim() })).filter(({ uri }) => uri)
  return [...new Map(trimmed.map((one) => [keyOf(one), one])).values()]
}
