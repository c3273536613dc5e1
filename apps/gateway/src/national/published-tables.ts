import { parsePeriod, TOTAL } from '@zichtlijn/indicators';
import { type Cells, cellAt, type Measure, statusAt } from '@zichtlijn/release';
import { openCells, type RememberedCells } from '../fleet/remembered-cells.ts';
import type { Scatter } from '../fleet/scatter.ts';
import { askedRequests } from '../log/asked-request.ts';
import type { Place } from '../registry/places.ts';
import type { NodeAnswer } from '../schema/node-subgraph.ts';
import type { PublicCell } from './arithmetic/hidden-bounds.ts';
import type { Question } from './question.ts';

/** What the node of one municipality published of a question. */
export interface PublishedTables {
  readonly place: Place;
  readonly answer: NodeAnswer;
  /** Null when there was no answer. */
  readonly table: Cells | null;
  /** Without a breakdown. */
  readonly totals: Cells | null;
  readonly dwellings: Cells | null;
}

const table = (breakdown: string) =>
  `table(indicator: $indicator, version: $version, level: MUNICIPALITY, breakdown: ${breakdown}, periods: $periods) { cells }`;

const stock = 'context.woningen';
const dwellings = `dwellings: table(indicator: "${stock}", level: MUNICIPALITY, breakdown: "${TOTAL}", periods: $years) { cells }`;

/** The only thing that a fold asks of a node: cells of its release, as everybody may. */
const queryOf = (more: { readonly variables: string; readonly field: string }) =>
  `query National($representations: [_Any!]!, $indicator: ID!, $version: Int, $breakdown: String, $periods: [String!]${more.variables}) {
  _entities(representations: $representations) {
    ... on Municipality {
      table: ${table('$breakdown')}
      totals: ${table(`"${TOTAL}"`)}
      ${more.field}
      answer
    }
  }
}`;
const withDwellings = queryOf({ variables: ', $years: [String!]', field: dwellings });
const withoutDwellings = queryOf({ variables: '', field: '' });

/**
 * Ask every node of these municipalities at once, in the name of who asks and for their purpose. A node that does not answer leaves its own
 * municipalities empty. Dwellings, by which coverage is told, are numbers too: they are asked where the purpose covers them.
 */
export async function publishedTables(
  scatter: Scatter,
  places: readonly Place[],
  { definition, breakdown, periods }: Question,
): Promise<ReadonlyMap<string, PublishedTables>> {
  const hasDwellings = askedRequests.getStore()?.mayAlsoAsk(stock, 'MUNICIPALITY') ?? false;
  const { entities } = await scatter.gather(
    hasDwellings ? withDwellings : withoutDwellings,
    places.map(({ code }) => ({ __typename: 'Municipality', code })),
    {
      indicator: definition.id,
      version: definition.version,
      breakdown: breakdown?.id ?? TOTAL,
      periods,
      ...(hasDwellings && { years: [...new Set(periods.map(yearOf))] }),
    },
    // A number of a region cannot say which of its parts are of before.
    false,
  );
  return new Map(
    places.map((place, at) => {
      const entity = (entities[at] ?? {}) as Record<string, { readonly cells: Cells } | string | null | undefined>;
      const cells = (key: string) => {
        const given = (entity[key] as { readonly cells: Cells | RememberedCells } | null | undefined)?.cells;
        return given ? openCells(given) : null;
      };
      const answer = (entity['answer'] as NodeAnswer | undefined) ?? 'UNREACHABLE';
      return [
        place.code,
        { place, answer, table: cells('table'), totals: cells('totals'), dwellings: cells('dwellings') },
      ];
    }),
  );
}

/** The last year of a period: dwellings are told per year. */
export function yearOf(period: string): string {
  return `${parsePeriod(period).end.slice(0, 4)}JJ00`;
}

/** One cell of the municipality as a whole; undefined where the table has none. */
export function cellOf(
  cells: Cells | null,
  municipality: string,
  period: string,
  category: string,
  measure: Measure,
): PublicCell | undefined {
  if (cells === null) return undefined;
  const at = [
    cells.area.indexOf(municipality),
    cells.period.indexOf(period),
    cells.category.indexOf(category),
    cells.measure.indexOf(measure),
  ] as const;
  if (at.includes(-1)) return undefined;
  const position = cellAt(cells, ...at);
  return {
    value: cells.value[position] ?? null,
    status: statusAt(cells, position),
    isFrozen: cells.flags['as-published']?.includes(position) ?? false,
  };
}
