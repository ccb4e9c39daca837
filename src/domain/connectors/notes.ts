import type { AuthType, Connector } from './types'

/**
 * What trips people up about a connection beside its fields. erratum: the source is wrong; trap: it is right and misleads;
 * suggestion: our reading, the source is silent; note: worth knowing. Texts: `gallery:note.{id}`.
 */
export interface ConnectionNote {
  id: NoteId
  kind: 'erratum' | 'trap' | 'suggestion' | 'note'
}

export const NOTE_IDS = [
  'callback-backslash',
  'oauth-application-swapped',
  'nobody-signs-in',
  'shared-mailbox-text',
  'one-list-for-both-kinds',
  'user-name-in-prerequisites',
  'scope-in-prerequisites',
  'environment-follows-tenant',
  'triggers-inferred',
  'public-application-unnamed',
  'token-is-stored',
  'personal-accounts',
  'fewer-scopes',
  'other-sign-ins',
  'shared-connection',
] as const
export type NoteId = (typeof NOTE_IDS)[number]

type Applies = (connector: Connector, authType: AuthType) => boolean

const isOutlook: Applies = ({ id }) => id === 'outlook-365'
const isStudio: Applies = ({ id }) => id === 'microsoft-365-scope'
const isEntra: Applies = ({ id }) => id === 'azure-ad'
const isAppOnly: Applies = (_, { tokenKind }) => tokenKind === 'Application'

const NOTES: Record<NoteId, { kind: ConnectionNote['kind']; applies: Applies }> = {
  'callback-backslash': { kind: 'erratum', applies: (...of) => isOutlook(...of) && of[1].redirect !== null },
  'oauth-application-swapped': { kind: 'erratum', applies: isStudio },
  'nobody-signs-in': { kind: 'erratum', applies: (...of) => isOutlook(...of) && isAppOnly(...of) },
  'shared-mailbox-text': { kind: 'erratum', applies: (...of) => isOutlook(...of) && of[1].redirect !== null },
  'one-list-for-both-kinds': { kind: 'trap', applies: (...of) => isOutlook(...of) && isAppOnly(...of) },
  'user-name-in-prerequisites': {
    kind: 'trap',
    applies: (_, { namedOnlyInPrerequisites }) => namedOnlyInPrerequisites.includes('Password'),
  },
  'scope-in-prerequisites': {
    kind: 'trap',
    applies: (_, { namedOnlyInPrerequisites }) => namedOnlyInPrerequisites.includes('OAuth Scope'),
  },
  'environment-follows-tenant': { kind: 'note', applies: isEntra },
  'triggers-inferred': {
    kind: 'suggestion',
    applies: (_, { triggers }) => triggers.some(({ basis }) => basis === 'inferred'),
  },
  'public-application-unnamed': {
    kind: 'trap',
    applies: (_, { publicApplication }) => publicApplication?.clientId === null,
  },
  'token-is-stored': { kind: 'note', applies: isStudio },
  'personal-accounts': {
    kind: 'note',
    applies: (_, { accountTypes }) => accountTypes.includes('multi-tenant-and-personal'),
  },
  'fewer-scopes': {
    kind: 'note',
    applies: (...of) => isStudio(...of) && of[1].fields.some(({ kind }) => kind === 'scopes'),
  },
  'other-sign-ins': { kind: 'note', applies: isStudio },
  'shared-connection': {
    kind: 'note',
    applies: (_, { lifecycle }) => lifecycle.includes('acts-as-its-maker'),
  },
}

/** The notes of a connection, errata first. */
export function notesOf(connector: Connector, authType: AuthType): ConnectionNote[] {
  return NOTE_IDS.filter((id) => NOTES[id].applies(connector, authType)).map((id) => ({
    id,
    kind: NOTES[id].kind,
  }))
}
