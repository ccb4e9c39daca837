import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { sameGuid } from '../../identifiers'
import type { PermissionKind } from '../types'
import { documented } from './documented'
import { levelOf, MICROSOFT_URL, privilegeLevel } from './microsoft'
import { otherModels } from './otherModels'
import { MAESTER_URL, pathToGlobalAdmin } from './paths'
import { privilegeGuess } from './privilegeGuess'
import { ruleFor, type Verdict } from './rule'
import { traitsOf } from './traits'
import {
  RISK_LEVELS,
  type Disagreement,
  type EffectiveRisk,
  type PermissionRisk,
  type RatedPermission,
  type RiskLevel,
} from './types'

/** What a path demands at least. */
const PATH_LEVEL = { direct: 'critical', indirect: 'high' } as const satisfies Record<string, RiskLevel>

/** Is `one` at least as grave as `other`? */
export function atLeast(one: RiskLevel, other: RiskLevel): boolean {
  return RISK_LEVELS.indexOf(one) >= RISK_LEVELS.indexOf(other)
}

/**
 * How much harm a permission can do in the wrong hands, why, who says so, and who rates it differently. Any text is rated;
 * one that tells nothing (an id that no catalogue knows) by its kind alone. The same name of an API always gets the same rating.
 */
export function riskOf(permission: RatedPermission): PermissionRisk {
  const { kind, value, resourceAppId = MICROSOFT_GRAPH_APP_ID } = permission
  const stated = documented(permission)
  const verdict = stated ?? ruleVerdict(permission)
  // Other APIs name their permissions alike, but the models speak of Microsoft Graph’s only.
  const isGraph = sameGuid(resourceAppId, MICROSOFT_GRAPH_APP_ID)
  const path = isGraph ? pathToGlobalAdmin(kind, value) : null
  const models = isGraph ? modelsOn(kind, value, path?.path ?? null) : []
  const demanded = path && PATH_LEVEL[path.path]
  const decides = demanded !== null && atLeast(demanded, verdict.level)
  const level = decides ? demanded : verdict.level

  const disagreement = models.filter((one) => !agrees(one, level))
  const others = {
    ...(disagreement.length > 0 && { disagreement }),
    ...(path && { path: path.path }),
  }
  const reason = { id: path && decides ? path.how : verdict.reason }
  if (decides) return { level, reason, source: 'maester', sourceUrl: MAESTER_URL, ...others }
  // A level that Microsoft published before our reading of what it documents.
  for (const one of models)
    if (isMicrosofts(one) && one.level === level)
      return { level, reason, source: one.model, sourceUrl: one.url, ...others }
  if (stated) return { level, reason, source: 'documented', sourceUrl: stated.url, ...others }
  const guess = models.some(({ model }) => model === 'microsoft') ? null : privilegeGuess(permission)
  return { level, reason, source: 'inferred', sourceUrl: null, ...others, ...(guess && { guess }) }
}

/** What each model says of a permission of Microsoft Graph, whose word weighs more first. */
function modelsOn(kind: PermissionKind, value: string, path: keyof typeof PATH_LEVEL | null): Disagreement[] {
  const given = privilegeLevel(kind, value)
  return [
    ...(given ? [{ model: 'microsoft', given, level: levelOf(given), url: MICROSOFT_URL } as const] : []),
    ...(path ? [{ model: 'maester', given: path, level: PATH_LEVEL[path], url: MAESTER_URL } as const] : []),
    ...otherModels(kind, value),
  ]
}

function ruleVerdict(permission: RatedPermission): Verdict {
  const { kind } = permission
  const traits = traitsOf(permission)
  return traits
    ? ruleFor(kind, traits)
    : { level: kind === 'Application' ? 'high' : 'medium', reason: 'unnamed' }
}

/** Microsoft’s scale, in use, and that of MSIdentityTools end where ours still tells high from critical. */
function agrees(one: Disagreement, ours: RiskLevel): boolean {
  return one.level === ours || (isMicrosofts(one) && one.level === 'high' && ours === 'critical')
}

function isMicrosofts(
  one: Disagreement,
): one is Extract<Disagreement, { model: 'microsoft' | 'msidentitytools' }> {
  return one.model === 'microsoft' || one.model === 'msidentitytools'
}

/**
 * Is it an application permission with a known path to Global Administrator that the tenant’s people did not rate
 * themselves? Who did knows of the path.
 */
export function leadsToGlobalAdmin({ kind, risk }: { kind: PermissionKind; risk: EffectiveRisk }): boolean {
  return kind === 'Application' && risk.path !== undefined && risk.overridden === undefined
}
