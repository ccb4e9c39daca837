import { useEffect } from 'react'
import type { Directory, DirectorySnapshot } from './directory'

/** Has readiness worked out while `wanted`; after a refresh anew. */
export function useReadiness(directory: Directory, snapshot: DirectorySnapshot, wanted: boolean): void {
  const begun = snapshot.judged !== null
  useEffect(() => {
    if (wanted && !begun) directory.judge()
  }, [directory, wanted, begun, snapshot.refreshing, snapshot.judgingFailed])
}
