import { type Cells, cellAt, type PublishedCell, statusAt } from '@zichtlijn/release';
import { ask } from './ask.ts';

/** A published cell with the indicator and level it was asked under. */
export interface OpenCell extends PublishedCell {
  readonly indicator: string;
  readonly version: number;
  readonly level: string;
}

interface Offer {
  readonly indicator: string;
  readonly version: number;
  readonly level: string;
  readonly breakdown: string;
}

const offersQuery = `query offers($code: ID!) {
  municipality(code: $code) { offers { indicator version level breakdown } }
}`;
const tableQuery = `query table($code: ID!, $indicator: ID!, $version: Int!, $level: AreaLevel!, $breakdown: String!) {
  municipality(code: $code) {
    table(indicator: $indicator, version: $version, level: $level, breakdown: $breakdown) { cells }
  }
}`;

/** Everything that a municipality publishes, as anybody can fetch it from the gateway. */
export async function publishedCells(gateway: string, code: string): Promise<readonly OpenCell[]> {
  const { data } = await ask(gateway, offersQuery, { code });
  const { offers } = data!['municipality'] as { offers: readonly Offer[] };
  const cells: OpenCell[] = [];
  for (const offer of offers) {
    const answer = await ask(gateway, tableQuery, { code, ...offer });
    const { table } = answer.data!['municipality'] as { table: { cells: Cells } };
    cells.push(...cellsOf(offer, table.cells));
  }
  return cells;
}

/** The same, asked of a node itself, as a gateway asks it. */
export async function nodeCells(node: string, code: string): Promise<readonly OpenCell[]> {
  const representations = [{ __typename: 'Municipality', code }];
  const of = async <T>(selection: string): Promise<T> => {
    const query = `query node($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality { ${selection} } } }`;
    const { data } = await ask(node, query, { representations });
    return (data!['_entities'] as readonly T[])[0]!;
  };
  const { offers } = await of<{ offers: readonly Offer[] }>('offers { indicator version level breakdown }');
  const cells: OpenCell[] = [];
  for (const offer of offers) {
    const { indicator, version, level, breakdown } = offer;
    const asked = `indicator: "${indicator}", version: ${version}, level: ${level}, breakdown: "${breakdown}"`;
    const { table } = await of<{ table: { cells: Cells } }>(`table(${asked}) { cells }`);
    cells.push(...cellsOf(offer, table.cells));
  }
  return cells;
}

/** What a set of published cells says, by name. */
export function told(cells: readonly OpenCell[]): Map<string, number | null> {
  const name = (cell: OpenCell) =>
    [cell.indicator, cell.measure, cell.area, cell.period, cell.breakdown, cell.category].join(' ');
  return new Map(
    cells.filter(({ status }) => status !== 'L' && status !== 'M').map((cell) => [name(cell), cell.value]),
  );
}

/** The cells of a table in columns, one by one. */
export function cellsOf({ indicator, version, level }: Omit<Offer, 'breakdown'>, table: Cells): OpenCell[] {
  const flagsAt = (at: number) =>
    Object.entries(table.flags).flatMap(([flag, all]) => (all.includes(at) ? [flag] : []));
  return table.area.flatMap((area, a) =>
    table.period.flatMap((period, p) =>
      table.category.flatMap((category, c) =>
        table.measure.map((measure, m) => {
          const at = cellAt(table, a, p, c, m);
          const place = { area, period, breakdown: table.breakdown, category, measure };
          const status = statusAt(table, at);
          return { indicator, version, level, ...place, value: table.value[at] ?? null, status, flags: flagsAt(at) };
        }),
      ),
    ),
  );
}
