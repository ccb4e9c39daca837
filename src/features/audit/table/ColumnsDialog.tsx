import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AUDIT_COLUMNS, type AuditColumn } from '../../../domain/audit/report'
import { moved } from './moved'

/** Which columns the table shows, and in what order. */
export function ColumnsDialog({
  columns,
  onChange,
  onReset,
  onClose,
}: {
  columns: readonly AuditColumn[]
  onChange(columns: readonly AuditColumn[]): void
  /** Columns and widths as they were at first. */
  onReset(): void
  onClose(): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [said, setSaid] = useState('')
  const all = [...columns, ...AUDIT_COLUMNS.filter((column) => !columns.includes(column))]

  const move = (column: AuditColumn, by: -1 | 1) => {
    const next = moved(columns, column, by)
    onChange(next)
    setSaid(
      t('columnsDialog.moved', {
        column: t(`columns.${column}`),
        place: next.indexOf(column) + 1,
        count: next.length,
      }),
    )
    // The button that moved it moves along, and is perhaps switched off where it arrives.
    requestAnimationFrame(() => {
      const item = list.current?.querySelector(`[data-column="${column}"]`)
      const buttons = [...(item?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
      ;(buttons[by < 0 ? 0 : 1]?.disabled ? buttons[by < 0 ? 1 : 0] : buttons[by < 0 ? 0 : 1])?.focus()
    })
  }
  const toggle = (column: AuditColumn) =>
    onChange(columns.includes(column) ? columns.filter((other) => other !== column) : [...columns, column])

  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{t('columnsDialog.title')}</DialogTitle>
      <DialogContent dividers>
        <Box component="p" sx={{ mt: 0, color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t('columnsDialog.hint')}
        </Box>
        <Box component="ul" ref={list} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {all.map((column) => (
            <ColumnItem
              key={column}
              column={column}
              at={columns.indexOf(column)}
              count={columns.length}
              onToggle={() => toggle(column)}
              onMove={(by) => move(column, by)}
            />
          ))}
        </Box>
        <span role="status" className="visually-hidden">
          {said}
        </span>
      </DialogContent>
      <DialogActions>
        <Button onClick={onReset}>{t('columnsDialog.reset')}</Button>
        <Button variant="contained" onClick={onClose}>
          {t('common:state.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** `at`: its place among the `count` that are shown; -1: it is hidden. */
function ColumnItem({
  column,
  at,
  count,
  onToggle,
  onMove,
}: {
  column: AuditColumn
  at: number
  count: number
  onToggle(): void
  onMove(by: -1 | 1): void
}) {
  const { t } = useTranslation('audit')
  const name = t(`columns.${column}`)
  return (
    <Box component="li" data-column={column} sx={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
      <FormControlLabel
        sx={{ flex: 1, m: 0 }}
        control={
          <Checkbox
            size="small"
            checked={at >= 0}
            // A table without columns shows nothing.
            disabled={at >= 0 && count === 1}
            onChange={onToggle}
          />
        }
        label={name}
      />
      {at >= 0 && (
        <>
          <IconButton
            size="small"
            aria-label={t('columnsDialog.up', { column: name })}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUpwardIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('columnsDialog.down', { column: name })}
            disabled={at === count - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDownwardIcon fontSize="small" />
          </IconButton>
        </>
      )}
    </Box>
  )
}
