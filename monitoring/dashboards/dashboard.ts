import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import {
  DashboardBuilder,
  DashboardLinkBuilder,
  DashboardLinkType,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import type { Panel } from './panel.ts'

/** Panels under one heading. Dashboards that show the same thing have the section from one function. */
export interface Section {
  readonly title: string
  readonly panels: readonly Panel[]
}

/** A dashboard as Grafana's provisioning reads it, with links to all others. `uid` is also its file's name. */
export const dashboard = (uid: string, title: string, sections: readonly Section[]): Dashboard => {
  const builder = new DashboardBuilder(title)
    .uid(uid)
    .tags(['techshop'])
    .readonly()
    .refresh('30s')
    .time({ from: 'now-3h', to: 'now' })
    .timezone('browser')
    .link(
      new DashboardLinkBuilder('TechShop')
        .type(DashboardLinkType.Dashboards)
        .tags(['techshop'])
        .asDropdown(true)
        .keepTime(true),
    )
  let id = 0
  for (const section of sections) {
    id += 1
    builder.withRow(new RowBuilder(section.title).id(id))
    for (const panel of section.panels) {
      id += 1
      builder.withPanel(panel.id(id))
    }
  }
  return builder.build()
}
