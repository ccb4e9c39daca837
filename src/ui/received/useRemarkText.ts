import { useTranslation } from 'react-i18next'
import type { Guid, Instant } from '../../domain/directory'
import type { CommonRemark } from '../../domain/handoff/whereAndWhen'
import { useFormat } from '../format'
import type { Remark } from './Remarks'

/** Where and when it was made by its own account, and where it is opened. Environments: their names. */
interface Told {
  tenantId: Guid
  environment: string
  createdAt: Instant
  here: { tenantId: Guid; environment: string }
}

/** What may be said of anything that was handed over, in words. */
export function useRemarkText({ tenantId, environment, createdAt, here }: Told) {
  const { t } = useTranslation('received')
  const format = useFormat()
  const params = {
    given: tenantId,
    here: here.tenantId,
    environment,
    hereEnvironment: here.environment,
    date: format.date(createdAt),
  }
  return (id: CommonRemark): Remark => ({
    id,
    title: t(`remark.${id}.title`),
    text: t(`remark.${id}.detail`, params),
  })
}
