import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHARED_LIMITS } from '../../domain/changes/sharedSchema'
import { Receive } from '../../ui/received/Receive'
import { ReceivedScreen } from '../../ui/received/ReceivedScreen'
import type { Received, ReceivedParts } from '../../ui/received/types'
import { type OpenedFault, openGivenPlan, type OpenedReading } from './handover/givenPlan'
import { OpenedPlan } from './handover/OpenedPlan'

/**
 * `/plan#…`: a change that somebody else asks for, shown before anything is done with it. Nothing is read of the tenant
 * for it here; going on opens the one review, which makes the plan from the tenant itself.
 */
export function SharedPlanScreen() {
  // The words for risks and platforms too: loaded with the first of them, they would take the page away for a moment.
  const { t } = useTranslation(['handOver', 'received', 'risk', 'changes'])
  return <ReceivedScreen title={t('plan.title')} intro={t('plan.intro')} Parts={SharedPlanParts} />
}

function SharedPlanParts({ received, onReceived, onDiscard }: ReceivedParts) {
  const { t } = useTranslation('handOver')
  const reading = useReading(received)
  if (received && reading?.ok) {
    return (
      <OpenedPlan key={received.text} received={received} shared={reading.shared} onDiscard={onDiscard} />
    )
  }
  const inWords = ({ at, problem }: OpenedFault) => ({
    problem,
    part: at === '' ? null : t('plan.part', { at }),
  })
  return (
    <Receive
      title={t('plan.open')}
      most={SHARED_LIMITS.file}
      last={received && reading && !reading.ok ? { received, fault: inWords(reading.fault) } : null}
      onReceived={onReceived}
    />
  )
}

/** null while it is being read. */
function useReading(received: Received | null): OpenedReading | null {
  const [read, setRead] = useState<{ received: Received; reading: OpenedReading } | null>(null)
  useEffect(() => {
    if (!received) return
    let isCurrent = true
    void openGivenPlan(received.text).then((reading) => {
      if (isCurrent) setRead({ received, reading })
    })
    return () => {
      isCurrent = false
    }
  }, [received])
  return read && read.received === received ? read.reading : null
}
