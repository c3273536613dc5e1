import { type Conduct, RELEASE, startTestNode } from '../test-node.ts';

/** A number, or the status of a cell without one. */
export type Told = number | 'Q' | 'L' | 'M';

/** What a municipality published of a table: breakdown → category → measure → cell. The same in every period. */
export type Published = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Told>>>>>>;

/** A node over real HTTP that serves these tables of these municipalities, of whatever indicator is asked but dwellings. */
export function startPublishingNode(
  municipalities: Readonly<Record<string, Published>>,
  dwellings = 1_000,
  conduct: Conduct = {},
) {
  return startTestNode({
    ...conduct,
    resolve: (representation) => {
      const code = representation['code'] as string;
      const table = (asked: Record<string, unknown>) => {
        const isBase = asked['indicator'] === 'context.woningen' && !municipalities[code]?.['woningen'];
        const breakdown = (asked['breakdown'] as string | undefined) ?? '_T';
        const content = isBase ? { _T: { count: dwellings } } : (municipalities[code]?.[breakdown] ?? {});
        const table = { version: 1, level: 'MUNICIPALITY', ...asked, breakdown };
        return { ...table, cells: cellsOf(code, asked, breakdown, content) };
      };
      return { ...representation, table };
    },
  });
}

function cellsOf(
  code: string,
  asked: Record<string, unknown>,
  breakdown: string,
  content: Readonly<Record<string, Readonly<Record<string, Told>>>>,
) {
  const period = (asked['periods'] as string[]).toSorted();
  const category = Object.keys(content).length > 0 ? Object.keys(content) : ['_T'];
  const told = Object.values(content).flatMap((cells) => Object.keys(cells));
  const measure = told.length > 0 ? [...new Set(told)] : ['count'];
  const cells = period.flatMap(() => category.flatMap((c) => measure.map((m): Told => content[c]?.[m] ?? 'L')));
  return {
    v: 1,
    indicator: asked['indicator'],
    version: asked['version'] ?? 1,
    release: RELEASE,
    area: [code],
    period,
    breakdown,
    category,
    measure,
    value: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    status: cells.map((cell) => (typeof cell === 'number' ? 'A' : cell)).join(''),
    flags: {},
  };
}

/** A share of so many of so many, as a node tells it. */
export function share(numerator: Told, denominator: Told): Published {
  const isTold = typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0;
  return { _T: { _T: { numerator, denominator, share: isTold ? numerator / denominator : 'Q' } } };
}

/** A count. */
export function count(told: Told): Published {
  return { _T: { _T: { count: told } } };
}
