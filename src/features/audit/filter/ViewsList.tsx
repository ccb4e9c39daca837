import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useLocation } from 'react-router'
import { CopyButton } from '../../../ui/CopyButton'
import { DialogPopover } from '../../../ui/DialogPopover'
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

const LIST = { listStyle: 'none', m: 0, p: 0 }

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
  const show = (query: string) => {
    onChange(stateOfView(query))
    onClose()
  }
  return (
    <DialogPopover
      anchor={anchor}
      aria-label={t('saved.button')}
      onClose={onClose}
      sx={{ p: 2, width: 'min(380px, 94vw)' }}
    >
      <Heading>{t('saved.builtIn')}</Heading>
      <Box component="ul" sx={LIST}>
        {BUILT_IN_VIEWS.map(({ id, query }) => (
          <ViewLine
            key={id}
            title={t(`builtIn.${id}`)}
            query={query}
            current={query === here}
            onShow={show}
          />
        ))}
      </Box>
      <Heading>{t('saved.own')}</Heading>
      {views.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('saved.none')}</Box>}
      <Box component="ul" sx={LIST}>
        {views.map((view) => (
          <ViewLine
            key={view.name}
            title={view.name}
            query={view.query}
            current={view.query === here}
            onShow={show}
          >
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
            </IconButton>
          </ViewLine>
        ))}
      </Box>
      <Heading>{t('saved.thisOne')}</Heading>
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
    </DialogPopover>
  )
}

function Heading({ children }: { children: string }) {
  return (
    <Typography component="h2" sx={{ fontSize: '0.8125rem', fontWeight: 600, mt: 1 }}>
      {children}
    </Typography>
  )
}

/** A view as a link; `children`: what else can be done with it. */
function ViewLine({
  title,
  query,
  current,
  onShow,
  children,
}: {
  title: string
  query: string
  /** It is the one on screen. */
  current: boolean
  onShow: (query: string) => void
  children?: ReactNode
}) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Box
        component={Link}
        to={{ search: query }}
        aria-current={current ? 'true' : undefined}
        onClick={(event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean }) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onShow(query)
        }}
        sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: 'primary.main' }}
      >
        <bdi>{title}</bdi>
      </Box>
      {children}
    </Box>
  )
}
