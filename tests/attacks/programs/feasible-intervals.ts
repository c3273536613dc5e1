import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';
import { type LinearFacts, unknowns } from '../outside/linear-facts.ts';
import { type Component, components } from './components.ts';

/** The least and the largest value that a cell can still have, given everything that is held. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How an attacker reasons. */
export interface Reasoning {
  /** Whether cells of which it is known that they are not zero are at least one. */
  readonly notZero: boolean;
  /** Whether every cell is a whole number: slower, and never wider. */
  readonly whole: boolean;
}

/** Whether an interval seen so far is wide enough to look no further. */
export type WideEnough = (cell: string, seen: Interval) => boolean;

const optimal = 7;
const slack = 1e-5;
// The types of the package describe its CommonJS build.
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>;
let solver: Promise<Highs> | undefined;

/**
 * Intervals of cells by two linear (or whole-number) programs each, over all facts and x ≥ 0. Every solution met on the way widens
 * what is known to be possible for all cells; a cell that `enough` accepts is left out of the answer.
 * @throws Error when the facts contradict each other: then some of them are wrong, and nothing follows from them.
 */
export async function feasibleIntervals(
  held: LinearFacts,
  targets: Iterable<string>,
  reasoning: Reasoning,
  enough: WideEnough = () => false,
): Promise<Map<string, Interval>> {
  solver ??= load();
  const engine: Highs = await solver;
  const wanted = new Set(targets);
  const intervals = new Map<string, Interval>();
  for (const component of components(held)) {
    const cells = component.cells.filter((cell) => wanted.has(cell));
    if (cells.length === 0) continue;
    const model = modelOf(engine, component, held, reasoning);
    try {
      bound(model, component, cells, enough, intervals);
    } finally {
      model.dispose();
    }
  }
  return intervals;
}

function modelOf(engine: Highs, { cells, facts }: Component, { notZero }: LinearFacts, reasoning: Reasoning): Model {
  const column = new Map(cells.map((cell, i) => [cell, i]));
  const entries = facts.flatMap(({ terms }) => [...terms]);
  const unit = unitOf(facts);
  const starts = [0];
  for (const { terms } of facts) starts.push(starts.at(-1)! + terms.size);
  const model = engine.createModel({
    numCols: cells.length,
    numRows: facts.length,
    colCost: cells.map(() => 0),
    colLower: cells.map((cell) => (reasoning.notZero && notZero.has(cell) ? 1 / unit : 0)),
    colUpper: cells.map(() => Number.POSITIVE_INFINITY),
    rowLower: facts.map(({ lower }) => lower / unit),
    rowUpper: facts.map(({ upper }) => upper / unit),
    matrix: {
      format: 'csr',
      ...{ numRows: facts.length, numCols: cells.length, starts },
      indices: entries.map(([cell]) => column.get(cell)!),
      values: entries.map(([, factor]) => factor),
    },
    ...(reasoning.whole ? { integrality: cells.map(() => engine.constants.variableType.integer) } : {}),
  });
  model.options.set({ output_flag: false, presolve: reasoning.whole ? 'on' : 'off' });
  return model;
}

/** Money is counted in thousands, so that the tolerance of the solver means the same everywhere. */
function unitOf(facts: Component['facts']): number {
  const finite = facts.flatMap(({ lower, upper }) => [lower, upper]).filter(Number.isFinite);
  return finite.some((bound) => Math.abs(bound) > 100_000) ? 1_000 : 1;
}

function bound(
  model: Model,
  component: Component,
  targets: readonly string[],
  enough: WideEnough,
  intervals: Map<string, Interval>,
): void {
  const column = new Map(component.cells.map((cell, i) => [cell, i]));
  const unit = unitOf(component.facts);
  const seen = new Map<string, Interval>();
  const solve = (cell: string, cost: number): number => {
    model.changeColCost(column.get(cell)!, cost);
    model.run();
    const status = Number(model.getModelStatus());
    const { colValue } = model.getSolution();
    model.changeColCost(column.get(cell)!, 0);
    if (status !== optimal) return cost * unlimited(status);
    for (const target of targets) {
      const value = unit * colValue[column.get(target)!]!;
      const { low, high } = seen.get(target) ?? { low: value, high: value };
      seen.set(target, { low: Math.min(low, value), high: Math.max(high, value) });
    }
    return unit * colValue[column.get(cell)!]!;
  };
  for (const cell of targets) {
    const wide = () => seen.has(cell) && enough(cell, seen.get(cell)!);
    if (wide()) continue;
    const low = solve(cell, 1);
    if (wide()) continue;
    const high = solve(cell, -1);
    if (!wide() && !enough(cell, { low, high })) intervals.set(cell, { low: tidy(low), high: tidy(high) });
  }
}

/** An objective without a bound is an interval without an end, below or above. */
function unlimited(status: number): number {
  if (status === 9 || status === 10) return Number.NEGATIVE_INFINITY;
  throw new Error(`The facts contradict each other (solver status ${status})`);
}

/** A value that is whole but for the arithmetic of the solver, as a whole number. */
function tidy(value: number): number {
  return Math.abs(value - Math.round(value)) < slack ? Math.round(value) + 0 : value;
}

/** Cells with one possible value. */
export async function pinned(held: LinearFacts, reasoning: Reasoning, targets: Iterable<string> = unknowns(held)) {
  const apart: WideEnough = (_, { low, high }) => high - low > 0.5;
  const narrow = await feasibleIntervals(held, targets, reasoning, apart);
  return new Map([...narrow].map(([cell, { low }]) => [cell, low]));
}
