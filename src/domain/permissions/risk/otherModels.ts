import type { PermissionKind } from '../types'
import type { Disagreement, RiskLevel } from './types'

/** The table that Export-MsIdAppConsentGrantReport of Microsoft’s MSIdentityTools loads; its code ranks by the name’s first part too. */
export const MS_IDENTITY_TOOLS_URL =
  'https://github.com/AzureAD/MSIdentityTools/blob/main/assets/aadconsentgrantpermissiontable.csv'

/** What AzADServicePrincipalInsights (MIT) calls critical or medium. */
export const AZADSPI_URL =
  'https://github.com/JulianHayward/AzADServicePrincipalInsights/blob/f4b0b05f759e68235f9f680d9da3b789b130dec5/pwsh/permissionClassification.json'

type Given<Model> = Extract<Disagreement, { model: Model }>['given']
type Names<Word extends string> = Readonly<Record<PermissionKind, Partial<Record<Word, string>>>>

/** As its code behaves, not as its table reads: of rows with the same first part the last one counts for all of them. */
const MS_IDENTITY_TOOLS: Names<Given<'msidentitytools'>> = {
  Application: {
    High: `Mail.Read Mail.Send Mail.ReadWrite Calendars.ReadWrite Files.Read.All Sites.Selected Sites.FullControl.All
      User.Read.All User.ReadWrite.All Group.ReadWrite.All Directory.Read.All Application.ReadWrite.OwnedBy
      AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All MailboxSettings.ReadWrite
      RoleAssignmentSchedule.ReadWrite.Directory User.EnableDisableAccount.All`,
    Medium: 'Calendars.Read Chat.Read.All',
  },
  Delegated: {
    High: `Mail.Read Mail.Send Mail.ReadWrite Mail.Read.Shared Mail.ReadWrite.Shared Mail.Send.Shared Files.Read
      Files.ReadWrite Files.Read.All Files.ReadWrite.All MailboxSettings.ReadWrite`,
    Low: 'User.Read.All',
    Unranked: 'Calendars.ReadWrite Sites.FullControl.All DelegatedPermissionGrant.ReadWrite.All',
  },
}

const AZADSPI: Names<Given<'azadspi'>> = {
  Application: {
    critical: `Mail.Read Mail.Send Mail.ReadWrite Calendars.ReadWrite Files.Read.All User.ReadWrite.All Group.ReadWrite.All
      AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All MailboxSettings.ReadWrite`,
    medium: 'Directory.Read.All',
  },
  Delegated: {
    critical: `Mail.Read Mail.Send Mail.ReadWrite Mail.Read.Shared Mail.ReadWrite.Shared Mail.Send.Shared Files.Read
      Files.ReadWrite Files.Read.All Files.ReadWrite.All Calendars.ReadWrite Chat.ReadWrite Sites.ReadWrite.All
      DelegatedPermissionGrant.ReadWrite.All MailboxSettings.ReadWrite`,
  },
}

const LEVELS = {
  High: 'high',
  Medium: 'medium',
  Low: 'low',
  Unranked: null,
  critical: 'critical',
  medium: 'medium',
} as const satisfies Record<Given<'msidentitytools' | 'azadspi'>, RiskLevel | null>

const BY_KEY = new Map<string, Disagreement[]>()
function restate<Word extends keyof typeof LEVELS>(
  table: Names<Word>,
  say: (given: Word, level: (typeof LEVELS)[Word]) => Disagreement,
) {
  for (const [kind, byWord] of Object.entries(table)) {
    for (const [word, names] of Object.entries(byWord) as [Word, string][]) {
      for (const name of names.toLowerCase().split(/\s+/u)) {
        const key = `${kind} ${name}`
        BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), say(word, LEVELS[word])])
      }
    }
  }
}
restate(MS_IDENTITY_TOOLS, (given, level) => ({
  model: 'msidentitytools',
  given,
  level,
  url: MS_IDENTITY_TOOLS_URL,
}))
restate(AZADSPI, (given, level) => ({ model: 'azadspi', given, level, url: AZADSPI_URL }))

/**
 * What two tools say of a permission of Microsoft Graph, as far as it is restated here: of what connectors ask for and of
 * what models are known to disagree on. azure-tiering is not: its licence (GPLv3) is not this project’s; a test compares.
 */
export function otherModels(kind: PermissionKind, value: string): readonly Disagreement[] {
  return BY_KEY.get(`${kind} ${value.toLowerCase()}`) ?? []
}
