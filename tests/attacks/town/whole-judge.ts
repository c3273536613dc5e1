import { catalogue, type NodeLevel, parsePeriod, quantityScopes, type Sensitivity } from '@zichtlijn/indicators';
import { cellsOf, unitsOf } from '../../../packages/indicators/test/oracle.ts';
import { cellName, type LinearFact, type LinearFacts, type PublicAddress, unknowns } from '../outside/linear-facts.ts';
import { nestedFacts } from '../outside/nested-sets.ts';
import { addressOf, outsiderFacts } from '../outside/outsider-facts.ts';
import type { OpenCell } from '../outside/published-cells.ts';
import type { WholeRelease } from './whole-town.ts';

/** A release as it is attacked, and what only its judge knows. */
export interface JudgedRelease {
  readonly held: LinearFacts;
  readonly trueValue: (name: string) => number;
  /** Cells that must not be known exactly: hidden, or small and told nowhere. A hidden zero too, where it is about persons. */
  readonly secret: readonly string[];
  /** Those that are under the threshold of their rules, which is the first number that is told. */
  readonly small: readonly string[];
  readonly threshold: (name: string) => number;
  /** What is told differently from what is so: it was told before a correction. */
  readonly keptAsTold: number;
}

/** Sits down beside an outsider with what is really so. Facts that a correction made false are left out: nothing follows from them. */
export function judged({ cells, data }: WholeRelease): JudgedRelease {
  const seen = seenCells(cells);
  const truth = trueValues(cells, data);
  const trueValue = (name: string): number => {
    const [whole = '', ...parts] = name.split(' minus ').map((part) => truth.get(part) ?? 0);
    return parts.reduce<number>((left, part) => left - part, Number(whole));
  };
  const isOf = (name: string, ...kinds: readonly Sensitivity[]) => kinds.includes(sensitivityOf(name));
  const held = outsiderFacts(cells, {
    // Zeros of objects are told, but not in an area that is small; the municipality is not.
    notZero: (name, area) => area.startsWith('GM') && isOf(name, 'object', 'context') && trueValue(name) > 0,
    nothingMissing: (name) => trueValue(name) === 0,
  });
  const value = (name: string) => held.known.get(name) ?? trueValue(name);
  const facts = [...held.facts, ...nestedFacts(seen)].filter((fact) => isSo(fact, value));
  // A program without an end upwards is one that the solver does not always finish.
  const ends = unknowns({ ...held, facts }).map(
    (name): LinearFact => ({ terms: new Map([[name, 1]]), lower: 0, upper: name.includes(':sum') ? 1e9 : 1e5 }),
  );
  const threshold = (name: string) => (isOf(name, 'strict') ? 15 : 10);
  const secret = unknowns({ ...held, facts }).filter((name) => {
    const [so, told] = [trueValue(name), seen.has(name)];
    return told ? so > 0 || isOf(name, 'person', 'strict') : so > 0 && so < threshold(name);
  });
  return {
    held: { ...held, facts: [...facts, ...ends] },
    trueValue,
    secret,
    small: secret.filter((name) => !name.includes(':sum') && trueValue(name) > 0 && trueValue(name) < threshold(name)),
    threshold,
    keptAsTold: [...held.known].filter(([name, told]) => seen.has(name) && counted(name) && told !== trueValue(name))
      .length,
  };
}

const strictness: readonly Sensitivity[] = ['context', 'object', 'person', 'strict'];

/**
 * Of several indicators that tell of a cell the strictest rules decide; a base is told of by a numerator's breakdown without having it. What a set
 * has beyond a part tells of the part: owners beyond those with a record are strict, and beyond those of a dwelling they are not.
 */
function sensitivityOf(name: string): Sensitivity {
  const [quantity, , , breakdown = ''] = name.split(' minus ').at(-1)!.split(' ');
  const known = sensitivities.get(`${quantity} ${breakdown}`);
  if (known !== undefined) return known;
  const all = catalogue.flatMap((own) =>
    quantityScopes(own)
      .filter((scope) => scope.quantity === quantity && ['_T', ...scope.breakdowns].includes(breakdown))
      .map(() => own.sensitivity),
  );
  const strictest = strictness.findLast((one) => all.includes(one)) ?? 'strict';
  sensitivities.set(`${quantity} ${breakdown}`, strictest);
  return strictest;
}
const sensitivities = new Map<string, Sensitivity>();
/** Loads are measured, and percents of two counts that are told of nowhere. */
const counted = (name: string): boolean => !/:(mean|percent) /.test(name);

function seenCells(cells: readonly OpenCell[]): Map<string, PublicAddress> {
  const told = cells.filter(({ status }) => status !== 'L' && status !== 'M').map(addressOf);
  return new Map(told.flatMap((address) => (address === null ? [] : [[cellName(address), address] as const])));
}

function isSo({ terms, lower, upper }: LinearFact, value: (name: string) => number): boolean {
  let sum = 0;
  for (const [name, factor] of terms) sum += factor * value(name);
  return sum >= lower && sum <= upper;
}

/** Everything that is told of, counted by the oracle; and of what is told below the municipality, the municipality too. */
function trueValues(cells: readonly OpenCell[], data: WholeRelease['data']): Map<string, number> {
  const levels: Readonly<Record<string, NodeLevel>> = { GM: 'municipality', WK: 'district', BU: 'neighbourhood' };
  const asked = new Map<string, Set<NodeLevel>>();
  for (const { indicator, area, period } of cells) {
    const counted = `${indicator} ${period}`;
    asked.set(counted, (asked.get(counted) ?? new Set(['municipality'])).add(levels[area.slice(0, 2)]!));
  }
  const truth = new Map<string, number>();
  for (const [counted, atLevels] of asked) {
    const [id = '', code = ''] = counted.split(' ');
    const { time, formula } = catalogue.find((one) => one.id === id)!;
    if (formula.kind === 'load' || formula.kind === 'percent') continue;
    const { start, end } = parsePeriod(code);
    const year = Number(end.slice(0, 4));
    const units = unitsOf[id]!(data, { code, start, end, year, twentyYearsFrom: `${year - 19}-01-01` });
    for (const { key, value } of [...atLevels].flatMap((level) => cellsOf(units, level))) {
      const [quantity = '', area = '', breakdown = '', category = ''] = key.split(' ');
      const period = area === '_U' && time === 'stock' ? `${year}` : code;
      truth.set(cellName({ quantity, area, period, breakdown, category }), value);
    }
  }
  return truth;
}
