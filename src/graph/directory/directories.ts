import type { GraphClient } from '../types'
import { createDirectory, type Directory } from './directory'
import { startDirectoryWorker } from './startDirectoryWorker'

/** One for each session, since each session has a Graph client of its own. */
const directories = new WeakMap<GraphClient, Directory>()

/** The directory of this session; made when first asked for. */
export function directoryOf(graph: GraphClient): Directory {
  const known = directories.get(graph)
  if (known) return known
  const directory = createDirectory(graph, startDirectoryWorker)
  directories.set(graph, directory)
  return directory
}

/** To be called after a change was applied: the list says that it may be out of date, small ones read themselves anew. */
export function invalidateDirectory(graph: GraphClient): void {
  directories.get(graph)?.invalidate()
}

/** To be called at the end of a session: ends the requests and the worker. */
export function disposeDirectory(graph: GraphClient): void {
  directories.get(graph)?.dispose()
  directories.delete(graph)
}
