import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { sameGuid } from '../../identifiers'
import { isSignInScope } from '../names'
import { levelOf, MICROSOFT_URL, privilegeLevel } from './microsoft'
import { MAESTER_URL, pathToGlobalAdmin } from './paths'
import { privilegeGuess } from './privilegeGuess'
import { ruleFor, type Verdict } from './rule'
import { traitsOf } from './traits'
import {
  RISK_LEVELS,
  type Disagreement,
  type PermissionRisk,
  type RatedPermission,
  type RiskLevel,
} from './types'

/** What a path demands at least. */
const PATH_LEVEL = { direct: 'critical', indirect: 'high' } as const satisfies Record<string, RiskLevel>

/**
 * Names that the general rule would misjudge. The two application permissions: Microsoft warns of both that an application
 * can raise its own privileges with them. https://learn.microsoft.com/graph/permissions-reference#all-permissions
 */
const SINGLE: Readonly<Record<string, Verdict>> = {
  'Application approleassignment.readwrite.all': { level: 'critical', reason: 'grantToItself' },
  'Application application.readwrite.all': { level: 'critical', reason: 'actAsApplications' },
  'Application delegatedpermissiongrant.readwrite.all': { level: 'high', reason: 'consentForPeople' },
  'Delegated delegatedpermissiongrant.readwrite.all': { level: 'high', reason: 'consentForPeople' },
  // With it come inbox rules. https://learn.microsoft.com/graph/api/mailfolder-post-messagerules#permissions
  'Application mailboxsettings.readwrite': { level: 'high', reason: 'mailRules' },
  'Delegated mailboxsettings.readwrite': { level: 'medium', reason: 'mailRules' },
  'Delegated directory.accessasuser.all': { level: 'critical', reason: 'directoryAsPerson' },
  'Delegated ews.accessasuser.all': { level: 'high', reason: 'mailboxAsPerson' },
  'Delegated eas.accessasuser.all': { level: 'high', reason: 'mailboxAsPerson' },
  'Delegated imap.accessasuser.all': { level: 'high', reason: 'mailboxAsPerson' },
  'Delegated pop.accessasuser.all': { level: 'high', reason: 'mailboxAsPerson' },
}

/** Is `one` at least as grave as `other`? */
export function atLeast(one: RiskLevel, other: RiskLevel): boolean {
  return RISK_LEVELS.indexOf(one) >= RISK_LEVELS.indexOf(other)
}

/**
 * How much harm a permission can do in the wrong hands, why, who says so, and who rates it differently. Any text is rated;
 * one that tells nothing (an id that no catalogue knows) by its kind alone. The same name always gets the same rating.
 */
export function riskOf(permission: RatedPermission): PermissionRisk {
  const { kind, value, resourceAppId = MICROSOFT_GRAPH_APP_ID } = permission
  const rule = ruleVerdict(permission)
  // Other APIs name their permissions alike, but nobody but Microsoft Graph’s are spoken of.
  if (!sameGuid(resourceAppId, MICROSOFT_GRAPH_APP_ID)) return { ...inferred(rule), ...guessOf(permission) }
  const path = pathToGlobalAdmin(kind, value)
  const privilege = privilegeLevel(kind, value)
  const demanded = path && PATH_LEVEL[path.path]
  const decides = demanded !== null && atLeast(demanded, rule.level)
  const level = decides ? demanded : rule.level

  const disagreement: Disagreement[] = []
  if (privilege && !agrees(levelOf(privilege), level))
    disagreement.push({ model: 'microsoft', given: privilege, level: levelOf(privilege) })
  if (path && !decides)
    disagreement.push({ model: 'maester', given: path.path, level: PATH_LEVEL[path.path] })
  const others = {
    ...(disagreement.length > 0 && { disagreement }),
    ...(path && { path: path.path }),
  }
  if (path && decides)
    return { level, reason: { id: path.how }, source: 'maester', sourceUrl: MAESTER_URL, ...others }
  if (privilege && levelOf(privilege) === level)
    return { level, reason: { id: rule.reason }, source: 'microsoft', sourceUrl: MICROSOFT_URL, ...others }
  return { ...inferred(rule), ...others, ...(privilege === null && guessOf(permission)) }
}

function guessOf(permission: RatedPermission): Pick<PermissionRisk, 'guess'> {
  const guess = privilegeGuess(permission)
  return guess ? { guess } : {}
}

function ruleVerdict(permission: RatedPermission): Verdict {
  const { kind, value } = permission
  if (isSignInScope(value)) return { level: 'low', reason: 'signIn' }
  const single = SINGLE[`${kind} ${value.toLowerCase()}`]
  if (single) return single
  const traits = traitsOf(permission)
  return traits
    ? ruleFor(kind, traits)
    : { level: kind === 'Application' ? 'high' : 'medium', reason: 'unnamed' }
}

function inferred({ level, reason }: Verdict): PermissionRisk {
  return { level, reason: { id: reason }, source: 'inferred', sourceUrl: null }
}

/** Microsoft’s scale ends, in use, where ours still tells high from critical. */
function agrees(microsofts: RiskLevel, ours: RiskLevel): boolean {
  return microsofts === ours || (microsofts === 'high' && ours === 'critical')
}
