import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { decodeHandOff } from '../../domain/handoff/decode'
import { LIMITS } from '../../domain/handoff/limits'
import type { HandOffFault } from '../../domain/handoff/types'
import { Receive } from '../../ui/received/Receive'
import { ReceivedScreen } from '../../ui/received/ReceivedScreen'
import type { ReceivedParts } from '../../ui/received/types'
import { OpenedHandOff } from './OpenedHandOff'

/**
 * `/handoff#…`: what somebody else hands over, shown before anything is done with it. Nothing is read of the tenant for
 * a hand-off that is refused, and nothing is ever changed from here: going on fills a form.
 */
export function HandOffScreen() {
  // The words for risks too: loaded with the first permission, they would take the page away for a moment.
  const { t } = useTranslation(['handoff', 'received', 'risk'])
  return <ReceivedScreen title={t('title')} intro={t('intro')} Parts={HandOffParts} />
}

function HandOffParts({ received, onReceived, onDiscard }: ReceivedParts) {
  const { t } = useTranslation('handoff')
  const reading = useMemo(() => received && decodeHandOff(received.text), [received])
  if (received && reading?.ok) {
    return (
      <OpenedHandOff
        key={received.text}
        received={received}
        handOff={reading.handOff}
        onDiscard={onDiscard}
      />
    )
  }
  const inWords = ({ part, problem }: HandOffFault) => ({
    problem,
    part: part === 'whole' ? null : t(`part.${part}`),
  })
  return (
    <Receive
      title={t('open')}
      most={LIMITS.file}
      last={received && reading && !reading.ok ? { received, fault: inWords(reading.fault) } : null}
      onReceived={onReceived}
    />
  )
}
