import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const SETTLES_MS = 200
const LEAST_LETTERS = 2

/** A search by what is typed, asked for once it has stood still for 200 ms and has two letters. */
export function useSettledSearch<T, Key extends QueryKey>(
  queryFor: (text: string) => UseQueryOptions<T[], Error, T[], Key>,
): {
  text: string
  setText: (text: string) => void
  state: 'too-short' | 'searching' | 'failed' | 'found'
  found: readonly T[]
} {
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [text])
  const asked = wanted.length >= LEAST_LETTERS
  const { data, isFetching, isError } = useQuery({
    ...queryFor(wanted),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const state = !asked ? 'too-short' : isFetching ? 'searching' : isError ? 'failed' : 'found'
  return { text, setText, state, found: asked ? (data ?? []) : [] }
}
