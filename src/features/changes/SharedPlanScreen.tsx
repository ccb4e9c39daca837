import Box from '@mui/material/Box'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { paths } from '../../ui/paths'
import { type GivenPlan, openGivenPlan, type OpenedReading } from './handover/givenPlan'
import { OpenedPlan } from './handover/OpenedPlan'
import { OpenPlanPanel } from './handover/OpenPlanPanel'
import { PlanFault } from './handover/PlanFault'

/**
 * `/plan#…`: a change that somebody else asks for, shown before anything is done with it. Nothing is read of the tenant
 * for it here; going on opens the one review, which makes the plan from the tenant itself.
 *
 * The fragment stays in the address: there is no secret in it, and so a reload, the Back button and a sign-in on the way
 * all lead to the same content without its being kept anywhere else.
 */
export function SharedPlanScreen() {
  // The words for risks and platforms too: loaded with the first of them, they would take the page away for a moment.
  const { t } = useTranslation(['handOver', 'risk', 'changes'])
  const { hash } = useLocation()
  return (
    <>
      <PageHeader title={t('plan.title')}>
        <PageIntro>{t('plan.intro')}</PageIntro>
      </PageHeader>
      <SharedPlanParts key={hash} hash={hash} />
    </>
  )
}

function SharedPlanParts({ hash }: { hash: string }) {
  const navigate = useNavigate()
  const [given, setGiven] = useState<GivenPlan | null>(() =>
    hash.length > 1 ? { source: 'link', text: hash } : null,
  )
  const reading = useReading(given)
  const discard = () => {
    // Without its fragment the page begins anew.
    if (hash) void navigate(paths.sharedPlan(), { replace: true })
    else setGiven(null)
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 960 }}>
      {given && reading?.ok ? (
        <OpenedPlan key={given.text} given={given} shared={reading.shared} onDiscard={discard} />
      ) : (
        <>
          {given && reading && !reading.ok && <PlanFault given={given} fault={reading.fault} />}
          <OpenPlanPanel onGiven={setGiven} />
        </>
      )}
    </Box>
  )
}

/** null while it is being read. */
function useReading(given: GivenPlan | null): OpenedReading | null {
  const [read, setRead] = useState<{ given: GivenPlan; reading: OpenedReading } | null>(null)
  useEffect(() => {
    if (!given) return
    let isCurrent = true
    void openGivenPlan(given.text).then((reading) => {
      if (isCurrent) setRead({ given, reading })
    })
    return () => {
      isCurrent = false
    }
  }, [given])
  return read && read.given === given ? read.reading : null
}
