import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartDatum, ChartId } from '../../../domain/audit/report'
import { BarChart } from '../../../ui/charts/BarChart'
import { ChartLegend } from '../../../ui/charts/ChartLegend'
import { ChartTable } from '../../../ui/charts/ChartTable'
import { ColumnChart } from '../../../ui/charts/ColumnChart'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { chartBars, PART_ORDER, partFilter } from './chartBars'
import { useDatumLabel } from './useDatumLabel'

/** One question, answered by bars or, at a click, by a table; each bar and each of its parts filters the rows. */
export function Chart({
  id,
  data,
  onFilter,
}: {
  id: ChartId
  data: readonly ChartDatum[]
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation(['auditInsights', 'risk'])
  const format = useFormat()
  const labelOf = useDatumLabel(id)
  const [asTable, setAsTable] = useState(false)
  const bars = useMemo(
    () =>
      chartBars(data, {
        label: labelOf,
        level: (level) => t(`risk:level.${level}`),
        number: (value) => format.number(value),
        list: (parts) => format.list(parts),
        // A permission is of one level: its bar has one part.
        ...(id !== 'reach' && {
          showPart: (name, level) =>
            t(level === PART_ORDER[0] ? 'charts.partWorst' : 'charts.part', {
              name,
              level: t(`risk:word.${level}`),
            }),
        }),
      }),
    [id, data, labelOf, t, format],
  )
  const title = t(`charts.${id}.title`)
  const pick = (key: string, part?: string) => {
    const datum = data.find((one) => one.key === key)
    if (datum) onFilter((part !== undefined && partFilter(datum, part)) || datum.filter)
  }
  const Bars = id === 'consents' ? ColumnChart : BarChart
  const stacked = bars.some(({ parts }) => parts)
  return (
    <Panel title={title}>
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'column', sm: 'row' },
          gap: 1,
          alignItems: 'start',
          justifyContent: 'space-between',
        }}
      >
        <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t(`charts.${id}.note`)}
        </Typography>
        {bars.length > 0 && (
          <Button
            size="small"
            variant={asTable ? 'outlined' : 'text'}
            color="inherit"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
            sx={{ flexShrink: 0 }}
          >
            {t('charts.asTable')}
            <span className="visually-hidden"> {title}</span>
          </Button>
        )}
      </Box>
      {bars.length === 0 && <Box sx={{ py: 1 }}>{t(`charts.${id}.empty`)}</Box>}
      {bars.length > 0 && asTable && (
        <ChartTable
          label={title}
          what={t(`charts.${id}.what`)}
          amount={t(`charts.${id}.amount`)}
          hint={t('charts.hint')}
          bars={bars}
          onPick={pick}
        />
      )}
      {bars.length > 0 && !asTable && (
        <>
          {stacked && (
            <ChartLegend
              entries={PART_ORDER.map((level) => ({ look: level, label: t(`risk:level.${level}`) }))}
            />
          )}
          <Bars label={title} hint={t('charts.hint')} bars={bars} onPick={pick} />
        </>
      )}
    </Panel>
  )
}
