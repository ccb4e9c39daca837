import Box from '@mui/material/Box'
import { Fragment } from 'react'

/** Of tables that name permissions: three columns must fit on a telephone. */
export const DENSE_CELLS = { '& .MuiTableCell-root': { px: { xs: 0.75, sm: 2 } } } as const

/** A permission's name, which breaks after its dots where there is little room, and elsewhere only where nothing else helps. */
export function PermissionName({ value }: { value: string }) {
  const parts = value.split('.')
  return (
    <Box component="code" sx={{ overflowWrap: 'break-word' }}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && (
            <>
              .<wbr />
            </>
          )}
        </Fragment>
      ))}
    </Box>
  )
}
