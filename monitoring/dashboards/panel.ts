import {
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common'
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus'
import { PanelBuilder as StatPanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { PanelBuilder as TimeseriesPanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'

/** PromQL by its legend, in which `{{label}}` stands for the label's value. */
export type Queries = Readonly<Record<string, string>>

/** As in `grafana/provisioning/datasources`. */
const datasource = { type: 'prometheus', uid: 'prometheus' }

const targets = (queries: Queries): DataqueryBuilder[] =>
  Object.entries(queries).map(([legend, expr], index) =>
    new DataqueryBuilder()
      .refId(String.fromCharCode(65 + index))
      .expr(oneLine(expr))
      .legendFormat(legend),
  )

const oneLine = (expr: string): string => expr.trim().replaceAll(/\s+/g, ' ')

/** Lines over time. `unit` is one of Grafana's, such as `s`, `reqps`, `percentunit` or `bytes`. */
export const lines = (title: string, unit: string, queries: Queries): TimeseriesPanelBuilder =>
  new TimeseriesPanelBuilder()
    .title(title)
    .unit(unit)
    .min(0)
    .fillOpacity(8)
    .height(8)
    .span(8)
    .datasource(datasource)
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
        .calcs([]),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .targets(targets(queries))

/** The newest value in large type. */
export const figure = (title: string, unit: string, queries: Queries): StatPanelBuilder =>
  new StatPanelBuilder().title(title).unit(unit).height(4).span(4).datasource(datasource).targets(targets(queries))

export type Panel = ReturnType<typeof lines> | ReturnType<typeof figure>
