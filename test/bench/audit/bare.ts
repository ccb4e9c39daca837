import type { Page } from 'playwright-core'
import { GRAPH_HOST, type LoggedAnswer } from '../mock/server'

const COLLECTION = /^\/v1\.0\/(applications|servicePrincipals|oauth2PermissionGrants)$/

/** The batches that a reading sent for the pages of collections, in sequences of which each waits for the one before. */
export function sequencesOf(log: readonly LoggedAnswer[]): string[][][] {
  const batches = new Map<string, string[]>()
  for (const { url, began, ended } of log) {
    if (!COLLECTION.test(new URL(url, 'https://any.invalid').pathname)) continue
    const key = `${began} ${ended}`
    batches.set(key, [...(batches.get(key) ?? []), url])
  }
  const sequences: { chains: Set<string>; batches: string[][] }[] = []
  for (const urls of batches.values()) {
    const chains = urls.map(chainOf)
    const known = sequences.find(({ chains: mine }) => chains.some((chain) => mine.has(chain)))
    if (known) known.batches.push(urls)
    else sequences.push({ chains: new Set(chains), batches: [urls] })
  }
  return sequences.map((sequence) => sequence.batches)
}

function chainOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'https://any.invalid')
  return `${pathname} ${searchParams.get('$filter') ?? ''}`
}

/**
 * Milliseconds in which this browser merely fetches the same pages, each sequence for itself, with nobody who reads them:
 * what page, network and mock take on the processor that they share.
 */
export function fetchBare(page: Page, log: readonly LoggedAnswer[]): Promise<number> {
  return page.evaluate(
    async ([batchUrl, sequences]) => {
      const from = performance.now()
      await Promise.all(
        sequences.map(async (batches) => {
          for (const urls of batches) {
            const requests = urls.map((url, at) => ({
              id: String(at + 1),
              method: 'GET',
              url: url.replace('/v1.0', ''),
              headers: { ConsistencyLevel: 'eventual' },
            }))
            const answer = await fetch(batchUrl, {
              method: 'POST',
              headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' },
              body: JSON.stringify({ requests }),
            })
            await answer.arrayBuffer()
          }
        }),
      )
      return performance.now() - from
    },
    [`https://${GRAPH_HOST}/v1.0/$batch`, sequencesOf(log)] as const,
  )
}
