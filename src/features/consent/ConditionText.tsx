import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Guid, MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'
import type { Conditions } from '../../domain/userConsent/conditions'
import { useFormat } from '../../ui/format'
import { isolated } from '../../ui/isolated'

const KINDS = ['delegated', 'delegatedUserConsentable', 'application'] as const
const CLASSES = ['low', 'medium', 'high'] as const

type Say = TFunction<'consentScreen'>

/** A condition set in words: which permissions, for which applications. */
export function ConditionText({
  conditions,
  names,
}: {
  conditions: Conditions
  /** Of applications, by client ID. */
  names: Readonly<Record<Guid, string>>
}) {
  const { t } = useTranslation('consentScreen')
  const format = useFormat()
  const { permissions, classification, resourceAppId } = conditions
  const api =
    resourceAppId === null
      ? t('condition.anyApi')
      : resourceAppId === MICROSOFT_GRAPH_APP_ID
        ? 'Microsoft Graph'
        : resourceAppId
  const some = 'some' in permissions ? permissions.some : null
  const parts = [
    some
      ? t('condition.some', { count: some.length, number: format.number(some.length), api })
      : `${kindText(t, 'all' in permissions ? permissions.all : '')} ${t('condition.api', { api })}`,
    ...(classification ? [t('condition.classified', { classification: classText(t, classification) })] : []),
    ...clientTexts(t, conditions, (ids) => format.list(ids.map((id) => isolated(names[id] ?? id)))),
  ]
  return (
    <>
      {parts.join(', ')}
      {some && (
        <Box component="code" sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {some.join(' ')}
        </Box>
      )}
    </>
  )
}

function kindText(t: Say, kind: string): string {
  const known = KINDS.find((one) => one === kind)
  return known ? t(`condition.permissions.${known}`) : t('condition.permissions.other', { kind })
}

/** A classification in words; one that is new stays as Graph writes it. */
export function classText(t: Say, classification: string): string {
  const known = CLASSES.find((one) => one === classification)
  return known ? t(`classification.${known}`) : classification
}

/** Which applications it holds for; all of it must hold. */
function clientTexts(t: Say, conditions: Conditions, listed: (ids: readonly string[]) => string): string[] {
  const { applications, tenants, publishers } = conditions
  const texts = [
    ...(applications ? [t('condition.apps.these', { names: listed(applications) })] : []),
    ...(tenants === 'this' ? [t('condition.apps.thisTenant')] : []),
    ...(Array.isArray(tenants) ? [t('condition.apps.tenants', { ids: listed(tenants) })] : []),
    ...(publishers === 'any' ? [t('condition.apps.verified')] : []),
    ...(Array.isArray(publishers) ? [t('condition.apps.publishers', { ids: listed(publishers) })] : []),
  ]
  return texts.length > 0 ? texts : [t('condition.apps.any')]
}
