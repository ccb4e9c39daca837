import type { RiskOverride } from '../../../domain/audit/api'
import { parseOverrides, type ParsedOverrides, writeOverrides } from '../../../domain/audit/overrides/parse'
import { storage } from '../../../domain/storage'

/** One tenant's ratings in this browser, as the text of their file. They hold no secret and stay after sign-out. */
const keyOf = (tenantId: string) => `gcc.riskOverrides.${tenantId}`

/** By tenant, for this tab: a browser may refuse its storage, or have no room left. */
const ofThisTab = new Map<string, string>()

/** The screen asks again and again. */
let latest: { text: string; parsed: ParsedOverrides } | null = null

/** What is kept for the tenant; null: nothing. Whatever stands there is checked like a file: anybody can edit it. */
export function loadOverrides(tenantId: string): ParsedOverrides | null {
  const text = ofThisTab.get(tenantId) ?? storage(() => localStorage.getItem(keyOf(tenantId)))
  if (!text) return null
  if (latest?.text !== text) latest = { text, parsed: parseOverrides(text) }
  return latest.parsed
}

/** Keeps them, or with none forgets what was kept. Answers whether the browser did; the tab does in any case. */
export function keepOverrides(tenantId: string, overrides: readonly RiskOverride[]): boolean {
  const text = overrides.length > 0 ? writeOverrides(overrides) : ''
  ofThisTab.set(tenantId, text)
  return (
    storage(() => {
      if (text) localStorage.setItem(keyOf(tenantId), text)
      else localStorage.removeItem(keyOf(tenantId))
      return true
    }) ?? false
  )
}
