import type { ChangeIntent } from '../../domain/changes/types'
import type { Finding } from '../../domain/preflight/types'

/**
 * Everything that the console can put right of what blocks or may fail, as one change; null where there is nothing.
 * What is merely worth knowing is left out: nobody is to be granted more than the connection needs.
 */
export function mergedFix(findings: readonly Finding[]): ChangeIntent | null {
  const fixes = findings
    .filter(({ severity }) => severity === 'blocks' || severity === 'warns')
    .flatMap((finding) => finding.fix ?? [])
  const [first] = fixes
  if (!first) return null
  return {
    appId: first.appId,
    grant: unique(fixes.flatMap((fix) => fix.grant)),
    declareMissing: fixes.some((fix) => fix.declareMissing),
    revoke: unique(fixes.flatMap((fix) => fix.revoke)),
  }
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
