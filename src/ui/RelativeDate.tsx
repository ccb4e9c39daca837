import Tooltip from '@mui/material/Tooltip'
import { useFormat } from './format'

/** "in 3 months", with the exact instant in a tooltip and for assistive technology. `iso`: ISO 8601 instant. */
export function RelativeDate({ iso }: { iso: string }) {
  const format = useFormat()
  const exact = format.dateTime(iso)
  return (
    <Tooltip title={exact} describeChild>
      <time dateTime={iso} tabIndex={0}>
        {format.relative(iso)}
      </time>
    </Tooltip>
  )
}
