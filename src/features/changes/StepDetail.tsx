import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ResourcePrincipal } from '../../domain/directory'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import { useFormat } from '../../ui/format'
import { RiskButton } from '../../ui/risk/RiskButton'
import { type EntryNote, type SideEntry, stepSides } from './stepSides'

/** As many of what stays as it is are shown one by one. */
const STAYING_SHOWN = 5

/** What a step finds and what it leaves, side by side; permissions in Graph's own words. */
export function StepDetail({
  step,
  resources,
  unseen = false,
}: {
  step: ChangeStep
  resources: readonly ResourcePrincipal[]
  /** What is there could not be read. */
  unseen?: boolean
}) {
  const { t } = useTranslation('changes')
  const { before, after, othersStay } = stepSides(step, resources)
  const keysBefore = new Set(before.map((one) => one.key))
  const keysAfter = new Set(after.map((one) => one.key))
  const sides = [
    {
      id: 'before',
      entries: before,
      stays: keysAfter,
      empty: unseen ? 'step.unknownBefore' : 'step.noneBefore',
    },
    { id: 'after', entries: after, stays: keysBefore, empty: 'step.noneAfter' },
  ] as const
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 2,
        rowGap: 1,
      }}
    >
      {sides.map(({ id, entries, stays, empty }) => (
        <Box key={id}>
          <Typography variant="body2" color="textSecondary">
            {t(`step.${id}`)}
          </Typography>
          {entries.length === 0 ? (
            <Typography variant="body2">{t(empty)}</Typography>
          ) : (
            <Side label={t(`step.${id}`)} side={id} entries={entries} stays={stays} />
          )}
        </Box>
      ))}
      {othersStay && (
        <Typography variant="body2" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
          {t('step.othersStay')}
        </Typography>
      )}
    </Box>
  )
}

/** Only what a step adds and removes, in one line. */
export function StepChanges({
  step,
  resources,
}: {
  step: ChangeStep
  resources: readonly ResourcePrincipal[]
}) {
  const { t } = useTranslation('changes')
  const { before, after } = stepSides(step, resources)
  const keysBefore = new Set(before.map((one) => one.key))
  const keysAfter = new Set(after.map((one) => one.key))
  return (
    <Box
      component="ul"
      aria-label={t('step.changes')}
      sx={{
        ...{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' },
        ...{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 },
      }}
    >
      {before
        .filter((one) => !keysAfter.has(one.key))
        .map((entry) => (
          <Entry key={entry.key} entry={entry} change="removed" />
        ))}
      {after
        .filter((one) => !keysBefore.has(one.key))
        .map((entry) => (
          <Entry key={entry.key} entry={entry} change="added" />
        ))}
    </Box>
  )
}

/** What changes first, then what stays. */
function Side({
  label,
  side,
  entries,
  stays,
}: {
  label: string
  side: 'before' | 'after'
  entries: readonly SideEntry[]
  stays: ReadonlySet<string>
}) {
  const { t } = useTranslation('changes')
  const changing = entries.filter((one) => !stays.has(one.key))
  const staying = entries.filter((one) => stays.has(one.key))
  const more = staying.length - STAYING_SHOWN
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
      {changing.map((entry) => (
        <Entry key={entry.key} entry={entry} change={side === 'before' ? 'removed' : 'added'} />
      ))}
      {staying.slice(0, STAYING_SHOWN).map((entry) => (
        <Entry key={entry.key} entry={entry} change={null} />
      ))}
      {more > 0 && (
        <Box component="li" sx={{ pl: 2.5, color: 'text.secondary' }}>
          {t('step.moreStay', { count: more })}
        </Box>
      )}
    </Box>
  )
}

const SIGNS = { added: '+', removed: '−' } as const

function Entry({ entry, change }: { entry: SideEntry; change: 'added' | 'removed' | null }) {
  const { t } = useTranslation('changes')
  const noteText = useNoteText()
  const { value, note, permission } = entry
  const words = note && noteText(note)
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '20px minmax(0, 1fr)',
        overflowWrap: 'anywhere',
        ...(change ? { fontWeight: 600 } : { color: 'text.secondary' }),
      }}
    >
      <span aria-hidden>{change && SIGNS[change]}</span>
      <span>
        {change && <span className="visually-hidden">{t(`step.${change}`)} </span>}
        {value && <code>{value}</code>}
        {value && words && ' · '}
        {words && (
          <Box component="span" sx={value ? { color: 'text.secondary', fontWeight: 400 } : undefined}>
            {words}
          </Box>
        )}
        {change === 'added' && permission && (
          <>
            {' '}
            <RiskButton permission={value} risk={riskOf(permission)} />
          </>
        )}
      </span>
    </Box>
  )
}

function useNoteText(): (note: EntryNote) => string {
  const { t } = useTranslation('changes')
  const format = useFormat()
  return (note) => {
    switch (note.kind) {
      case 'text':
        return note.text
      case 'platform':
        return t(`platform.${note.platform}`)
      case 'validUntil':
        return t('step.validUntil', { date: format.date(note.date) })
      case 'audience':
        return t(`step.audience.${note.audience}`)
      case 'switched':
        return t(note.on ? 'step.on' : 'step.off')
      case 'declared':
        return t('step.declaredOf', { resource: note.resource })
      case 'newClientId':
        return t('step.newClientId')
      case 'secret':
        return [
          ...(note.hint ? [t('step.secretHint', { hint: note.hint })] : []),
          ...(note.date ? [t('step.validUntil', { date: format.date(note.date) })] : []),
        ].join(' · ')
    }
  }
}
