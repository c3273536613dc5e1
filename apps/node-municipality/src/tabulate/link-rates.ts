import { type LinkId, leastLinkedPercent, linkQuery, links, type NodeLevel, type UnitSet } from '@zichtlijn/indicators';
import type pg from 'pg';
import { windowOf } from './coverage.ts';
import type { Delivery } from './delivery.ts';

/** Rows that point at another dataset, and how many of them found what they point at. */
export interface LinkedRows {
  readonly linked: number;
  readonly total: number;
}

/** What was linked of each link, per calendar year; a link with nothing to link to is not there. Stays inside the node. */
export type LinkRates = ReadonlyMap<LinkId, ReadonlyMap<number, LinkedRows>>;

/** A link of which too little is linked. */
export interface Shortfall extends LinkedRows {
  readonly link: LinkId;
}

/** Measure every link of a municipality inside its vault. */
export async function linkRates(
  pool: pg.Pool,
  municipality: string,
  delivered: readonly Delivery[],
): Promise<LinkRates> {
  const rates = new Map<LinkId, ReadonlyMap<number, LinkedRows>>();
  for (const link of links) {
    if (link.onlyWhereDelivered && !delivered.some(({ dataset }) => dataset === link.to)) continue;
    const { text, params } = linkQuery(link, municipality);
    const { rows } = await pool.query<LinkedRows & { year: number }>(text, [...params]);
    rates.set(link.id, new Map(rows.map(({ year, linked, total }) => [year, { linked, total }])));
  }
  return rates;
}

/** The rows of a link in the years from `from` to `to`. */
export function linkedRows(rates: LinkRates, link: LinkId, from: number, to: number): LinkedRows {
  const years = [...(rates.get(link) ?? [])].filter(([year]) => year >= from && year <= to).map(([, rows]) => rows);
  return {
    linked: years.reduce((sum, { linked }) => sum + linked, 0),
    total: years.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The first link that a set of units needs in its window and has too little of; undefined where all suffice. */
export function shortfallOf(rates: LinkRates, set: UnitSet, period: string, level: NodeLevel): Shortfall | undefined {
  const { from, to } = windowOf(set, period);
  for (const need of set.links ?? []) {
    if (need.for === 'areas' && level === 'municipality') continue;
    const rows = linkedRows(rates, need.link, Number(from.slice(0, 4)), Number(to.slice(0, 4)));
    if (rows.linked * 100 < rows.total * leastLinkedPercent) return { link: need.link, ...rows };
  }
  return undefined;
}
