import { type AuditRow, ROW_STATUSES, type RowStatus } from '../report'

/*
 * What a row says by itself in one byte: bit 0 granted, bit 1 declared, bits 2 and 3 the consent, bits 4 to 6 the status.
 * A question about these is answered once for each of 128 bytes, and then only looked up.
 */
export const FLAG_COUNT = 128

const CONSENTS: readonly AuditRow['consent'][] = [null, 'AllPrincipals', 'Principal']

export function packFlags(
  granted: boolean,
  declared: boolean,
  consent: AuditRow['consent'],
  status: RowStatus,
): number {
  return (
    (granted ? 1 : 0) |
    (declared ? 2 : 0) |
    (CONSENTS.indexOf(consent) << 2) |
    (ROW_STATUSES.indexOf(status) << 4)
  )
}

export const isGranted = (flags: number): boolean => (flags & 1) !== 0
export const isDeclared = (flags: number): boolean => (flags & 2) !== 0
export const consentOf = (flags: number): AuditRow['consent'] => CONSENTS[(flags >> 2) & 3] ?? null
export const statusOf = (flags: number): RowStatus => ROW_STATUSES[flags >> 4] ?? 'declared'
