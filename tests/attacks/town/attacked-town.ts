import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { cellName, type LinearFacts, unknowns } from '../outside/linear-facts.ts';
import { addressOf, outsiderFacts } from '../outside/outsider-facts.ts';
import type { OpenCell } from '../outside/published-cells.ts';
import { feasibleIntervals, type Interval, type WideEnough } from '../programs/feasible-intervals.ts';
import type { TrueCell } from './true-cells.ts';

/** The town as it is attacked, and what only its judge knows. */
export interface AttackedTown {
  /** What the gateway answers about it. */
  readonly cells: readonly OpenCell[];
  /** What the strongest outsider holds. */
  readonly held: LinearFacts;
  /** What is really so. */
  readonly trueValue: (name: string) => number;
  readonly truth: ReadonlyMap<string, TrueCell>;
  /** Cells that must stay unknown: hidden and not empty, or small and told nowhere (what is missing, what is left beside a share). */
  readonly secret: readonly string[];
  /** Those of them that are under ten. */
  readonly small: readonly string[];
  /** Those that a rule hides for what they are, not to protect another: few units or contributors, or one that dominates. */
  readonly sensitive: readonly string[];
}

/** Under these numbers an area yields no cell at all, and a hidden zero there is known (design: disclosure, 1a.5). */
const least = { inhabitants: 50, dwellings: 20 };

/** Take everything that the gateway answers about the town, and sit down beside the attacker with the truth. */
export function attackedTown(): AttackedTown {
  const { cells: fetched, truth: file } = inject('towns');
  const truth = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, TrueCell][]);
  const trueValue = (name: string): number => {
    const [whole = '', part] = name.split(' minus ');
    return (truth.get(whole)?.value ?? 0) - (part === undefined ? 0 : (truth.get(part)?.value ?? 0));
  };
  const tooSmall = smallAreas(truth);
  const cells = JSON.parse(readFileSync(fetched, 'utf8')) as readonly OpenCell[];
  const held = outsiderFacts(cells, {
    notZero: (name, area) => trueValue(name) > 0 && !tooSmall.has(area),
    nothingMissing: (name) => trueValue(name) === 0,
  });
  const published = new Set(cells.flatMap((cell) => nameOf(cell) ?? []));
  const secret = unknowns(held).filter((name) => {
    const value = trueValue(name);
    return published.has(name) ? value > 0 : value > 0 && value < 10;
  });
  const small = secret.filter((name) => trueValue(name) < 10);
  const sensitive = secret.filter((name) => small.includes(name) || isSensitive(truth.get(name)));
  return { cells, held, trueValue, truth, secret, small, sensitive };
}

function isSensitive(cell: TrueCell | undefined): boolean {
  if (cell === undefined) return false;
  const few = ({ contributors, unknownUnits }: TrueCell['roles'][number]) => contributors + unknownUnits < 10;
  return cell.units < 10 || cell.roles.some((role) => few(role) || role.largest > 0.5 * cell.value);
}

/** Name of the cell that a published number is about; null for a quotient. */
export function nameOf(cell: OpenCell): string | null {
  const address = addressOf(cell);
  return address === null ? null : cellName(address);
}

function smallAreas(truth: ReadonlyMap<string, TrueCell>): ReadonlySet<string> {
  const small = new Set<string>();
  for (const [name, { value }] of truth) {
    const [quantity, area = '', period = '', breakdown] = name.split(' ');
    if (breakdown !== '_T' || !period.endsWith('2021JJ00') || area.startsWith('GM')) continue;
    if (quantity === 'context.woningen@1:count' && value < least.dwellings) small.add(area);
    if (quantity === 'context.inwoners@1:count' && value < least.inhabitants) small.add(area);
  }
  return small;
}

/** Whether one unit, or one contributor of some role, is all there is behind a cell. */
export function aloneIn({ truth }: AttackedTown, name: string): boolean {
  const cell = truth.get(name);
  if (cell === undefined) return false;
  return cell.units === 1 || cell.roles.some(({ contributors, unknownUnits }) => contributors + unknownUnits === 1);
}

/** What an attacker recovered that is secret, as sentences for the report of a failing test. */
export function leaks(
  { secret, trueValue }: Pick<AttackedTown, 'secret' | 'trueValue'>,
  recovered: ReadonlyMap<string, number>,
): string[] {
  const kept = new Set(secret);
  return [...recovered]
    .filter(([name, value]) => kept.has(name) && Math.abs(value - trueValue(name)) < 0.5)
    .map(([name, value]) => `${name} is ${value}`);
}

/** Wide enough for a small cell: everything from one to nine is still possible. */
export const oneToNine: WideEnough = (_, { low, high }) => low < 1.001 && high > 8.999;

/**
 * What is too narrow of what an attacker bounded. The pattern alone may force a total to be at least the number of its parts that are
 * not zero; that much everybody may know.
 */
export async function tooNarrow(
  { held, trueValue }: Pick<AttackedTown, 'held' | 'trueValue'>,
  intervals: ReadonlyMap<string, Interval>,
): Promise<string[]> {
  const shown = [...held.known].filter(([, value]) => value > 0).map(([name]) => name);
  const zeros = [...held.known].filter(([, value]) => value === 0);
  const pattern = { ...held, known: new Map(zeros), notZero: new Set([...held.notZero, ...shown]) };
  const floor = await feasibleIntervals(pattern, intervals.keys(), { notZero: true, whole: false });
  return [...intervals]
    .filter(([name, { low, high }]) => low > Math.max(1, floor.get(name)?.low ?? 0) + 0.001 || high < 8.999)
    .map(([name, { low, high }]) => `${name} lies in [${low}, ${high}] and is ${trueValue(name)}`);
}
