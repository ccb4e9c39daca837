import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { completions } from '../../../domain/audit/filter/complete'
import type { FilterField } from '../../../domain/audit/filter/types'
import type { FacetField } from '../../../domain/audit/api'
import type { FacetValue } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { facetTerm } from './facetOptions'
import type { FilterWords } from './useFilterWords'

const FACETS: ReadonlySet<string> = new Set<FacetField>(['resource', 'permission', 'principal', 'user'])
/** Names of the tenant that are offered at a time. */
const MOST_NAMES = 8
/** The question goes first, the offer follows, in ms. */
const NAMES_PAUSE_MS = 60
const NO_NAMES: readonly FacetValue[] = []

export interface Offer {
  /** What is put in, from `from` to `to` of the text. */
  insert: string
  from: number
  to: number
  label: string
  /** What it means, or how many rows have it. */
  detail: string
}

/** Asks for the tenant's own names as they are typed; null: the first ones are on their way. */
function useNames(
  audit: Audit,
  field: FilterField | null,
  typed: string,
  filter: string,
): readonly FacetValue[] | null {
  // Nobody can be asked before the first page is there.
  const asks = useSyncExternalStore(audit.subscribe, () => audit.state().facts !== null)
  const [found, setFound] = useState<{ field: FilterField; values: FacetValue[] } | null>(null)
  useEffect(() => {
    if (field === null || !asks) return
    let dropped = false
    const timer = setTimeout(() => {
      audit.ask('facet', field as FacetField, filter, typed, MOST_NAMES).then(
        (values) => {
          if (!dropped) setFound({ field, values })
        },
        // Without names the list offers less; the table says what is wrong.
        () => {
          if (!dropped) setFound({ field, values: [] })
        },
      )
    }, NAMES_PAUSE_MS)
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [audit, asks, field, typed, filter])
  if (field === null) return NO_NAMES
  return found?.field === field ? found.values : null
}

/** What can stand where the caret is, the field's own words first. `active`: the list is open. `loading`: more is on its way. */
export function useCompletions(options: {
  audit: Audit
  text: string
  caret: number
  active: boolean
  words: FilterWords
  rowsText(rows: number): string
}): { offers: Offer[]; loading: boolean } {
  const { audit, text, caret, active, words, rowsText } = options
  const here = useMemo(() => completions(text, caret), [text, caret])
  const { field, typed, names: takesNames } = here
  const asks = active && takesNames && field !== null && FACETS.has(field) ? field : null
  const found = useNames(audit, asks, typed, text)
  const names = found ?? NO_NAMES
  const offers = useMemo(() => {
    if (!active) return []
    const { from, to } = here
    const own = here.items.map((item): Offer => {
      const detail = field ? words.value(field, item) : words.field(item.slice(0, -1) as FilterField)
      return { insert: item, from, to, label: item, detail }
    })
    const ofTenant = names.flatMap((one): Offer[] => {
      if (!field || own.some(({ insert }) => insert === one.value)) return []
      const name = one.label ?? one.value
      return [
        {
          insert: facetTerm(field, one, names),
          from,
          to,
          label: name,
          detail: rowsText(one.rows),
        },
      ]
    })
    const all = [...own, ...ofTenant]
    // What is typed in full needs no offer.
    return all.length === 1 && all[0]?.insert === text.slice(from, to) ? [] : all
  }, [active, here, field, names, words, rowsText, text])
  return { offers, loading: active && found === null }
}
