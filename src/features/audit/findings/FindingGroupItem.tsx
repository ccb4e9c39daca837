import ExpandIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingGroup } from '../../../domain/audit/report'
import { useAnswer, useAudit } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { Status, type StatusTone } from '../../../ui/Status'
import { Answered } from '../insights/Answered'
import { MoreButton } from '../insights/MoreButton'
import { RevokeAction } from '../revoke/RevokeAction'
import { FindingEntry } from './FindingEntry'
import { useFindingText } from './useFindingText'

const TONES = { high: 'bad', medium: 'warning', low: 'neutral' } as const satisfies Record<
  FindingGroup['severity'],
  StatusTone
>
const PAGE = 25

/** Findings of one kind: how many, and at a click each of them. */
export function FindingGroupItem({
  group: { id, severity, count, fixable, revocable },
  onFilter,
}: {
  group: FindingGroup
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const text = useFindingText()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const { audit } = useAudit()
  return (
    <Box component="li" data-finding={id} sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Typography component="h3" sx={{ m: 0 }}>
        <ButtonBase
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
          sx={{
            width: 1,
            minHeight: 44,
            py: 0.75,
            display: 'grid',
            gridTemplateColumns: { xs: 'auto minmax(0, 1fr) auto', sm: 'auto 96px minmax(0, 1fr) auto' },
            columnGap: 1.5,
            alignItems: 'center',
            textAlign: 'start',
            fontSize: '0.875rem',
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <ExpandIcon
            aria-hidden
            fontSize="small"
            sx={{ transform: open ? 'none' : 'rotate(-90deg)', gridRow: { xs: '1 / 3', sm: 'auto' } }}
          />
          <Status tone={TONES[severity]}>{t(`severity.${severity}`)}</Status>
          <Box
            component="span"
            sx={{ fontWeight: 600, gridColumn: { xs: 2, sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}
          >
            {text.title(id)}
          </Box>
          <Box
            component="span"
            sx={{
              textAlign: 'end',
              fontVariantNumeric: 'tabular-nums',
              gridColumn: { xs: 3, sm: 'auto' },
              gridRow: { xs: '1 / 3', sm: 'auto' },
            }}
          >
            {t('findings.count', { count, shown: format.number(count) })}
            {fixable > 0 && (
              <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
                {t('findings.fixable', { count: fixable, shown: format.number(fixable) })}
              </Box>
            )}
          </Box>
        </ButtonBase>
      </Typography>
      {open && (
        <Box id={panel} sx={{ pl: { xs: 0, sm: 4 }, pb: 1 }}>
          {revocable > 1 && (
            <RevokeAction audit={audit} what={{ of: 'findings', id }} look="outlined">
              {t('findings.reviewAll', { shown: format.number(revocable) })}
            </RevokeAction>
          )}
          <FindingList id={id} onFilter={onFilter} />
        </Box>
      )}
    </Box>
  )
}

function FindingList({ id, onFilter }: { id: FindingGroup['id']; onFilter: (filter: string) => void }) {
  const [wanted, setWanted] = useState(PAGE)
  const sample = useAnswer('findings', [id, 0, wanted])
  return (
    <Answered of={sample}>
      {({ count, items }) => (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {items.map((finding, at) => (
              <FindingEntry key={at} finding={finding} named onFilter={onFilter} />
            ))}
          </Box>
          <MoreButton shown={items.length} count={count} onMore={() => setWanted(wanted + PAGE * 4)} />
        </>
      )}
    </Answered>
  )
}
