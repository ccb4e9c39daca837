import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { GrantRisk, PlanRisk } from '../../domain/changes/danger'
import type { ChangePlan } from '../../domain/changes/types'
import { EmptyState } from '../../ui/EmptyState'
import { AffectedPart } from './AffectedPart'
import { ConfirmName } from './ConfirmName'
import { HandOver } from './HandOver'
import { MayNotice } from './MayNotice'
import { BulkPart, LossNotice, WarningNotice } from './Notices'
import { Part } from './Part'
import { ImpossibleNotice, PortalNotice, UnreadNotice } from './ReviewNotes'
import { type ReviewSubject, wishOf } from './reviewSubject'
import { RiskPart } from './RiskPart'
import type { Review } from './useReview'
import { scopesOf } from './useRun'

/** What to know before the steps are read. */
export function BeforeNotices({
  subject,
  review,
  told,
  risk,
  dangerous,
}: {
  subject: ReviewSubject
  review: Review
  /** The steps that it is told of. */
  told: ChangePlan
  risk: PlanRisk
  dangerous: readonly GrantRisk[]
}) {
  const { t } = useTranslation('changes')
  const { plan } = review
  const everything = ('everything' in subject.request && subject.request.everything) ?? false
  const isBlind = review.facts?.grants.state !== 'read' || review.facts.assignments.state !== 'read'
  const isPossible = plan.impossible.length === 0 && !plan.impossibleAdditions?.length
  return (
    <>
      <ImpossibleNotice review={review} />
      <UnreadNotice review={review} everything={everything} />
      {plan.steps.length === 0 && isPossible && !(everything && isBlind) && (
        <EmptyState title={t(`review.nothing.${wishOf(subject)}`)} next={t('review.nothingNext')} />
      )}
      <BulkPart plan={plan} />
      <WarningNotice plan={plan} selected={told} />
      <LossNotice selected={told} />
      <RiskPart risk={risk} dangerous={dangerous} />
    </>
  )
}

/** Whom it concerns, who may, what to hand over, what the console will ask for. */
export function BeforeParts({
  subject,
  review,
  selected,
  told,
  name,
  typed,
  onType,
}: {
  subject: ReviewSubject
  review: Review
  selected: ChangePlan
  /** The steps that it is told of: where the person may do none, all of them. */
  told: ChangePlan
  /** The name to be typed before; null: none. */
  name: string | null
  typed: string
  onType: (typed: string) => void
}) {
  const { t } = useTranslation('changes')
  const session = useSession()
  const { request } = subject
  const wanted = 'intent' in request ? request.intent.grant : []
  const isOwn = review.plan.appId === session.consoleClientId && wanted.length === 0
  return (
    <>
      <AffectedPart review={review} selected={told} />
      <MayNotice review={review} />
      {wanted.length > 0 && <PortalNotice loss={review.portalLoss} />}
      <Part title={t('handOver.title')}>
        <HandOver
          plan={review.plan}
          facts={review.facts}
          wanted={wanted}
          environment={session.environment}
          request={request}
          tenantName={review.tenantName}
          who={review.who}
        />
      </Part>
      {selected.steps.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('review.writeScopes', { scopes: scopesOf(selected).join(', ') })}
        </Typography>
      )}
      {isOwn && <Typography variant="body2">{t('review.ownConsent')}</Typography>}
      {name !== null && <ConfirmName name={name} typed={typed} onType={onType} />}
    </>
  )
}
