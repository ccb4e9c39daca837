import { useTranslation } from 'react-i18next'
import type { GrantStory } from '../../../domain/audit/report'
import { Identifier } from '../../../ui/Identifier'
import { DrawerPart } from './DrawerPart'
import { Facts } from './Facts'

/** Every id of the grant, to look it up elsewhere. */
export function IdentifiersPart({ story: { row, applicationObjectId } }: { story: GrantStory }) {
  const { t } = useTranslation('auditInsights')
  const ids = [
    ['clientId', row.appId],
    ['principalId', row.principalId],
    ['applicationId', applicationObjectId],
    ['resourceAppId', row.resourceAppId],
    ['resourceId', row.resourceId],
    ['permissionId', row.permissionId],
    ['userId', row.userId],
    ['grantId', row.grantId],
    ['assignmentId', row.assignmentId],
  ] as const
  return (
    <DrawerPart title={t('ids.title')}>
      <Facts
        facts={ids.map(
          ([key, value]) =>
            [t(`ids.${key}`), value && <Identifier value={value} what={t(`ids.${key}`)} />] as const,
        )}
      />
    </DrawerPart>
  )
}
