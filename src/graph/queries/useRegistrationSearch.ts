import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useGraph } from '../GraphContext'
import { type RegistrationName, registrationSearchQuery } from './registrationSearch'

const SETTLES_MS = 200
const LEAST_LETTERS = 2

/** Registrations of the tenant by what is typed, asked for once it has stood still for 200 ms and has two letters. */
export function useRegistrationSearch(): {
  text: string
  setText: (text: string) => void
  state: 'too-short' | 'searching' | 'failed' | 'found'
  found: readonly RegistrationName[]
} {
  const graph = useGraph()
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [text])
  const asked = wanted.length >= LEAST_LETTERS
  const { data, isFetching, isError } = useQuery({
    ...registrationSearchQuery(graph, wanted),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const state = !asked ? 'too-short' : isFetching ? 'searching' : isError ? 'failed' : 'found'
  return { text, setText, state, found: asked ? (data ?? []) : [] }
}
