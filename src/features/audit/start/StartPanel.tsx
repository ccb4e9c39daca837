import Box from '@mui/material/Box'
import { memo } from 'react'
import { type Audit, type AuditState, isUnderWay } from '../../../graph/audit/protocol'
import { DoneLine } from './DoneLine'
import { Reading } from './Reading'
import { ReadingStatus } from './ReadingStatus'
import { StartForm } from './StartForm'
import { StoppedNotice } from './StoppedNotice'

/** Begins a reading, shows how far it is, and is one line once it is done. `online`: there is a session to read with. */
export const StartPanel = memo(function StartPanel({
  audit,
  state,
  online,
}: {
  audit: Audit
  state: AuditState
  online: boolean
}) {
  const { phase, facts, stopped } = state
  const reading = isUnderWay(phase)
  return (
    <>
      <ReadingStatus state={state} />
      {reading && <Reading audit={audit} state={state} />}
      {!reading && stopped && (
        <Box sx={{ mb: 2 }}>
          <StoppedNotice reason={stopped} />
        </Box>
      )}
      {!reading && facts === null && <StartForm audit={audit} state={state} online={online} />}
      {!reading && facts !== null && <DoneLine audit={audit} state={state} facts={facts} online={online} />}
    </>
  )
})
