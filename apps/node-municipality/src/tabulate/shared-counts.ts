import {
  type IndicatorDefinition,
  type NodeLevel,
  setQuery,
  type TabulatedCell,
  TOTAL,
  tabulatedCell,
  type UnitSet,
  unitIdentity,
  unitSets,
} from '@zichtlijn/indicators';
import type pg from 'pg';

/** What is asked of a definition: a level, a period and the breakdowns shown there. */
export interface CountRequest {
  readonly municipality: string;
  readonly level: NodeLevel;
  readonly period: string;
  readonly breakdowns: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

/** The units of a set in a period: what is expected of them, and the rows that were counted, by level and breakdown. */
interface SharedUnits {
  set: UnitSet;
  isSum: boolean;
  readonly expected: Map<NodeLevel, Set<string>>;
  readonly counted: Map<string, readonly Row[]>;
}

/**
 * Counts sets in a counting session, each once: sets that are the same units, of several indicators or of periods that end in one year, share one scan
 * for all levels and breakdowns that are expected of them. In memory only, as long as the session.
 */
export class SharedCounts {
  readonly session: pg.ClientBase;
  readonly #units = new Map<string, SharedUnits>();

  constructor(session: pg.ClientBase) {
    this.session = session;
  }

  /** Say what will be asked, so that it is counted together with the first of it that is. */
  expect(definition: IndicatorDefinition, request: CountRequest): void {
    for (const set of unitSets(definition)) this.#unitsOf(set, definition, request);
  }

  /** The cells of every set of a definition that have a unit. Confidential. */
  async cells(definition: IndicatorDefinition, request: CountRequest): Promise<readonly TabulatedCell[]> {
    const cells: TabulatedCell[] = [];
    const { formula } = definition;
    for (const set of unitSets(definition)) {
      const shared = this.#unitsOf(set, definition, request);
      await this.#count(shared, request);
      const own = [TOTAL, ...set.breakdowns.filter((id) => request.breakdowns.includes(id))];
      for (const row of own.flatMap((breakdown) => shared.counted.get(placeOf(request.level, breakdown)) ?? [])) {
        if (row['measure'] === 'sum' && formula.kind !== 'sum') continue;
        const quantity = row['measure'] === 'sum' && formula.kind === 'sum' ? formula.sum : set.quantity;
        cells.push(tabulatedCell({ ...row, quantity, period: request.period }));
      }
    }
    return cells;
  }

  /** The units of a set, with what is asked now among what is expected. */
  #unitsOf(set: UnitSet, { formula }: IndicatorDefinition, request: CountRequest): SharedUnits {
    const { municipality, period, level, breakdowns } = request;
    const identity = unitIdentity(set, { municipality, period });
    const shared = this.#units.get(identity) ?? { set, isSum: false, expected: new Map(), counted: new Map() };
    this.#units.set(identity, shared);
    shared.set = { ...shared.set, breakdowns: [...new Set([...shared.set.breakdowns, ...set.breakdowns])] };
    const expected = shared.expected.get(level) ?? new Set();
    shared.expected.set(level, expected);
    for (const id of set.breakdowns.filter((one) => breakdowns.includes(one))) expected.add(id);
    if (formula.kind === 'sum' && !shared.isSum) {
      shared.isSum = true;
      shared.counted.clear();
    }
    return shared;
  }

  /** Count whatever is expected and not counted yet. */
  async #count({ set, isSum, expected, counted }: SharedUnits, { municipality, period }: CountRequest): Promise<void> {
    const levels = [...expected].flatMap(([level, breakdowns]) => {
      const missing = [...breakdowns].filter((id) => !counted.has(placeOf(level, id)));
      return missing.length > 0 || !counted.has(placeOf(level, TOTAL)) ? [{ level, breakdowns: missing }] : [];
    });
    if (levels.length === 0) return;
    const { text, params } = setQuery(set, { municipality, period, levels, isSum });
    const { rows } = await this.session.query<Row>({ text, values: [...params] });
    const found = Map.groupBy(rows, (row) => placeOf(row['level'] as NodeLevel, String(row['breakdown'])));
    for (const { level, breakdowns } of levels)
      for (const id of [TOTAL, ...breakdowns]) counted.set(placeOf(level, id), found.get(placeOf(level, id)) ?? []);
  }
}

const placeOf = (level: NodeLevel, breakdown: string): string => `${level} ${breakdown}`;
