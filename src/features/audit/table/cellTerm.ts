import { quoteName } from '../../../domain/audit/filter/edit'
import type { FilterField } from '../../../domain/audit/filter/types'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'

const CONSENTS = { AllPrincipals: 'tenant', Principal: 'user' } as const

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}

/** The filter that finds the rows which say the same in a column. */
export function cellTerm(row: AuditRow, column: AuditColumn): { field: FilterField; value: string } {
  switch (column) {
    case 'risk':
      return { field: 'risk', value: row.risk.level }
    case 'principal':
      return { field: 'principal', value: quoteName(row.appDisplayName) }
    case 'permission':
      return { field: 'permission', value: quoteName(row.permission) }
    case 'kind':
      return { field: 'kind', value: row.kind.toLowerCase() }
    case 'resource':
      return { field: 'resource', value: quoteName(row.resourceDisplayName) }
    case 'consent':
      if (row.consent === 'Principal' && row.userName !== null)
        return { field: 'user', value: quoteName(row.userName) }
      return { field: 'consent', value: row.consent === null ? 'none' : CONSENTS[row.consent] }
    case 'status':
      return { field: 'status', value: row.status }
    case 'publisher':
      if (row.publisher === 'other' && row.verifiedPublisher)
        return { field: 'verified', value: quoteName(row.verifiedPublisher) }
      return { field: 'publisher', value: row.publisher }
    case 'enabled':
      return { field: 'enabled', value: row.enabled === null ? 'none' : yesNo(row.enabled) }
    case 'credentials':
      return { field: 'credentials', value: row.credentials ?? 'unknown' }
    case 'owners':
      if (row.owners === null) return { field: 'owner', value: 'unknown' }
      return { field: 'owner', value: row.owners[0] === undefined ? 'none' : quoteName(row.owners[0]) }
    case 'granted':
      return row.grantedAt
        ? { field: 'granted', value: row.grantedAt.slice(0, 10) }
        : { field: 'granted', value: yesNo(row.granted) }
    case 'clientId':
      return { field: 'app', value: row.appId ?? 'none' }
  }
}
