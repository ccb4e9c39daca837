import ButtonBase from '@mui/material/ButtonBase'
import { useId, useState } from 'react'
import type { PermissionRisk } from '../../domain/permissions/risk/types'
import { PermissionPopover } from './PermissionPopover'
import { RiskLabel } from './RiskLabel'
import { RiskReasons } from './RiskReasons'

/** A permission’s risk as a button that opens why it is so. Escape closes and leads back. */
export function RiskButton({ permission, risk }: { permission: string; risk: PermissionRisk }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          minHeight: 24,
          borderRadius: 0.5,
          textAlign: 'start',
          textDecoration: 'underline dotted',
          textUnderlineOffset: 3,
          '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
        }}
      >
        <RiskLabel level={risk.level} />
        <span className="visually-hidden"> {permission}</span>
      </ButtonBase>
      <PermissionPopover id={id} name={permission} anchor={anchor} onClose={() => setAnchor(null)}>
        <RiskLabel level={risk.level} />
        <RiskReasons risk={risk} />
      </PermissionPopover>
    </>
  )
}
