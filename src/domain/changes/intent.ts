import type { Guid } from '../directory'
import type { ChangeIntent } from './types'

/** An intent about the application with this client ID that does `parts` and nothing else. */
export function changeIntent(appId: Guid, parts: Partial<ChangeIntent>): ChangeIntent {
  return { appId, grant: [], declareMissing: false, revoke: [], ...parts }
}
