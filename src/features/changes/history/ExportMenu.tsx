import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeRecord } from '../../../domain/changes/record'
import { recordJson } from '../../../domain/changes/ticket'
import { download } from '../../../ui/download'
import { useCopy } from '../../../ui/useCopy'

/** Exports records as JSON, or as text for a ticket. */
export function ExportMenu({
  records,
  label,
  name,
  ticket,
}: {
  records: readonly ChangeRecord[]
  label: string
  /** The whole name of the button. */
  name: string
  ticket: () => string
}) {
  const { t } = useTranslation(['changeHistory', 'common'])
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  // Made only while the menu is open: a bulk change is long.
  const { said, copy } = useCopy(anchor ? ticket() : '')
  const stamp = () => new Date().toISOString().slice(0, 19).replace(/[-:]/gu, '')
  const close = () => setAnchor(null)
  const choices = [
    {
      text: t('action.json'),
      act: () => download(`changes-${stamp()}.json`, recordJson(records, new Date()), 'application/json'),
    },
    {
      text: t('action.text'),
      act: () => download(`changes-${stamp()}.txt`, ticket(), 'text/plain;charset=utf-8'),
    },
    { text: t('action.copy'), act: copy },
  ]
  return (
    <>
      <Button
        size="small"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close} transitionDuration={0}>
        {choices.map(({ text, act }) => (
          <MenuItem
            key={text}
            dense
            onClick={() => {
              close()
              act()
            }}
          >
            {text}
          </MenuItem>
        ))}
      </Menu>
      <span role="status">{said ? t(`common:copy.${said}`) : ''}</span>
    </>
  )
}
