import {
  AZURE_AD_GRAPH_APP_ID,
  EXCHANGE_ONLINE_APP_ID,
  MICROSOFT_GRAPH_APP_ID,
  type Guid,
} from '../../directory'
import { isSignInScopeOf } from '../names'
import type { Verdict } from './rule'
import type { RatedPermission } from './types'

/** What a permission allows by Microsoft’s documentation, in our levels, and where it says so. */
export interface Documented extends Verdict {
  url: string
}

type Entry = readonly [names: string, level: Verdict['level'], reason: Verdict['reason'], url?: string]
type Entries = Readonly<Record<RatedPermission['kind'], readonly Entry[]>>

const REFERENCE = 'https://learn.microsoft.com/graph/permissions-reference'
const SIGN_IN_URL = 'https://learn.microsoft.com/entra/identity-platform/scopes-oidc#openid-connect-scopes'
const MAIL_RULES = 'https://learn.microsoft.com/graph/api/mailfolder-post-messagerules#permissions'
const OLD_GRAPH = 'https://learn.microsoft.com/graph/migrate-azure-ad-graph-permissions-differences'
const OLD_PROTOCOLS =
  'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth'
const EWS =
  'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth'
const MANAGE_EXCHANGE = 'https://learn.microsoft.com/powershell/exchange/app-only-auth-powershell-v2'

/** An entry without a URL: what the name’s own section of Microsoft Graph’s reference says. */
const GRAPH: Entries = {
  Application: [
    // The reference warns of both that an application can raise its own privileges with them.
    ['AppRoleAssignment.ReadWrite.All', 'critical', 'grantToItself'],
    ['Application.ReadWrite.All', 'critical', 'actAsApplications'],
    ['DelegatedPermissionGrant.ReadWrite.All', 'high', 'consentForPeople'],
    ['MailboxSettings.ReadWrite', 'high', 'mailRules', MAIL_RULES],
  ],
  Delegated: [
    ['DelegatedPermissionGrant.ReadWrite.All', 'high', 'consentForPeople'],
    ['MailboxSettings.ReadWrite', 'medium', 'mailRules', MAIL_RULES],
    ['Directory.AccessAsUser.All', 'critical', 'directoryAsPerson'],
    ['EWS.AccessAsUser.All EAS.AccessAsUser.All', 'high', 'mailboxAsPerson'],
    ['IMAP.AccessAsUser.All POP.AccessAsUser.All', 'high', 'mailboxAsPerson', OLD_PROTOCOLS],
    // A mailbox gets the password resets of everything else: graver than a person’s other content.
    ['Mail.Read', 'high', 'ownMailRead'],
    ['Mail.ReadWrite', 'high', 'ownMailWrite'],
    ['Mail.Send', 'high', 'ownMailSend'],
    ['SMTP.Send', 'high', 'ownMailSend', OLD_PROTOCOLS],
    ['Mail.Read.Shared Mail.ReadWrite.Shared', 'high', 'shared'],
    ['Mail.Send.Shared', 'high', 'sharedSend'],
    ['Calendars.Read Files.Read', 'medium', 'ownContentRead'],
    ['Calendars.ReadWrite Files.ReadWrite Chat.ReadWrite', 'medium', 'ownContentWrite'],
    ['Calendars.Read.Shared Calendars.ReadWrite.Shared', 'medium', 'shared'],
    ['Files.ReadWrite.All Sites.ReadWrite.All Sites.FullControl.All', 'high', 'personContentWrite'],
  ],
}

const AZURE_AD_GRAPH: Entries = {
  Application: [['Application.ReadWrite.All', 'critical', 'actAsApplications', OLD_GRAPH]],
  Delegated: [['Directory.AccessAsUser.All user_impersonation', 'critical', 'directoryAsPerson', OLD_GRAPH]],
}

const EXCHANGE: Entries = {
  Application: [
    ['full_access_as_app', 'high', 'allMailboxes', EWS],
    ['Exchange.ManageAsApp', 'high', 'manageExchange', MANAGE_EXCHANGE],
  ],
  Delegated: [
    ['EWS.AccessAsUser.All full_access_as_user', 'high', 'mailboxAsPerson', EWS],
    ['EAS.AccessAsUser.All', 'high', 'mailboxAsPerson'],
    ['IMAP.AccessAsUser.All POP.AccessAsUser.All', 'high', 'mailboxAsPerson', OLD_PROTOCOLS],
  ],
}

const BY_KEY = new Map<string, Documented>()
function take(resourceAppId: Guid, entries: Entries) {
  for (const [kind, list] of Object.entries(entries)) {
    for (const [names, level, reason, url] of list) {
      for (const name of names.toLowerCase().split(' ')) {
        const own = url ?? `${REFERENCE}#${name.replaceAll('.', '')}`
        BY_KEY.set(`${resourceAppId} ${kind} ${name}`, { level, reason, url: own })
      }
    }
  }
}
take(MICROSOFT_GRAPH_APP_ID, GRAPH)
take(AZURE_AD_GRAPH_APP_ID, AZURE_AD_GRAPH)
take(EXCHANGE_ONLINE_APP_ID, EXCHANGE)

/** What is rated by hand, each API by itself: names mean what their API means by them. null: the rule judges it. */
export function documented({
  kind,
  value,
  resourceAppId = MICROSOFT_GRAPH_APP_ID,
}: RatedPermission): Documented | null {
  if (kind === 'Delegated' && isSignInScopeOf(resourceAppId, value))
    return { level: 'low', reason: 'signIn', url: SIGN_IN_URL }
  return BY_KEY.get(`${resourceAppId.toLowerCase()} ${kind} ${value.toLowerCase()}`) ?? null
}
