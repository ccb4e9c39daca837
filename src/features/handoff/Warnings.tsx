import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { ENVIRONMENTS } from '../../domain/environments'
import type { HandOffVerdict } from '../../domain/handoff/judge'
import type { HandOff } from '../../domain/handoff/types'
import { isCommonRemark } from '../../domain/handoff/whereAndWhen'
import { useFormat } from '../../ui/format'
import { Remarks } from '../../ui/received/Remarks'
import { useRemarkText } from '../../ui/received/useRemarkText'

/** Why the console refuses it, else what to know before going on. */
export function Warnings({ handOff, verdict }: { handOff: HandOff; verdict: HandOffVerdict }) {
  const { t } = useTranslation('handoff')
  const format = useFormat()
  const { tenantId, environment } = useSession()
  const common = useRemarkText({
    tenantId: handOff.tenantId,
    environment: ENVIRONMENTS[handOff.environment].label,
    createdAt: handOff.createdAt,
    here: { tenantId, environment: environment.label },
  })
  const { refused, warnings, permissions } = verdict
  const params = {
    connector: handOff.connectorId,
    authType: handOff.authTypeId,
    host: handOff.setup.baseUrl,
    tenant: handOff.values.tenantId,
    permissions: format.list(
      permissions.filter(({ origin }) => origin === 'beyond').map(({ value }) => value),
    ),
  }
  return (
    <Remarks
      refused={refused.map((id) =>
        isCommonRemark(id)
          ? common(id)
          : { id, title: t(`refused.${id}.title`), text: t(`refused.${id}.detail`, params) },
      )}
      warnings={warnings.map((id) =>
        isCommonRemark(id)
          ? common(id)
          : { id, title: t(`warning.${id}.title`), text: t(`warning.${id}.detail`, params) },
      )}
    />
  )
}
