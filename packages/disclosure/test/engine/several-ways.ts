import type { ConfidentialCell, ConfidentialTable, Relation } from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

/** What is counted, by whom it is contributed, or how much each brings in. */
export type Contents = 'units' | 'units-of-few' | 'amounts';

/** An invented table in several ways with all its margins, of few cells; of amounts also how many units they are of. One seed gives the same everywhere. */
export function severalWays(contents: Contents, ways: readonly number[], seed: number): ConfidentialTable {
  const draw = lehmer(seed);
  const leaves = places(ways).map((at) => ({ at, brought: broughtIn(contents, draw) }));
  const within = (at: readonly number[]) =>
    leaves
      .filter((leaf) => at.every((code, way) => code === ways[way] || code === leaf.at[way]))
      .flatMap(({ brought }) => brought);
  const cells: ConfidentialCell[] = [];
  const relations: Relation[] = [];
  for (const quantity of contents === 'amounts' ? ['price', 'homes'] : ['homes']) {
    const all = places(ways.map((codes) => codes + 1));
    const own = new Map(all.map((at) => [at.join(), cellOf(at, ways, quantity, within(at))]));
    cells.push(...own.values());
    for (const at of all)
      for (const [way, codes] of ways.entries()) {
        if (at[way] !== codes) continue;
        const parts = Array.from({ length: codes }, (_, code) => own.get(at.with(way, code).join())!);
        relations.push(sum(own.get(at.join())!, parts));
      }
  }
  return table(cells, {
    relations,
    ...(contents === 'amounts' && { shape: { kind: 'sum', sum: 'price', count: 'homes' } }),
  });
}

/** What each contributor brings in, and in units how many. */
interface Brought {
  readonly units: number;
  readonly amount: number;
}

function broughtIn(contents: Contents, draw: () => number): Brought[] {
  const units = Math.floor(26 * draw() ** 1.5);
  if (contents === 'units-of-few' && draw() < 0.3) return units === 0 ? [] : [{ units, amount: units }];
  return Array.from({ length: units }, () => ({
    units: 1,
    amount: contents === 'amounts' ? Math.ceil(10 / (0.02 + draw())) : 1,
  }));
}

function cellOf(at: readonly number[], ways: readonly number[], quantity: string, all: readonly Brought[]) {
  const of = all.map(({ units, amount }) => (quantity === 'homes' ? units : amount)).sort((a, b) => b - a);
  const split = at.flatMap((code, way) => (way === 0 || code === ways[way] ? [] : [`${way}.${code}`]));
  return cell(
    of.reduce((total, amount) => total + amount, 0),
    {
      ...{ quantity, area: at[0] === ways[0] ? 'GM9901' : `BU99010${at[0]}` },
      ...(split.length > 0 && { breakdown: split.map((one) => one[0]).join(''), category: split.join() }),
      units: all.reduce((total, { units }) => total + units, 0),
      roles: [{ role: 'owner', count: all.length, largest: of[0] ?? 0, second: of[1] ?? 0 }],
    },
  );
}

const places = (ways: readonly number[]): number[][] =>
  ways.reduce<number[][]>(
    (before, codes) => before.flatMap((at) => Array.from({ length: codes }, (_, code) => [...at, code])),
    [[]],
  );

/** Uniform on (0, 1) (Park and Miller, 'Random number generators: good ones are hard to find', Communications of the ACM 31, 1988). */
function lehmer(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
