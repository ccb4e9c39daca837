import { GraphFault } from './errors'

/**
 * Throttling of identity and access: token buckets in resource units, here for a small tenant.
 * https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits
 */
const READ = { capacity: 3_500, seconds: 10 }
const WRITE = { capacity: 3_000, seconds: 150 }
/** Reads that select keyCredentials. https://learn.microsoft.com/graph/api/application-list */
const KEYS = { capacity: 150, seconds: 60 }
/** Audit logs and reports. https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits */
const LOGS = { capacity: 5, seconds: 10 }

interface Bucket {
  level: number
  at: number
}
type Limit = typeof READ

/** A read costs what the call's table says; $select, $expand and small pages change it. Never below 1. */
export function resourceUnits(base: number, url: URL): number {
  const top = Number(url.searchParams.get('$top') ?? Number.NaN)
  const units =
    base -
    (url.searchParams.has('$select') ? 1 : 0) +
    (url.searchParams.has('$expand') ? 1 : 0) -
    (top < 20 ? 1 : 0)
  return Math.max(1, units)
}

/** @returns headers for the answer; throws 429 when a bucket is empty. A refused call costs too. */
export function createThrottle(now: () => number) {
  const buckets = new Map<string, Bucket>()

  function take(
    name: string,
    { capacity, seconds }: Limit,
    units: number,
  ): { fraction: number; wait: number } {
    const time = now()
    const rate = capacity / seconds / 1000
    const bucket = buckets.get(name) ?? { level: 0, at: time }
    bucket.level = Math.max(0, bucket.level - (time - bucket.at) * rate) + units
    bucket.at = time
    buckets.set(name, bucket)
    return { fraction: bucket.level / capacity, wait: Math.max(0, (bucket.level - capacity) / rate / 1000) }
  }

  return (call: {
    url: URL
    appId: string
    tenantId: string
    write: boolean
    units: number
  }): Record<string, string> => {
    const { url, appId, tenantId, write } = call
    const units = write ? 1 : resourceUnits(call.units, url)
    const results = [take(`units ${appId}`, READ, units)]
    if (write) results.push(take(`writes ${appId}`, WRITE, 1))
    if (url.searchParams.get('$select')?.includes('keyCredentials')) results.push(take('keys', KEYS, 1))
    if (/^\/v1\.0\/auditLogs\//i.test(url.pathname)) results.push(take(`logs ${appId}`, LOGS, 1))
    const fraction = Math.max(...results.map((result) => result.fraction))
    const wait = Math.max(...results.map((result) => result.wait))
    const headers: Record<string, string> = { 'x-ms-resource-unit': String(units) }
    if (fraction > 0.8) headers['x-ms-throttle-limit-percentage'] = Math.min(1.8, fraction).toFixed(2)
    if (wait === 0) return headers
    throw throttled(Math.max(0.1, wait), {
      ...headers,
      'x-ms-throttle-scope': `Tenant_Application/${write ? 'Write' : 'ReadWrite'}/${appId}/${tenantId}`,
      'x-ms-throttle-information': write ? 'WriteLimitExceeded' : 'ResourceUnitLimitExceeded',
    })
  }
}

/** Retry-After may be a fraction of seconds, as in Microsoft's own sample. */
export const throttled = (seconds: number, headers: Readonly<Record<string, string>> = {}): GraphFault =>
  new GraphFault(429, 'TooManyRequests', 'Too many requests', {
    'Retry-After': seconds.toFixed(3),
    ...headers,
  })
