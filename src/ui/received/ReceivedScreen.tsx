import Box from '@mui/material/Box'
import { type ComponentType, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { PageHeader } from '../PageHeader'
import { PageIntro } from '../PageIntro'
import type { Received, ReceivedParts } from './types'

/**
 * A page for what somebody else hands over, in its address's fragment or given by hand: shown before anything is done
 * with it.
 *
 * The fragment stays in the address: there is no secret in it, and so a reload, the Back button and a sign-in on the way
 * all lead to the same content without its being kept anywhere else.
 */
export function ReceivedScreen({
  title,
  intro,
  Parts,
}: {
  title: string
  intro: string
  Parts: ComponentType<ReceivedParts>
}) {
  const { hash } = useLocation()
  return (
    <>
      <PageHeader title={title}>
        <PageIntro>{intro}</PageIntro>
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 960 }}>
        <OfAddress key={hash} Parts={Parts} />
      </Box>
    </>
  )
}

function OfAddress({ Parts }: { Parts: ComponentType<ReceivedParts> }) {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const [received, setReceived] = useState<Received | null>(() =>
    hash.length > 1 ? { source: 'link', text: hash } : null,
  )
  const discard = () => {
    // Without its fragment the page begins anew.
    if (hash) void navigate(pathname, { replace: true })
    else setReceived(null)
  }
  return <Parts received={received} onReceived={setReceived} onDiscard={discard} />
}
