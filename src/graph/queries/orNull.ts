import { GraphError } from '../types'

/** The answer, or null where Graph says that there is no such object. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof GraphError && error.kind === 'not-found') return null
    throw error
  }
}
