import Box from '@mui/material/Box'
import { addFilter } from '../../../domain/audit/filter/edit'
import { CHART_IDS } from '../../../domain/audit/report'
import { useAnswer } from '../../../graph/audit/useAudit'
import { Answered } from '../insights/Answered'
import { Chart } from './Chart'

/** What the rows of `filter` look like as a whole; a click on a bar narrows them: `onFilter` gets the narrower filter. */
export function ChartsSection({ filter, onFilter }: { filter: string; onFilter: (filter: string) => void }) {
  const charts = useAnswer('charts', [filter])
  return (
    <Answered of={charts}>
      {(answer) => (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            alignItems: 'start',
          }}
        >
          {CHART_IDS.map((id) => (
            <Chart
              key={id}
              id={id}
              data={answer[id]}
              onFilter={(added) => onFilter(addFilter(filter, added))}
            />
          ))}
        </Box>
      )}
    </Answered>
  )
}
