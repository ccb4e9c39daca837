import { useRef, useState } from 'react'
import type { ReviewRequest } from '../../ui/changeReview'
import type { Running } from './useRun'

export interface Leaving {
  /** Goes on with `then`, after asking where a secret was not copied yet. Tells who waits that the registration is ready. */
  leave: (then: () => void) => void
  /** The same, for a review that takes this plan up again or back: nobody is told. */
  leaveForMore: (then: () => void) => void
  /** The person is asked whether to leave without having copied a secret. */
  asking: boolean
  /** Leaves all the same. */
  confirm: () => void
  stay: () => void
  copied: boolean
  setCopied: (copied: boolean) => void
}

/** Guards the way out of the review: a secret's value cannot be seen again. */
export function useLeaving(request: ReviewRequest, { run, secrets }: Running): Leaving {
  const [copied, setCopied] = useState(false)
  const [next, setNext] = useState<{ go: () => void } | null>(null)
  const told = useRef(false)

  const tell = () => {
    if (told.current || !('onReady' in request) || !('outcomes' in run)) return
    const appId = run.outcomes.find((one) => one.appId)?.appId
    if (!appId) return
    told.current = true
    request.onReady?.({ plan: run.plan, outcomes: run.outcomes, secrets, appId })
  }
  const guard = (go: () => void) => {
    if (secrets.length > 0 && !copied) setNext({ go })
    else go()
  }
  return {
    leave: (then) =>
      guard(() => {
        tell()
        then()
      }),
    leaveForMore: guard,
    asking: next !== null,
    confirm: () => next?.go(),
    stay: () => setNext(null),
    copied,
    setCopied,
  }
}
