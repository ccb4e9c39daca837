import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useLocation } from 'react-router'
import { CopyButton } from '../../../ui/CopyButton'
import type { AuditUrl } from '../auditUrl'
import {
  BUILT_IN_VIEWS,
  keepViews,
  loadViews,
  type SavedView,
  stateOfView,
  viewQuery,
  withView,
} from './savedViews'

/** What opens at the button: views as links, so that they can be shared, and a field to save the one on screen. */
export function ViewsList({
  anchor,
  state,
  onChange,
  onClose,
}: {
  anchor: HTMLElement
  state: AuditUrl
  onChange(part: Partial<AuditUrl>): void
  onClose(): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  // A saved snapshot has a page of its own.
  const address = useHref(useLocation().pathname)
  const [views, setViews] = useState(loadViews)
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const here = viewQuery(state)
  const keep = (next: SavedView[], done: string) => {
    setViews(next)
    setSaid(keepViews(next) ? done : t('saved.notKept'))
  }
  const onSave = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    keep(withView(views, { name, query: here }), t('saved.done', { name: name.trim() }))
    setName('')
  }
  const line = (key: string, title: string, query: string, action?: ReactNode) => (
    <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Box
        component={Link}
        to={{ search: query }}
        aria-current={query === here ? 'true' : undefined}
        onClick={(event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean }) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onChange(stateOfView(query))
          onClose()
        }}
        sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: 'primary.main' }}
      >
        <bdi>{title}</bdi>
      </Box>
      {action}
    </Box>
  )
  const heading = (text: string) => (
    <Typography component="h2" sx={{ fontSize: '0.8125rem', fontWeight: 600, mt: 1 }}>
      {text}
    </Typography>
  )
  const list = { listStyle: 'none', m: 0, p: 0 }
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': t('saved.button'), sx: { p: 2, width: 'min(380px, 94vw)' } },
      }}
    >
      {heading(t('saved.builtIn'))}
      <Box component="ul" sx={list}>
        {BUILT_IN_VIEWS.map((view) => line(view.id, t(`builtIn.${view.id}`), view.query))}
      </Box>
      {heading(t('saved.own'))}
      {views.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('saved.none')}</Box>}
      <Box component="ul" sx={list}>
        {views.map((view) =>
          line(
            view.name,
            view.name,
            view.query,
            <IconButton
              size="small"
              aria-label={t('saved.delete', { name: view.name })}
              onClick={() =>
                keep(
                  views.filter((other) => other !== view),
                  t('saved.deleted', { name: view.name }),
                )
              }
            >
              <DeleteIcon fontSize="small" />
            </IconButton>,
          ),
        )}
      </Box>
      {heading(t('saved.thisOne'))}
      <Box
        component="form"
        onSubmit={onSave}
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 1 }}
      >
        <TextField
          size="small"
          label={t('saved.name')}
          value={name}
          helperText={t('saved.hint')}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" variant="outlined" disabled={name.trim() === ''} sx={{ mt: 0.5 }}>
          {t('saved.save')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 1 }}>
        {t('saved.link')}
        <CopyButton
          value={`${window.location.origin}${address}${here && `?${here}`}`}
          what={t('saved.link')}
        />
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {said}
      </Box>
    </Popover>
  )
}
