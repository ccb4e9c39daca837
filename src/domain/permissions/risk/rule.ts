import type { PermissionKind } from '../types'
import type { ReasonId, RiskLevel, RiskTraits } from './types'

export interface Verdict {
  level: RiskLevel
  reason: ReasonId
}

const verdict = (level: RiskLevel, reason: ReasonId): Verdict => ({ level, reason })
const showsOutline = ({ data }: RiskTraits) => data === 'content' || data === 'secrets'
const writes = ({ action }: RiskTraits) => action === 'write' || action === 'control' || action === 'send'

/** Our own reading of what a permission’s name tells. Never less for writing than for reading, nor for everybody’s than for one’s own. */
export function ruleFor(kind: PermissionKind, traits: RiskTraits): Verdict {
  const least = kind === 'Application' ? 'medium' : 'low'
  if (traits.action === 'create') return verdict(least, 'creates')
  if (traits.action === 'send' && traits.data === 'ordinary') return verdict(least, 'notifies')
  switch (traits.reach) {
    case 'named':
      return verdict(least, 'named')
    case 'app':
      return verdict(least, 'appOnly')
    case 'shared':
      return verdict('medium', traits.action === 'send' ? 'sharedSend' : 'shared')
    case 'own':
      return ownRule(traits)
    case 'person':
      return personRule(traits)
    case 'tenant':
      return tenantRule(traits)
  }
}

function ownRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic') return verdict('low', showsOutline(traits) ? 'outline' : 'own')
  if (traits.data === 'content' && traits.action === 'send') return verdict('medium', 'ownSend')
  if (traits.data === 'content')
    return verdict('medium', writes(traits) ? 'ownContentWrite' : 'ownContentRead')
  if (traits.data === 'identity' && writes(traits)) return verdict('medium', 'ownIdentityWrite')
  return verdict('low', 'own')
}

function personRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic' && traits.data === 'secrets') return verdict('medium', 'outline')
  if (traits.action === 'basic') return verdict('low', showsOutline(traits) ? 'outline' : 'personBasic')
  if (traits.data === 'secrets') return verdict('high', 'deviceSecrets')
  if (!writes(traits)) return verdict('medium', 'personRead')
  if (traits.data === 'content') return verdict('high', 'personContentWrite')
  if (traits.data === 'identity') return verdict('high', 'personIdentityWrite')
  if (traits.data === 'devices') return verdict('high', 'personDevicesWrite')
  return verdict('medium', 'personWrite')
}

function tenantRule(traits: RiskTraits): Verdict {
  if (traits.action === 'basic') return verdict('medium', showsOutline(traits) ? 'outline' : 'tenantBasic')
  if (traits.data === 'secrets') return verdict('high', 'deviceSecrets')
  if (traits.data === 'content' && traits.action === 'send') return verdict('high', 'tenantSend')
  if (traits.data === 'content')
    return verdict('high', writes(traits) ? 'tenantContentWrite' : 'tenantContentRead')
  if (!writes(traits)) return verdict('medium', 'tenantRead')
  if (traits.data === 'identity') return verdict('high', 'tenantIdentityWrite')
  if (traits.data === 'devices') return verdict('high', 'tenantDevicesWrite')
  if (traits.data === 'security') return verdict('high', 'tenantSecurityWrite')
  return verdict('medium', 'tenantWrite')
}
