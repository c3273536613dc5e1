import type { CellAddress, ConfidentialTable, Protection } from '@zichtlijn/disclosure';
import { cellName, type LinearFact, type LinearFacts, sum, union } from '../attacks/outside/linear-facts.ts';

/** What a release says of tables that a test made, and the truth beside it for whoever judges an attack. */
export interface Held {
  readonly facts: LinearFacts;
  /** The same outsider before anything was released: he knows which cells are zero, and which are not. */
  readonly before: LinearFacts;
  /** True value of every cell, and of every difference that anybody can take. */
  readonly truth: ReadonlyMap<string, number>;
  /** Hidden cells and differences that nobody may compute. */
  readonly secret: readonly string[];
  /** Those of them under the threshold. */
  readonly small: readonly string[];
  /** Those of them that one contributor knows. */
  readonly alone: readonly string[];
}

/** What the tests that make tables call the quantities of each measure. */
const quantities: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'test.homes': { count: 'homes' },
  'test.vacant': { numerator: 'vacant', denominator: 'homes' },
  'test.sales': { sum: 'price', count: 'sales' },
};

/** Published values by cell; null where one is hidden. */
export function told({ tables }: Pick<Protection, 'tables'>): Map<string, number | null> {
  return new Map(
    tables.flatMap(({ indicator, cells }) =>
      cells.flatMap((cell): [string, number | null][] => {
        const quantity = quantities[indicator]?.[cell.measure];
        return quantity === undefined ? [] : [[cellName({ ...cell, quantity }), cell.value]];
      }),
    ),
  );
}

/**
 * Everything that an outsider can write down about random tables and what was released of them: each relation as it is, what a denominator
 * has beyond a numerator and a total of overlapping parts beyond each, and that no cell is hidden as zero where zeros are told.
 * @param tooSmall areas of which nothing is told, zeros neither.
 */
export function heldBy(
  tables: readonly ConfidentialTable[],
  published: ReadonlyMap<string, number | null>,
  tooSmall: ReadonlySet<string> = new Set(),
): Held {
  const cells = new Map(tables.flatMap((table) => table.cells).map((cell) => [cellName(cell), cell]));
  const truth = new Map([...cells].map(([name, { value }]) => [name, value]));
  const persons = new Set(
    tables.filter(({ sensitivity }) => sensitivity === 'person').flatMap((table) => table.cells.map(cellName)),
  );
  const facts: LinearFact[] = [];
  const differences = new Set<string>();
  const differ = (whole: string, part: string): string => {
    const name = `${whole} minus ${part}`;
    truth.set(name, truth.get(whole)! - truth.get(part)!);
    facts.push(sum(whole, [part, name]));
    return name;
  };
  for (const { shape, whole: wholeOf, cells: own, relations } of tables) {
    for (const { kind, total, parts } of relations) {
      const [whole, inside] = [cellName(total), parts.map(cellName)];
      facts.push(...(kind === 'sum' ? [sum(whole, inside)] : union(whole, inside)));
      if (kind === 'sum') continue;
      for (const part of parts) {
        const name = differ(whole, cellName(part));
        if (part.period === total.period) differences.add(name);
      }
    }
    for (const cell of shape.kind === 'distribution' ? own : []) {
      const of = wholeOf!(cell);
      if (of !== null) differences.add(differ(cellName(of), cellName(cell)));
    }
    if (shape.kind !== 'share') continue;
    for (const cell of own.filter(({ quantity }) => quantity === shape.numerator))
      differences.add(differ(cellName({ ...cell, quantity: shape.denominator } as CellAddress), cellName(cell)));
  }
  // A program without an end upwards is one that the solver does not always finish.
  for (const name of truth.keys()) facts.push({ terms: new Map([[name, 1]]), lower: 0, upper: 100_000 });
  const known = new Map([...published].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
  // That nothing is missing is no secret.
  for (const [name, { publishable, value }] of cells) if (!publishable && value === 0) known.set(name, 0);
  const told = (name: string) => cells.get(name)?.publishable === true && !persons.has(name);
  const measured = new Set(tables.flatMap(({ shape }) => (shape.kind === 'sum' ? [shape.sum] : [])));
  const notZero = new Set(
    [...cells]
      .filter(
        ([name, { area, value, quantity }]) =>
          told(name) && value > 0 && !tooSmall.has(area) && !measured.has(quantity),
      )
      .map(([name]) => name),
  );
  const zeros = new Map([...known].filter(([, value]) => value === 0));
  const hidden = [...truth.keys()].filter((name) => !known.has(name));
  const isSmall = (name: string) => truth.get(name)! < 10;
  const secret = hidden.filter((name) => {
    const cell = cells.get(name);
    if (cell?.publishable === true) return truth.get(name)! > 0 || persons.has(name);
    return isSmall(name) && truth.get(name)! > 0 && (cell !== undefined || differences.has(name));
  });
  const held = { known, facts, notZero };
  return {
    facts: held,
    before: { ...held, known: zeros },
    truth,
    secret,
    small: secret.filter(isSmall),
    alone: secret.filter((name) => {
      const contributors = cells.get(name)?.contributors ?? [];
      return truth.get(name) === 1 || contributors.some(({ count }) => count === 1);
    }),
  };
}
