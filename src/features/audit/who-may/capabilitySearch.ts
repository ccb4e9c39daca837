import type { CapabilityId } from '../../../domain/audit/capabilities/capabilities'
import { fold } from '../../../domain/registrations/fold'

/** A capability as people may call it. */
export interface NamedCapability {
  id: CapabilityId
  label: string
  /** Other ways to say it, between commas. */
  phrases: string
}

/** Finds capabilities by what somebody typed, in any case and with or without accents. */
export interface CapabilitySearch {
  /** Those that all of the words are said of so far; all of them for no words. */
  offered(text: string): CapabilityId[]
  /** The one that is meant: by its name, or the only one that several words fit; null: there is none, or more than one. */
  meant(text: string): CapabilityId | null
  /** Those that the most of the words are said of; none where no word is. */
  near(text: string): CapabilityId[]
}

/** `fillers`: words that say nothing in a question, between spaces. */
export function createCapabilitySearch(all: readonly NamedCapability[], fillers: string): CapabilitySearch {
  const nothing = new Set(wordsOf(fillers))
  const known = all.map(({ id, label, phrases }) => {
    const names = [label, id, ...phrases.split(',')].map(wordsOf)
    return { id, names: new Set(names.map((words) => words.join(' '))), words: [...new Set(names.flat())] }
  })
  const asked = (text: string) => wordsOf(text).filter((word) => !nothing.has(word))
  const fitting = (wanted: readonly string[]) =>
    known.map(({ id, words }) => ({
      id,
      fit: wanted.filter((one) => words.some((word) => isSaid(one, word))).length,
    }))
  const offered = (text: string) => {
    const wanted = asked(text)
    return fitting(wanted).flatMap(({ id, fit }) => (fit === wanted.length ? [id] : []))
  }
  return {
    offered,
    meant(text) {
      const name = wordsOf(text).join(' ')
      const named = name && known.find(({ names }) => names.has(name))
      if (named) return named.id
      // One word may be a permission’s name, and says too little.
      const [only, ...more] = /\s/u.test(text.trim()) && asked(text).length > 1 ? offered(text) : []
      return only && more.length === 0 ? only : null
    },
    near(text) {
      const ranked = fitting(asked(text))
      const most = Math.max(...ranked.map(({ fit }) => fit))
      return most === 0 ? [] : ranked.flatMap(({ id, fit }) => (fit === most ? [id] : []))
    },
  }
}

/** Words of two letters or more; the rest is what apostrophes and hyphens leave. */
function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
}

/** Is the word said, as far as it is typed, or with another ending? */
function isSaid(typed: string, word: string): boolean {
  return word.startsWith(typed) || (word.length > 3 && typed.startsWith(word))
}
