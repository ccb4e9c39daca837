import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../domain/directory'
import { Fact, FactList } from '../FactList'
import { useFormat } from '../format'
import { Panel } from '../Panel'
import { Status } from '../Status'
import type { Received } from './types'

/** How something came in, who it says made it, and when; none of that is proven. */
interface Origin {
  received: Received
  from: string | null
  createdAt: Instant
  /** Further facts of where it comes from. */
  facts?: ReactNode
}

/** Where it comes from, what is to be said about it (`remarks`) and what it asks; then the person's choice. */
export function Opened({
  origin,
  remarks,
  asks,
  goOn,
  onDiscard,
}: {
  origin: Origin
  remarks: ReactNode
  asks: ReactNode
  /** null: one may not go on with it. */
  goOn: { action: string; note: string; onGoOn: () => void } | null
  onDiscard: () => void
}) {
  const { t } = useTranslation('received')
  const { received } = origin
  const heading = useRef<HTMLHeadingElement>(null)

  // What was opened by hand takes the place of what one was at; a link's page is announced by its own heading.
  useEffect(() => {
    if (received.source !== 'link') heading.current?.focus()
  }, [received])

  return (
    <>
      <Panel title={t('origin.title')} heading={heading}>
        <OriginFacts {...origin} />
        {remarks}
      </Panel>
      <Panel title={t('asks')}>{asks}</Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {goOn && (
          <Button variant="contained" onClick={goOn.onGoOn}>
            {goOn.action}
          </Button>
        )}
        <Button variant="outlined" onClick={onDiscard}>
          {t('discard')}
        </Button>
        {goOn && <Typography color="textSecondary">{goOn.note}</Typography>}
      </Box>
    </>
  )
}

function OriginFacts({ received, from, createdAt, facts }: Origin) {
  const { t } = useTranslation('received')
  const format = useFormat()
  return (
    <FactList look="lined">
      <Fact term={t('origin.source')}>{t(`origin.${received.source}`, { name: received.name ?? '' })}</Fact>
      <Fact term={t('origin.from')}>
        {from === null ? t('origin.nobody') : <bdi>{from}</bdi>}
        <div>
          <Status tone="warning">{t('origin.unverified')}</Status>
        </div>
      </Fact>
      <Fact term={t('origin.created')}>
        {t('origin.createdAt', { date: format.dateTime(createdAt), relative: format.relative(createdAt) })}
      </Fact>
      {facts}
    </FactList>
  )
}
