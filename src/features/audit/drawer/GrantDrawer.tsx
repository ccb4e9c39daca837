import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import GlobalStyles from '@mui/material/GlobalStyles'
import Dialog from '@mui/material/Dialog'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnderWay } from '../../../graph/audit/protocol'
import { useAudit } from '../../../graph/audit/useAudit'
import { isolated } from '../../../ui/isolated'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Status } from '../../../ui/Status'
import { StoryBody } from './StoryBody'
import { useStory } from './useStory'

const WIDTH = 440
/** From this width on the page moves aside, so that nothing of the table is covered; in px. */
const ROOM = 1200

/** The page's part below the bar at its top; see app/shell. */
const MAIN = 'main'

interface Props {
  /** The row, by its name (`rowIdOf`). */
  id: string
  onClose: () => void
  onFilter: (filter: string) => void
}

/**
 * The story of one grant: at the side on a wide screen, where the table beside it stays usable, and over everything on a
 * narrow one. Escape closes it and the focus goes back to where it came from.
 */
export function GrantDrawer(props: Props) {
  const wide = useMediaQuery((theme) => theme.breakpoints.up('md'), { noSsr: true })
  return wide ? <SidePanel {...props} /> : <WholePage {...props} />
}

function SidePanel(props: Props) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  useFocus(props.id, heading, panel)
  const top = useTopOfPage()
  useEscape(panel, props.onClose)
  return (
    <>
      <GlobalStyles
        styles={{ [`@media (min-width: ${ROOM}px)`]: { [`#${MAIN}`]: { paddingRight: WIDTH + 16 } } }}
      />
      <Box
        component="section"
        ref={panel}
        role="dialog"
        aria-modal={false}
        aria-labelledby={titleId}
        sx={{
          position: 'fixed',
          top,
          right: 0,
          bottom: 0,
          width: WIDTH,
          zIndex: 'drawer',
          overflowY: 'auto',
          borderLeft: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
          boxShadow: { md: 8, lg: 0 },
          p: 2,
          pt: 0,
        }}
      >
        <Story {...props} titleId={titleId} heading={heading} />
      </Box>
    </>
  )
}

function WholePage(props: Props) {
  const titleId = useId()
  return (
    <Dialog open fullScreen onClose={props.onClose} aria-labelledby={titleId}>
      {/* What is hidden visually scrolls with the rest: else it would make room below it. */}
      <Box sx={{ position: 'relative', p: 2, pt: 0, overflowY: 'auto' }}>
        <Story {...props} titleId={titleId} />
      </Box>
    </Dialog>
  )
}

function Story({
  id,
  onClose,
  onFilter,
  titleId,
  heading,
}: Props & { titleId: string; heading?: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useTranslation(['auditInsights', 'audit', 'common'])
  const { story, error, gone } = useStory(id)
  const { phase } = useAudit().state
  const reading = isUnderWay(phase)
  const row = story?.row
  return (
    <>
      <Box
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 1,
          bgcolor: 'background.paper',
          display: 'flex',
          gap: 1,
          alignItems: 'start',
          justifyContent: 'space-between',
          py: 1.5,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            id={titleId}
            ref={heading}
            tabIndex={-1}
            component="h2"
            sx={{ fontSize: '1rem', fontWeight: 600, overflowWrap: 'anywhere', outline: 'none' }}
          >
            {row ? (
              <bdi>
                <code>{row.permission}</code>
              </bdi>
            ) : (
              t('drawer.title')
            )}
          </Typography>
          {row && (
            <Box sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
              {t('drawer.of', {
                kind: t(`audit:kind.${row.kind}`),
                resource: isolated(
                  row.resourceDisplayName || row.resourceAppId || row.resourceId || t('unnamed'),
                ),
                name: isolated(row.appDisplayName || t('unnamed')),
              })}
            </Box>
          )}
        </Box>
        <IconButton size="small" aria-label={t('common:state.close')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {error && <ErrorNotice error={error} />}
      {gone && <Status tone="neutral">{t(reading ? 'drawer.notYet' : 'drawer.gone')}</Status>}
      {story && <StoryBody story={story} onFilter={onFilter} />}
      {!story && !error && !gone && <Box role="status">{t('common:state.loading')}</Box>}
    </>
  )
}

/** Moves the focus into the panel for each row that somebody opens, and back to where it was once the panel closes. */
function useFocus(
  row: string,
  heading: RefObject<HTMLHeadingElement | null>,
  panel: RefObject<HTMLElement | null>,
) {
  const cameFrom = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const active = document.activeElement
    // A page that opens with a row in its address takes the focus from nobody.
    if (!(active instanceof HTMLElement) || active === document.body) return
    if (!panel.current?.contains(active)) cameFrom.current = active
    heading.current?.focus({ preventScroll: true })
  }, [row, heading, panel])
  useEffect(
    () => () => {
      const active = document.activeElement
      // Whoever has gone on working elsewhere stays there.
      if (!active || active === document.body || panel.current?.contains(active)) {
        cameFrom.current?.focus({ preventScroll: true })
      }
    },
    [panel],
  )
}

/** Escape closes the panel from within it, and from nowhere in particular; a menu or a dialog above it takes its own. */
function useEscape(panel: RefObject<HTMLElement | null>, onClose: () => void) {
  useEffect(() => {
    const listen = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || !(target instanceof Node)) return
      if (target === document.body || panel.current?.contains(target)) onClose()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [panel, onClose])
}

/** Where the page's own part begins, in px from the window's top: what stands above it is not to be covered. */
function useTopOfPage(): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      setTop(Math.max(0, document.getElementById(MAIN)?.getBoundingClientRect().top ?? 0))
    }
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [])
  return top
}
