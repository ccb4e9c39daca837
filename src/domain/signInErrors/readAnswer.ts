import { diagnose, LONGEST_TEXT, type Trace, traceOf } from './diagnose'
import { maskSecrets } from './secrets'
import type { Diagnosis } from './types'

/** What of a token says for whom and for what it is. */
export interface Claims {
  audience: string | null
  tenantId: string | null
  clientId: string | null
  /** Application permissions; null where the token has none at all. */
  roles: string[] | null
  /** Delegated permissions. */
  scopes: string[] | null
  /** End in ms since 1970. */
  expires: number | null
}

export type Answer = { text: string } & (
  | { kind: 'nothing' }
  | { kind: 'unknown' }
  /** `claims` is null for a token that cannot be read, as personal accounts' are. */
  | { kind: 'success'; claims: Claims | null }
  | { kind: 'failure'; diagnoses: Diagnosis[]; trace: Trace }
)

/**
 * What a pasted answer says. `text` is the paste with everything secret masked, which alone may be kept and shown: the
 * paste itself is to be dropped at once.
 */
export function readAnswer(pasted: string): Answer {
  const text = maskSecrets(pasted.slice(0, LONGEST_TEXT))
  if (!text.trim()) return { kind: 'nothing', text: '' }
  const success = successOf(pasted)
  if (success) return { kind: 'success', text, ...success }
  const diagnoses = diagnose(text)
  return diagnoses.length > 0
    ? { kind: 'failure', text, diagnoses, trace: traceOf(text) }
    : { kind: 'unknown', text }
}

function successOf(pasted: string): { claims: Claims | null } | null {
  const object = jsonIn(pasted)
  if (object?.result === 'success') return { claims: claimsOf(object) }
  const token =
    typeof object?.access_token === 'string'
      ? object.access_token
      : (/"access_token"\s*:\s*"([^"]+)"/u.exec(pasted)?.[1] ??
        /^\s*(eyJ[\w-]+\.[\w-]+\.[\w-]*)\s*$/u.exec(pasted)?.[1])
  return token ? { claims: payloadOf(token) } : null
}

/** The first JSON object of a text that may have lines of a terminal around it. */
function jsonIn(text: string): Record<string, unknown> | null {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  return start < 0 || end < start ? null : parsed(text.slice(start, end + 1))
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference . The signature is Graph's to check. */
function payloadOf(token: string): Claims | null {
  const [, payload, signature] = token.split('.')
  if (!payload || signature === undefined) return null
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
    const object = parsed(new TextDecoder().decode(bytes))
    return object && claimsOf(object)
  } catch {
    return null
  }
}

// The last second that a date can hold.
const LATEST = 8.64e12

function claimsOf(object: Record<string, unknown>): Claims | null {
  const text = (name: string) => (typeof object[name] === 'string' && object[name] ? object[name] : null)
  const words = (name: string) => {
    const value = object[name]
    const all = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/u) : null
    return all && all.filter((one): one is string => typeof one === 'string' && one !== '')
  }
  const seconds = Number(object.exp)
  const claims: Claims = {
    audience: text('aud'),
    tenantId: text('tid'),
    clientId: text('appid') ?? text('azp'),
    roles: words('roles'),
    scopes: words('scp'),
    expires: seconds > 0 && seconds < LATEST ? seconds * 1000 : null,
  }
  return Object.values(claims).some((value) => value !== null) ? claims : null
}
