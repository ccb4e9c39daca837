import { READ_SCOPES } from '../scopes'
import type { GraphBatchResult, GraphClient } from '../types'
import { candidateNames, cutNames, cutsFromCounts, RANGES } from './cutPoints'
import { readCount } from './plan/entries'
import type { ReadingSetup } from './protocol'
import {
  countRequest,
  deltaRequest,
  grantProbeRequest,
  isNoDelta,
  nameSampleRequest,
  type Selection,
  TRACKED,
  type Tracked,
} from './requests'

export interface Prepared {
  known: Omit<ReadingSetup, 'options' | 'selection'>
  /** Milliseconds that Graph took to answer. */
  latency: number
  /** Permissions that the token carried. */
  scopes: readonly string[]
}

/** Of so many, a page of names is a fair sample, and one range a single page. */
const SAMPLED_WELL = 5000
/** Fewer are read in one page. */
const WORTH_CUTTING = 999

const bodyOf = (result: GraphBatchResult | undefined) => (result?.ok ? result.response.body : null)
const linkOf = (result: GraphBatchResult | undefined) => {
  const link = (bodyOf(result) as { '@odata.deltaLink'?: unknown } | null)?.['@odata.deltaLink']
  return typeof link === 'string' ? link : null
}

/**
 * What a plan needs to know: counts, where delta queries begin, and names at which the principals fall into parts of like
 * size. One $batch, two in a large tenant. Whatever Graph refuses is null or empty; rejects where it does not answer.
 */
export async function prepareReading(
  graph: GraphClient,
  selection: Selection,
  signal: AbortSignal,
  now: () => number,
): Promise<Prepared> {
  const ask = async (collections: readonly Tracked[]): Promise<Prepared> => {
    const scopes = [
      ...READ_SCOPES.applications,
      ...(collections.includes('grants') ? READ_SCOPES.grants : []),
    ]
    const from = now()
    const results = await graph.batch(
      [
        ...collections.map((collection) => countRequest(collection)),
        ...collections.map((collection) => deltaRequest(collection, selection)),
        ...(collections.includes('grants') ? [grantProbeRequest()] : []),
        nameSampleRequest(),
      ],
      { scopes, signal },
    )
    const latency = now() - from
    const counted: ReadingSetup['counted'] = { applications: null, principals: null, grants: null }
    const deltaLinks: ReadingSetup['deltaLinks'] = {}
    const unsure = TRACKED.filter((collection) => !collections.includes(collection))
    for (const [index, collection] of collections.entries()) {
      const count = results[index]
      if (count?.ok) counted[collection] = readCount(count.response.body)
      const begin = results[index + collections.length]
      const link = linkOf(begin)
      if (link !== null) deltaLinks[collection] = link
      else if (begin?.ok === false && !isNoDelta(begin.error.status)) unsure.push(collection)
    }
    const grantsByConsent = collections.includes('grants') && (results.at(-2)?.ok ?? false)
    const sample = (bodyOf(results.at(-1)) as { value?: unknown } | null)?.value
    const names = Array.isArray(sample)
      ? (sample as ({ displayName?: string | null } | null)[]).map((one) => one?.displayName)
      : []
    const cuts = await cutsOf(counted.principals, names)
    return { known: { counted, cuts, grantsByConsent, deltaLinks, unsure }, latency, scopes }
  }
  const cutsOf = async (total: number | null, names: (string | null | undefined)[]): Promise<string[]> => {
    if (total === null || total <= WORTH_CUTTING) return []
    if (total <= SAMPLED_WELL) return cutNames(names, RANGES)
    const candidates = candidateNames(names)
    const results = await graph.batch(
      candidates.map((name) => countRequest('principals', name)),
      { scopes: READ_SCOPES.servicePrincipals, signal },
    )
    const counted = candidates.flatMap((name, index) => {
      const result = results[index]
      const upTo = result?.ok ? readCount(result.response.body) : null
      return upTo === null ? [] : [{ name, upTo }]
    })
    return cutsFromCounts(counted, total)
  }
  try {
    return await ask(TRACKED)
  } catch (error) {
    // Without the permission to read grants the rest can still be prepared.
    if (!(error instanceof Error) || error.name !== 'TokenError') throw error
    return ask(TRACKED.filter((collection) => collection !== 'grants'))
  }
}
