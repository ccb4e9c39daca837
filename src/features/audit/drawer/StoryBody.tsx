import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { GrantStory } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { FindingEntry } from '../findings/FindingEntry'
import { RowsButton } from '../insights/RowsButton'
import { useFactText } from '../insights/useFactText'
import { AppLink } from '../insights/AppLink'
import { cellText } from '../table/auditCells'
import { DeclaredPart } from './DeclaredPart'
import { DrawerPart } from './DrawerPart'
import { Facts } from './Facts'
import { GrantedPart } from './GrantedPart'
import { IdentifiersPart } from './IdentifiersPart'
import { RevokePart } from './RevokePart'
import { RiskPart } from './RiskPart'
import { SiblingsPart } from './SiblingsPart'

/** What there is to tell of one grant, in the order in which people ask. */
export function StoryBody({ story, onFilter }: { story: GrantStory; onFilter: (filter: string) => void }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const { t: tCell } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const { row, findings } = story
  const cell = (column: 'publisher' | 'enabled' | 'credentials' | 'owners') =>
    cellText(row, column, tCell, format)
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <DrawerPart title={t('drawer.allows')}>
        <AllowedText story={story} />
      </DrawerPart>
      <RiskPart risk={row.risk} />
      <GrantedPart row={row} />
      <DeclaredPart row={row} registered={story.applicationObjectId !== null} />
      {findings.length > 0 && (
        <DrawerPart title={t('drawer.findings')}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {findings.map((finding, at) => (
              <FindingEntry key={at} finding={finding} named={false} onFilter={onFilter} />
            ))}
          </Box>
        </DrawerPart>
      )}
      <RevokePart story={story} />
      <DrawerPart title={t('drawer.who')}>
        <Facts
          facts={[
            [t('audit:columns.principal'), <AppLink key="app" appId={row.appId} name={row.appDisplayName} />],
            [t('audit:columns.publisher'), cell('publisher')],
            [t('audit:columns.enabled'), cell('enabled')],
            [t('audit:columns.credentials'), cell('credentials')],
            [t('audit:columns.owners'), cell('owners')],
          ]}
        />
        <SumOf story={story} onFilter={onFilter} />
      </DrawerPart>
      <SiblingsPart story={story} onFilter={onFilter} />
      <IdentifiersPart story={story} />
    </Box>
  )
}

/** In Microsoft Graph's words, which come in one language. */
function AllowedText({
  story: { row, displayName, description, adminConsentRequired },
}: {
  story: GrantStory
}) {
  const { t } = useTranslation(['auditInsights', 'risk'])
  return (
    <>
      {displayName && (
        <Box lang="en" sx={{ fontWeight: 600 }}>
          <bdi>{displayName}</bdi>
        </Box>
      )}
      {description ? (
        <div lang="en">
          <bdi>{description}</bdi>
        </div>
      ) : (
        <div>{t(row.known ? 'drawer.noWords' : 'drawer.notExposed')}</div>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t(`risk:kind.${row.kind}`)}</Box>
      {row.kind === 'Delegated' && adminConsentRequired !== null && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t(adminConsentRequired ? 'drawer.adminConsent' : 'drawer.userConsent')}
        </Box>
      )}
    </>
  )
}

/** What the rows of its principal add up to. */
function SumOf({ story: { facts }, onFilter }: { story: GrantStory; onFilter: (filter: string) => void }) {
  const format = useFormat()
  const factText = useFactText('party')
  return (
    <Facts
      facts={facts
        .filter(({ value }) => value > 0)
        .map(({ key, value, filter }) => {
          const label = factText(key)
          const shown = format.number(value)
          return [
            label,
            filter ? (
              <RowsButton key={key} filter={filter} rest={label} onFilter={onFilter}>
                {shown}
              </RowsButton>
            ) : (
              shown
            ),
          ] as const
        })}
    />
  )
}
