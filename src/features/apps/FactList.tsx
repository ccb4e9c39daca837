import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Names and values, side by side where there is room. */
export function FactList({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(88px, 128px) minmax(0, 1fr)' },
        columnGap: 1.5,
        rowGap: { xs: 0, sm: 0.5 },
        m: 0,
        '& dt': { color: 'text.secondary', minHeight: { sm: 28 }, display: 'flex', alignItems: 'center' },
        '& dd': {
          m: 0,
          mb: { xs: 1, sm: 0 },
          minHeight: 28,
          minWidth: 0,
          display: 'flex',
          alignItems: 'center',
        },
      }}
    >
      {facts.map(({ name, value }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </Box>
  )
}
