import { badRequest } from '../errors'
import type { WireType } from './types'

/** Words as the directory's index cuts them: at anything but letters and digits, and where case or kind changes. */
export function wordsOf(text: string): string[] {
  return (text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  )
}

type Clause = { property: string; words: string[] }

/**
 * $search="displayName:text", clauses joined by AND or OR. A clause matches where its words begin consecutive words.
 * https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export function parseSearch(text: string, type: WireType): (item: Record<string, unknown>) => boolean {
  const syntax = () =>
    badRequest(`Syntax error: ${text} is not a valid $search clause.`, 'Request_BadRequest')
  const parts = text.trim().split(/\s+(AND|OR)\s+/)
  const clause = (part: string): Clause => {
    const match = /^"([A-Za-z]+):(.*)"$/s.exec(part.trim())
    if (!match?.[1] || match[2] === undefined) throw syntax()
    const property = type.search?.find((name) => name.toLowerCase() === match[1]?.toLowerCase())
    if (!property) throw badRequest(`Property '${match[1]}' does not support $search.`)
    return { property, words: wordsOf(match[2].replaceAll('\\"', '"')) }
  }
  const groups: Clause[][] = [[]]
  parts.forEach((part, i) => {
    if (i % 2 === 1) {
      if (part === 'OR') groups.push([])
    } else groups.at(-1)?.push(clause(part))
  })
  return (item) => groups.some((group) => group.every((part) => found(part, item)))
}

function found({ property, words }: Clause, item: Record<string, unknown>): boolean {
  const value = item[property]
  const texts = Array.isArray(value) ? value : [value]
  return texts.some((text) => {
    if (typeof text !== 'string') return false
    const have = wordsOf(text)
    return have.some((_, start) => words.every((word, i) => have[start + i]?.startsWith(word)))
  })
}
