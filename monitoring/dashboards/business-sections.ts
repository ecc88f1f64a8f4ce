import type { Section } from './dashboard.ts'
import { figure, lines } from './panel.ts'

const decided = (share: number) =>
  `histogram_quantile(${share}, sum by (le) (rate(orders_decision_duration_seconds_bucket[$__rate_interval])))`

/** What the shop is for. */
export const business = (): Section => ({
  title: 'Orders',
  panels: [
    lines('Orders placed a minute', 'short', { placed: '60 * sum(rate(orders_placed_total[$__rate_interval]))' }),
    lines('Revenue an hour', 'short', {
      '{{currency}}': `3600 / 100 * sum by (currency) (rate(orders_value_minor_units_total{status="paid"}[$__rate_interval]))`,
    }),
    lines('From placing to confirmation or rejection', 's', {
      median: decided(0.5),
      '95 %': decided(0.95),
      '99 %': decided(0.99),
    }),
    lines('Open orders by state', 'short', { '{{status}}': 'max by (status) (orders_open)' }),
    lines('Units in unpaid orders', 'short', { '{{status}}': 'max by (status) (orders_unpaid_units)' }),
    lines('Orders refused by a limit on placing, a minute', 'short', {
      '{{limit}}': '60 * sum by (limit) (rate(orders_placings_refused_total[$__rate_interval]))',
    }),
    lines('Moves a minute', 'short', {
      'to {{to}}': '60 * sum by (to) (rate(orders_transitions_total[$__rate_interval]))',
    }),
    lines('Share of orders rejected', 'percentunit', { rejected: 'orders:rejected_ratio:rate30m' }),
    lines('Oldest order without an answer', 's', { age: 'max(orders_oldest_pending_age_seconds)' }),
    lines('Reservations a minute', 'short', {
      '{{outcome}}': '60 * sum by (outcome) (rate(catalog_reservations_total[$__rate_interval]))',
      'lines short of stock': '60 * sum(rate(catalog_stock_rejections_total[$__rate_interval]))',
    }),
    lines('Followers, and orders asked about again', 'short', {
      '{{kind}}': 'sum by (kind) (orders_followers)',
      'reservations reconciled a minute': '60 * sum(rate(orders_reservations_reconciled_total[$__rate_interval]))',
    }),
  ],
})

/** Catalog's own. */
export const imports = (): Section => ({
  title: 'Imports',
  panels: [
    lines('Lines of imports', 'ops', {
      '{{outcome}}': 'sum by (outcome) (rate(catalog_import_lines_total[$__rate_interval]))',
    }),
  ],
})

/** The overview's first row: whether anything is wrong at all. */
export const health = (): Section => ({
  title: 'Now',
  panels: [
    figure('Alerts', 'short', { alerts: 'count(ALERTS{alertstate="firing"}) or vector(0)' }),
    figure('Services', 'short', { '{{job}}': 'sum by (job) (up{part="service"})' }),
    figure('The shop from outside', 'short', { answers: 'min(probe_success{job="probe"})' }),
    figure('Orders placed in an hour', 'short', { placed: 'sum(increase(orders_placed_total[1h]))' }),
    figure('Oldest order without an answer', 's', { age: 'max(orders_oldest_pending_age_seconds)' }),
    figure('Dead letters', 'short', { 'dead letters': 'sum(max by (service, consumer) (messaging_dead_letters))' }),
  ],
})

/** How much of what was promised is kept. */
export const objectives = (): Section => ({
  title: 'Objectives',
  panels: [
    lines('Share of bad requests in an hour', 'percentunit', { '{{slo}}': 'slo:bad_ratio:rate1h' }),
    lines('Budget used, times what is allowed', 'short', { '{{slo}}': 'slo:burn_rate:rate1h' }),
    lines('Budget left of three days', 'percentunit', {
      '{{slo}}': '1 - slo:bad_ratio:rate3d / on (slo) slo:budget:ratio',
    }),
  ],
})
