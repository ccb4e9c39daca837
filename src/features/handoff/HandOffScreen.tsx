import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { decodeHandOff } from '../../domain/handoff/decode'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { paths } from '../../ui/paths'
import { FaultPanel } from './FaultPanel'
import type { Given } from './given'
import { OpenedHandOff } from './OpenedHandOff'
import { OpenPanel } from './OpenPanel'

/**
 * `/handoff#…`: what somebody else hands over, shown before anything is done with it. Nothing is read of the tenant for
 * a hand-off that is refused, and nothing is ever changed from here: going on fills a form.
 *
 * The fragment stays in the address: there is no secret in it, and so a reload, the Back button and a sign-in on the way
 * all lead to the same content without its being kept anywhere else.
 */
export function HandOffScreen() {
  // The words for risks too: loaded with the first permission, they would take the page away for a moment.
  const { t } = useTranslation(['handoff', 'risk'])
  const { hash } = useLocation()
  return (
    <>
      <PageHeader title={t('title')}>
        <PageIntro>{t('intro')}</PageIntro>
      </PageHeader>
      <HandOffParts key={hash} hash={hash} />
    </>
  )
}

function HandOffParts({ hash }: { hash: string }) {
  const navigate = useNavigate()
  const [given, setGiven] = useState<Given | null>(() =>
    hash.length > 1 ? { source: 'link', text: hash } : null,
  )
  const reading = useMemo(() => given && decodeHandOff(given.text), [given])
  const discard = () => {
    // Without its fragment the page begins anew.
    if (hash) void navigate(paths.handOff(), { replace: true })
    else setGiven(null)
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 960 }}>
      {given && reading?.ok ? (
        <OpenedHandOff key={given.text} given={given} handOff={reading.handOff} onDiscard={discard} />
      ) : (
        <>
          {given && reading && !reading.ok && <FaultPanel given={given} fault={reading.fault} />}
          <OpenPanel onGiven={setGiven} />
        </>
      )}
    </Box>
  )
}
