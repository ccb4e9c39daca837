import { RISK_LEVELS } from '../../permissions/risk/types'
import type { AuditGrouping, AuditLine } from '../report'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { groupCodes, partyValue, resourceValue } from './codes'

type Head = Omit<Extract<AuditLine, { kind: 'group' }>, 'kind' | 'expanded'>

/** Rows of a view by group, the groups in the order of their first rows. Nothing is kept of a group but where its rows are. */
export interface Groups {
  count: number
  /** Rows, those of a group together. */
  order: Int32Array
  /** Group `n` has the rows from `starts[n]` to `starts[n + 1]`. */
  starts: Int32Array
  key(group: number): string
  head(group: number): Head
}

export function groupRows(table: RowTable, order: Int32Array, by: Exclude<AuditGrouping, 'none'>): Groups {
  const codeOf = groupCodes(table, by)
  const codes = { principal: table.parties, permission: table.permissions, resource: table.resources }[by]
    .length
  const groupOf = new Int32Array(codes).fill(-1)
  const codeOfGroup: number[] = []
  const sizes: number[] = []
  for (let at = 0; at < order.length; at++) {
    const code = codeOf(order[at] ?? 0)
    let group = groupOf[code] ?? -1
    if (group < 0) {
      group = codeOfGroup.push(code) - 1
      groupOf[code] = group
      sizes.push(0)
    }
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  const starts = new Int32Array(sizes.length + 1)
  sizes.forEach((size, group) => {
    starts[group + 1] = (starts[group] ?? 0) + size
  })
  const next = starts.slice()
  const grouped = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0
    const group = groupOf[codeOf(row)] ?? 0
    const to = next[group] ?? 0
    grouped[to] = row
    next[group] = to + 1
  }
  const facts = (group: number) => groupFacts(table, by, codeOfGroup[group] ?? 0)
  return {
    count: sizes.length,
    order: grouped,
    starts,
    key: (group) => facts(group).key,
    head(group) {
      const rows = grouped.subarray(starts[group] ?? 0, starts[group + 1] ?? 0)
      return { ...facts(group), rows: rows.length, ...sumUp(table, rows) }
    },
  }
}

function sumUp(table: RowTable, rows: Int32Array): Pick<Head, 'principals' | 'highest'> {
  const owners = new Set<number>()
  let highest = 0
  for (const row of rows) {
    owners.add(table.columns.party[row] ?? 0)
    highest = Math.max(highest, RISK_LEVELS.indexOf(table.permission(row).risk.level))
  }
  return { principals: owners.size, highest: RISK_LEVELS[highest] ?? 'low' }
}

function groupFacts(
  table: RowTable,
  by: Exclude<AuditGrouping, 'none'>,
  code: number,
): Pick<Head, 'key' | 'title' | 'detail' | 'permissionKind'> {
  if (by === 'principal') {
    const party = table.parties[code] as Party
    return { key: partyValue(party), title: party.displayName, detail: partyValue(party) }
  }
  if (by === 'resource') {
    const resource = table.resources[code]
    const id = resourceValue({
      resourceAppId: resource?.resourceAppId ?? null,
      resourceId: resource?.resourceId ?? null,
    })
    return { key: id, title: resource?.displayName ?? '', detail: id }
  }
  const permission = table.permissions[code] as AuditPermission
  return {
    key: `${resourceValue(permission)}/${permission.kind}/${permission.id ?? permission.value.toLowerCase()}`,
    title: permission.value,
    detail: permission.resourceDisplayName,
    permissionKind: permission.kind,
  }
}
