import type { ExportFormat } from '../api'
import type { AuditFacts } from '../report'

/** `permission-audit_<tenant>_<date>.<format>`, with nothing that any file system minds. */
export function exportFileName(
  { tenantId, takenAt }: Pick<AuditFacts, 'tenantId' | 'takenAt'>,
  tenantName: string | null,
  format: ExportFormat,
): string {
  const tenant = plain(tenantName ?? '') || plain(tenantId) || 'tenant'
  const date = /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(takenAt)?.[0]
  return `permission-audit_${[tenant, ...(date ? [date] : [])].join('_')}.${format}`
}

/** Letters, digits and dots of any script, dashes for everything else; at most 60 characters. */
function plain(name: string): string {
  const words = name.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')
  return [...words]
    .slice(0, 60)
    .join('')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '')
}
