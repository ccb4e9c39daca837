import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { lazy, memo, type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AUDIT_GROUPS, type AuditColumn, type AuditGrouping } from '../../../domain/audit/report'
import { PlainSelect } from '../../../ui/PlainSelect'
import { type AuditUrl, FIRST_COLUMNS } from '../auditUrl'

const ColumnsDialog = lazy(() =>
  import('./ColumnsDialog').then((module) => ({ default: module.ColumnsDialog })),
)

/** What stands above the table: `children` (what is found and chosen), the grouping, the columns and the `end`. */
export const TableToolbar = memo(function TableToolbar({
  group,
  columns,
  narrow,
  children,
  end,
  onChange,
}: {
  group: AuditGrouping
  columns: readonly AuditColumn[]
  narrow: boolean
  children: ReactNode
  end: ReactNode
  onChange(part: Partial<AuditUrl>): void
}) {
  const { t } = useTranslation('audit')
  const [choosing, setChoosing] = useState(false)
  // The same while rows are counted and found.
  const choices = useMemo(
    () => (
      <>
        <PlainSelect
          look="beside"
          label={t('table.group')}
          value={group}
          options={AUDIT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
          onChange={(value) => onChange({ group: value })}
        />
        {!narrow && (
          <Button
            size="small"
            color="inherit"
            startIcon={<ViewColumnIcon />}
            aria-haspopup="dialog"
            onClick={() => setChoosing(true)}
          >
            {t('table.columns')}
          </Button>
        )}
      </>
    ),
    [t, group, narrow, onChange],
  )
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center', mb: 1 }}>
      {children}
      <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
        {choices}
        {end}
      </Box>
      {choosing && (
        <Suspense>
          <ColumnsDialog
            columns={columns}
            onChange={(next) => onChange({ columns: next })}
            onReset={() => onChange({ columns: FIRST_COLUMNS, widths: {} })}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </Box>
  )
})
