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
            // Side by side without holes, whatever their heights.
            columnCount: { xs: 1, lg: 2 },
            columnGap: 2,
            '& > *': { breakInside: 'avoid', mb: 2 },
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
