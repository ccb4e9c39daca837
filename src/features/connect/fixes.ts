import type { ChangeIntent } from '../../domain/changes/types'
import type { Finding } from '../../domain/preflight/types'

/**
 * Everything that the console can put right of what blocks or may fail, as one change; null where there is nothing.
 * What is merely worth knowing is left out: nobody is to be granted more than the connection needs.
 */
export function mergedFix(findings: readonly Finding[]): ChangeIntent | null {
  const all = findings
    .filter((finding) => finding.severity !== 'fine' && !isFixedByItself(finding))
    .flatMap((finding) => finding.fix ?? [])
  const [first] = all
  if (!first) return null
  const fixes = all.filter(({ appId }) => appId === first.appId)
  const addCertificate = fixes.find((fix) => fix.addCertificate)?.addCertificate
  const addRedirectUris = unique(fixes.flatMap((fix) => fix.addRedirectUris ?? []))
  return {
    appId: first.appId,
    grant: unique(fixes.flatMap((fix) => fix.grant)),
    declareMissing: fixes.some((fix) => fix.declareMissing),
    revoke: unique(fixes.flatMap((fix) => fix.revoke)),
    ...(addCertificate ? { addCertificate } : {}),
    ...(addRedirectUris.length > 0 ? { addRedirectUris } : {}),
  }
}

/**
 * Is this finding's fix offered by itself, at the finding, and never along with the others? What the connection does
 * without is; so is taking something away; and a callback where another platform's is registered, which may be the one.
 */
export function isFixedByItself({ id, severity, params }: Finding): boolean {
  return severity === 'explains' || id === 'permission-excess' || params.baseUrl !== undefined
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
