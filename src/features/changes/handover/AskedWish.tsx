import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { SharedPlan } from '../../../domain/changes/shared'
import { riskOf } from '../../../domain/permissions/risk/riskOf'
import { Fact, FactList } from '../../../ui/FactList'
import { useFormat } from '../../../ui/format'
import { Identifier } from '../../../ui/Identifier'
import { RiskButton } from '../../../ui/risk/RiskButton'
import { type AskedEntry, askedRows } from './askedRows'

/** Everything that a shared plan asks for, in words. */
export function AskedWish({ shared }: { shared: SharedPlan }) {
  const { t } = useTranslation('handOver')
  const { wish, appName } = shared
  const rows = askedRows(wish)
  return (
    <FactList look="lined">
      {'provision' in wish ? (
        <Fact term={t('asked.newApp')}>
          <bdi>{wish.provision.displayName}</bdi>
        </Fact>
      ) : (
        <>
          {appName !== '' && (
            <Fact term={t('asked.app')}>
              <bdi>{appName}</bdi>
            </Fact>
          )}
          <Fact term={t('asked.appId')}>
            <Identifier value={wish.intent.appId} what={t('asked.appId')} />
          </Fact>
        </>
      )}
      {rows.map(({ term, entries }) => (
        <Fact key={term} term={t(`asked.${term}`)}>
          <Box component="ul" role="list" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {entries.map((entry, index) => (
              <li key={index}>
                <Entry entry={entry} />
              </li>
            ))}
          </Box>
        </Fact>
      ))}
      {'intent' in wish && wish.intent.declareMissing && (
        <Fact term={t('asked.declareMissing')}>{t('asked.yes')}</Fact>
      )}
    </FactList>
  )
}

function Entry({ entry }: { entry: AskedEntry }) {
  const { t } = useTranslation(['handOver', 'changes'])
  const format = useFormat()
  switch (entry.is) {
    case 'permission': {
      const { value, kind, api, userId, ref, grants } = entry
      const notes = [
        t(kind === 'Application' ? 'asked.application' : 'asked.delegated'),
        ...(api === null ? [] : [t('asked.ofApi', { api })]),
        ...(userId === null ? [] : [t('asked.forUser', { user: userId })]),
      ]
      return (
        <>
          <code>{value}</code> · {notes.join(' · ')}{' '}
          {grants && <RiskButton permission={value} risk={riskOf(ref)} />}
        </>
      )
    }
    case 'text':
      return <bdi>{entry.text}</bdi>
    case 'redirect': {
      const from = t(`changes:platform.${entry.from}`)
      const where =
        entry.to === null ? from : t('asked.fromTo', { from, to: t(`changes:platform.${entry.to}`) })
      return (
        <>
          <code>{entry.uri}</code> · {where}
        </>
      )
    }
    case 'dated':
      return (
        <>
          <bdi>{entry.name}</bdi> · {t('asked.validUntil', { date: format.date(entry.end) })}
        </>
      )
    case 'switch':
      return (
        <>
          <code>{entry.property}</code>: {t(entry.on ? 'asked.yes' : 'asked.no')}
        </>
      )
    case 'audience':
      return <code>{entry.audience}</code>
  }
}
