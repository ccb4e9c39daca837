import { fold } from '../../registrations/fold'
import { once } from '../rows/once'
import type { RowTable } from '../rows/types'

/** The texts that a filter looks into, without case and accents; each made once, when first asked for. */
export interface FoldedNames {
  parties(): string[]
  /** Names and ids, a line each: where free words are looked for. */
  partyTexts(): string[]
  permissionTexts(): string[]
  userTexts(): string[]
  resources(): string[]
  /** null: nobody of that id is known, or has no address. */
  users(): { name: string | null; address: string | null }[]
}

export function createFoldedNames(table: RowTable): FoldedNames {
  const { snapshot } = table
  const resources = once(() => table.resources.map(({ displayName }) => quickFold(displayName)))
  const parties = once(() => table.parties.map(({ displayName }) => quickFold(displayName)))
  const users = once(() => {
    const people = new Map(snapshot.users.map((user) => [user.objectId, user]))
    const folded = (text: string | null | undefined) => (text == null ? null : quickFold(text))
    return table.users.map((id) => ({
      name: folded(people.get(id)?.displayName),
      address: folded(people.get(id)?.userPrincipalName),
    }))
  })
  return {
    parties,
    partyTexts: once(() => {
      const names = parties()
      // join gives a flat string; a template gives a rope, which the first search would have to flatten.
      return table.parties.map(({ index, appId, principalId, application }) =>
        [names[index], appId, principalId, application?.objectId].join('\n'),
      )
    }),
    permissionTexts: once(() => {
      const names = resources()
      return table.permissions.map(({ value, id, resource, resourceAppId, resourceId }) =>
        [quickFold(value), id, names[resource], resourceAppId, resourceId].join('\n'),
      )
    }),
    userTexts: once(() => {
      const folded = users()
      return table.users.map((id, index) => [folded[index]?.name, folded[index]?.address, id].join('\n'))
    }),
    resources,
    users,
  }
}

/** Most names are plain, and normalising takes much longer than looking. */
export function quickFold(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return fold(text)
  return text.toLowerCase()
}
