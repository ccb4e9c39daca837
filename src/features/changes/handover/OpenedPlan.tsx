import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { SharedPlan } from '../../../domain/changes/shared'
import { sharedConcerns } from '../../../domain/changes/sharedConcerns'
import { ENVIRONMENTS } from '../../../domain/environments'
import { elsewhere, isCommonRemark } from '../../../domain/handoff/whereAndWhen'
import { useChangeReview } from '../../../ui/changeReview'
import { Fact } from '../../../ui/FactList'
import { Identifier } from '../../../ui/Identifier'
import { Opened } from '../../../ui/received/Opened'
import { Remarks } from '../../../ui/received/Remarks'
import type { Received } from '../../../ui/received/types'
import { useRemarkText } from '../../../ui/received/useRemarkText'
import { AskedWish } from './AskedWish'

/** Where a shared plan comes from, what speaks against it and what it asks; then the person's choice. */
export function OpenedPlan({
  received,
  shared,
  onDiscard,
}: {
  received: Received
  shared: SharedPlan
  onDiscard: () => void
}) {
  const { t } = useTranslation('handOver')
  const { tenantId, environment } = useSession()
  const openReview = useChangeReview()
  const [now] = useState(() => new Date())
  const { from, createdAt } = shared
  const madeIn = ENVIRONMENTS[shared.environment].label
  const common = useRemarkText({
    tenantId: shared.tenantId,
    environment: madeIn,
    createdAt,
    here: { tenantId, environment: environment.label },
  })
  const refused = useMemo(
    () => elsewhere(shared, { tenantId, environment: environment.id }),
    [shared, tenantId, environment],
  )
  const concerns = useMemo(() => sharedConcerns(shared, now), [shared, now])
  const facts = (
    <>
      <Fact term={t('plan.tenant')}>
        <Identifier value={shared.tenantId} what={t('plan.tenant')} />
      </Fact>
      <Fact term={t('plan.environment')}>
        <span lang="en">{madeIn}</span>
      </Fact>
    </>
  )
  return (
    <Opened
      origin={{ received, from, createdAt, facts }}
      remarks={
        <Remarks
          refused={refused.map(common)}
          warnings={concerns.map((id) =>
            isCommonRemark(id) ? common(id) : { id, text: t(`concern.${id}`) },
          )}
        />
      }
      asks={<AskedWish shared={shared} />}
      goOn={
        refused.length > 0
          ? null
          : { action: t('plan.review'), note: t('plan.note'), onGoOn: () => openReview(shared.wish) }
      }
      onDiscard={onDiscard}
    />
  )
}
