/** Why a text is no base URL. Texts: `connect:baseUrl.problem.{problem}`. */
export type BaseUrlProblem = 'empty' | 'scheme' | 'user' | 'host' | 'wildcard' | 'too-long'

export type BaseUrlReading = { baseUrl: string } | { problem: BaseUrlProblem }

/** Entra’s limit is 256 characters for the whole redirect URI. https://learn.microsoft.com/entra/identity-platform/reply-url#maximum-uri-length */
const LONGEST = 256 - 'https:///provisioning_/callback'.length

// Control and format characters, and the backslashes that the vendor’s page prints before an underscore.
const NOISE = /[\s\\\p{Cc}\p{Cf}]+/gu
const QUOTES = /^["'`“”‘’«»<(]+|["'`“”‘’«»>),;]+$/gu
const LABEL = /^(?=.{1,63}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/u

/**
 * The automation platform’s host (with its port, and the path where it has one) in what somebody typed or pasted: a
 * host, an address of any of the platform’s pages, or the callback itself.
 */
export function parseBaseUrl(text: string): BaseUrlReading {
  const bare = text.replace(NOISE, '').replace(QUOTES, '')
  if (!bare) return { problem: 'empty' }
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(bare) ?? []
  if (!['', 'http', 'https'].includes(scheme.toLowerCase())) return { problem: 'scheme' }
  const url = urlOf(`https://${bare.slice(scheme ? scheme.length + 3 : 0).replace(/^\/+/u, '')}`)
  if (bare.includes('*')) return { problem: 'wildcard' }
  if (!url) return { problem: 'host' }
  if (url.username || url.password) return { problem: 'user' }
  if (!isHost(url.hostname)) return { problem: 'host' }
  const path = platformPath(url)
  const baseUrl = path ? `${url.host}/${path}` : url.host
  return baseUrl.length > LONGEST ? { problem: 'too-long' } : { baseUrl }
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** A name with a dot, an IP address, or this machine. */
function isHost(host: string): boolean {
  if (host === 'localhost' || /^\[[0-9a-f:.]+\]$/u.test(host)) return true
  const labels = host.split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label))
}

/**
 * The part of the path that belongs to the platform’s address. What follows the callback’s own part does not; nor do
 * organization and tenant, which stand before any other service (`portal_`, `orchestrator_`) and in every address of
 * Automation Cloud.
 */
function platformPath({ hostname, pathname }: URL): string {
  const parts = pathname.split('/').filter(Boolean)
  const service = parts.findIndex((part) => part.endsWith('_'))
  if (/(?:^|\.)uipath\.(?:com|us)$/u.test(hostname)) return ''
  if (service === -1) return parts.join('/')
  return parts[service] === 'provisioning_' ? parts.slice(0, service).join('/') : ''
}
