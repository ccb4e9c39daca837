import type { PermissionKind } from '../types'
import type { ReasonId, RiskLevel, RiskTraits } from './types'

export interface Verdict {
  level: RiskLevel
  reason: ReasonId
}

const verdict = (level: RiskLevel, reason: ReasonId): Verdict => ({ level, reason })
const writes = ({ action }: RiskTraits) => action === 'write' || action === 'control'

/** Our own reading of what a permission’s name tells. Never less for writing than for reading, nor for everybody’s than for one’s own. */
export function ruleFor(kind: PermissionKind, traits: RiskTraits): Verdict {
  switch (traits.reach) {
    case 'named':
      return verdict(kind === 'Application' ? 'medium' : 'low', 'named')
    case 'app':
      return verdict(kind === 'Application' ? 'medium' : 'low', 'appOnly')
    case 'shared':
      return verdict('medium', 'shared')
    case 'own':
      return ownRule(traits)
    case 'person':
      return personRule(traits)
    case 'tenant':
      return tenantRule(traits)
  }
}

function ownRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic') return verdict('low', 'own')
  if (traits.data === 'content')
    return verdict('medium', writes(traits) ? 'ownContentWrite' : 'ownContentRead')
  if (traits.data === 'identity' && writes(traits)) return verdict('medium', 'ownIdentityWrite')
  return verdict('low', 'own')
}

function personRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic' && traits.data === 'secrets') return verdict('medium', 'personRead')
  if (traits.action === 'basic') return verdict('low', 'personBasic')
  if (traits.data === 'secrets') return verdict('high', 'deviceSecrets')
  if (!writes(traits)) return verdict('medium', 'personRead')
  if (traits.data === 'content') return verdict('high', 'personContentWrite')
  if (traits.data === 'identity') return verdict('high', 'personIdentityWrite')
  if (traits.data === 'devices') return verdict('high', 'personDevicesWrite')
  return verdict('medium', 'personWrite')
}

function tenantRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic') return verdict('medium', 'tenantBasic')
  if (traits.data === 'secrets') return verdict('high', 'deviceSecrets')
  if (traits.data === 'content')
    return verdict('high', writes(traits) ? 'tenantContentWrite' : 'tenantContentRead')
  if (!writes(traits)) return verdict('medium', 'tenantRead')
  if (traits.data === 'identity') return verdict('high', 'tenantIdentityWrite')
  if (traits.data === 'devices') return verdict('high', 'tenantDevicesWrite')
  if (traits.data === 'security') return verdict('high', 'tenantSecurityWrite')
  return verdict('medium', 'tenantWrite')
}
