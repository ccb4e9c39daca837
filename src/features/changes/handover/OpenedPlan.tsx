import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { SharedPlan } from '../../../domain/changes/shared'
import { sharedConcerns, sharedRefusals } from '../../../domain/changes/sharedConcerns'
import { ENVIRONMENTS } from '../../../domain/environments'
import { useChangeReview } from '../../../ui/changeReview'
import { Fact, FactList } from '../../../ui/FactList'
import { useFormat } from '../../../ui/format'
import { Identifier } from '../../../ui/Identifier'
import { Panel } from '../../../ui/Panel'
import { Status } from '../../../ui/Status'
import { AskedWish } from './AskedWish'
import type { GivenPlan } from './givenPlan'

/** Where a shared plan comes from, what speaks against it and what it asks; then the person's choice. */
export function OpenedPlan({
  given,
  shared,
  onDiscard,
}: {
  given: GivenPlan
  shared: SharedPlan
  onDiscard: () => void
}) {
  const { t } = useTranslation('handOver')
  const { tenantId, environment } = useSession()
  const openReview = useChangeReview()
  const [now] = useState(() => new Date())
  const heading = useRef<HTMLHeadingElement>(null)
  const refused = useMemo(
    () => sharedRefusals(shared, { tenantId, environment: environment.id }),
    [shared, tenantId, environment],
  )
  const concerns = useMemo(
    () => (refused.length > 0 ? [] : sharedConcerns(shared, now)),
    [refused, shared, now],
  )
  const params = {
    given: shared.tenantId,
    here: tenantId,
    environment: ENVIRONMENTS[shared.environment].label,
    hereEnvironment: environment.label,
  }

  // What was opened by hand takes the place of what one was at; a link's page is announced by its own heading.
  useEffect(() => {
    if (given.source !== 'link') heading.current?.focus()
  }, [given])

  return (
    <>
      <Panel title={t('plan.origin')} heading={heading}>
        <Origin given={given} shared={shared} />
        <Box component="ul" role="list" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {refused.map((reason) => (
            <li key={reason} data-refused={reason}>
              <Status tone="bad">{t(`refused.${reason}`, params)}</Status>
            </li>
          ))}
          {concerns.map((concern) => (
            <li key={concern} data-concern={concern}>
              <Status tone="warning">{t(`concern.${concern}`)}</Status>
            </li>
          ))}
        </Box>
      </Panel>
      <Panel title={t('plan.asks')}>
        <AskedWish shared={shared} />
      </Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {refused.length === 0 && (
          <Button variant="contained" onClick={() => openReview(shared.wish)}>
            {t('plan.review')}
          </Button>
        )}
        <Button variant="outlined" onClick={onDiscard}>
          {t('plan.discard')}
        </Button>
        {refused.length === 0 && <Typography color="textSecondary">{t('plan.note')}</Typography>}
      </Box>
    </>
  )
}

/** How it came in, who it says wrote it, when and for where; none of that is proven. */
function Origin({ given, shared }: { given: GivenPlan; shared: SharedPlan }) {
  const { t } = useTranslation('handOver')
  const format = useFormat()
  const { from, createdAt, tenantId, environment } = shared
  return (
    <FactList look="lined">
      <Fact term={t('plan.source')}>{t(`plan.${given.source}`, { name: given.name ?? '' })}</Fact>
      <Fact term={t('plan.from')}>
        {from === null ? t('plan.nobody') : <bdi>{from}</bdi>}
        <div>
          <Status tone="warning">{t('plan.unverified')}</Status>
        </div>
      </Fact>
      <Fact term={t('plan.created')}>
        {t('plan.createdAt', { date: format.dateTime(createdAt), relative: format.relative(createdAt) })}
      </Fact>
      <Fact term={t('plan.tenant')}>
        <Identifier value={tenantId} what={t('plan.tenant')} />
      </Fact>
      <Fact term={t('plan.environment')}>
        <span lang="en">{ENVIRONMENTS[environment].label}</span>
      </Fact>
    </FactList>
  )
}
