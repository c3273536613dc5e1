import type { NodeLevel } from '@zichtlijn/indicators';
import { type Cells, type Measure, measures, type PublishedCell } from '@zichtlijn/release';
import { tableName } from '../releases/retraction.ts';
import type { ServedRelease } from '../releases/served-release.ts';
import type { Standing } from '../releases/standing.ts';
import { NodeError } from './node-error.ts';

/** A table as somebody asks for it; what is left open is filled from the release. */
export interface AskedTable {
  readonly indicator: string;
  readonly version: number | null;
  readonly level: NodeLevel;
  readonly breakdown: string;
  readonly periods: readonly string[] | null;
}

/** A table that is answered: the cells, and the level they stand on. */
export interface AnsweredTable {
  readonly cells: Cells;
  readonly level: NodeLevel;
  readonly release: ServedRelease;
}

/** Bounds of what `Cells` can carry back. */
const mostTexts = 250;
const longestText = 120;

/**
 * The cells of one table. What the release does not hold is *not collected* (L), never zero, never left out: an indicator
 * that is not in the release is answered with L for the municipality.
 * @throws {NodeError} RETRACTED, and BAD_USER_INPUT for more periods, or longer codes, than the wire carries.
 */
export async function tableOf(
  { release, retractedTables }: Pick<Standing, 'retractedTables'> & { readonly release: ServedRelease },
  municipality: string,
  asked: AskedTable,
): Promise<AnsweredTable> {
  const texts = [asked.indicator, asked.breakdown, ...(asked.periods ?? [])];
  if (texts.length > mostTexts || texts.some((text) => text.length > longestText))
    throw new NodeError('BAD_USER_INPUT');
  const offers = (await release.offers()).filter((offer) => offer.indicator === asked.indicator);
  const version = asked.version ?? offers.reduce((latest, offer) => Math.max(latest, offer.version), 0);
  if (retractedTables.has(tableName(asked.indicator, version))) throw new NodeError('RETRACTED');
  const offered = offers.some((offer) => offer.version === version);
  const published = offered ? await release.cells({ ...asked, version }) : [];
  const areas = offered && asked.level !== 'municipality' ? await release.areas(asked.level) : [{ code: municipality }];
  const dimensions = {
    area: areas.map(({ code }) => code).sort(),
    period: unique(asked.periods ?? published.map(({ period }) => period)),
    category: unique(
      published.map(({ category }) => category),
      ['_T'],
    ),
    measure: measuresOf(published),
  };
  const named = { indicator: asked.indicator, version, release: release.manifest.id, breakdown: asked.breakdown };
  return { cells: { v: 1, ...named, ...dimensions, ...columns(published, dimensions) }, level: asked.level, release };
}

const unique = (codes: readonly string[], otherwise: readonly string[] = []): string[] =>
  codes.length === 0 ? [...otherwise] : [...new Set(codes)].sort();

function measuresOf(published: readonly PublishedCell[]): Measure[] {
  const present = new Set(published.map((cell) => cell.measure));
  return present.size === 0 ? ['count'] : measures.filter((name) => present.has(name));
}

type Dimensions = Pick<Cells, 'area' | 'period' | 'category' | 'measure'>;

function columns(published: readonly PublishedCell[], to: Dimensions): Pick<Cells, 'value' | 'status' | 'flags'> {
  const index = (codes: readonly string[]) => new Map(codes.map((code, at) => [code, at]));
  const [area, period, category, measure] = [index(to.area), index(to.period), index(to.category), index(to.measure)];
  const size = area.size * period.size * category.size * measure.size;
  const value: (number | null)[] = new Array(size).fill(null);
  const status: string[] = new Array(size).fill('L');
  const flags: Record<string, number[]> = {};
  for (const cell of published) {
    const [a, p] = [area.get(cell.area), period.get(cell.period)];
    const [c, m] = [category.get(cell.category), measure.get(cell.measure)];
    if (a === undefined || p === undefined || c === undefined || m === undefined) continue;
    const at = ((a * period.size + p) * category.size + c) * measure.size + m;
    value[at] = cell.value;
    status[at] = cell.status;
    for (const flag of cell.flags) flags[flag] = [...(flags[flag] ?? []), at];
  }
  return { value, status: status.join(''), flags };
}
