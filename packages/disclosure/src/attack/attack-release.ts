import type { CellSystem } from '../cell-system.ts';
import { guessed, insiderPairs, learned, onlySums } from '../computable.ts';
import { solverIfAny } from '../engine/solver.ts';
import { viewOf } from '../engine/view.ts';
import type { Finding } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { Verdict } from '../verdict.ts';
import { attackIntervals } from './attack-intervals.ts';
import { closeRests } from './close-rests.ts';
import { toldByBounds } from './insider-bounds.ts';
import { mayTellInsiders } from './insider-tables.ts';
import { tablesFor } from './tables-for.ts';

/** What an outsider sees of a system, and what must not follow from it, by position. */
export interface Seen {
  readonly verdicts: readonly Verdict[];
  /** Not released, nor known. */
  readonly hidden: ReadonlySet<number>;
  readonly zeros: ReadonlySet<number>;
  /** Hidden cells that must not be computable. */
  readonly guarded: (position: number) => boolean;
  /** Cells hidden for the sake of others, which it is no use to hide when earlier releases give them away. */
  readonly secondary?: (position: number) => boolean;
  /** Takes now and then of how many guarded cells it was tried how far they reach, in the end all of them. */
  readonly onAttacked?: ((done: number, cells: number) => void) | undefined;
}

/** So many, unless said otherwise. */
const mostEliminated = 30_000;

/**
 * Everything that an outsider or a single contributor can compute, by linear algebra and by intervals.
 * @param most hidden cells up to which elimination is asked of what falls short already.
 */
export async function attackRelease(
  system: CellSystem,
  { verdicts, hidden, zeros, guarded, secondary = () => false, onAttacked }: Seen,
  policy: Policy,
  most = mostEliminated,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const at = (i: number) => system.variables[i]!;
  const primary = (i: number) => verdicts[i]!.kind === 'primary';
  const carried = [...zeros].some((i) => at(i).cell.units > 0);
  for (const i of carried ? learned(onlySums(system), hidden, new Set(), secondary) : [])
    findings.push({ kind: 'determined', cell: at(i).cell, guessing: false });
  const view = viewOf(system, verdicts, policy);
  const cells = [...hidden].filter(guarded).length;
  const highs = await solverIfAny();
  const onTable = onAttacked && tablesFor(cells, onAttacked);
  const { narrow, single } = attackIntervals(highs, system, view, hidden, guarded, onTable);
  const overlaps = onlySums(system).relations.length !== system.relations.length;
  // Of a large table elimination takes too long to say more of what is found already.
  const isFound = narrow.size > 0 && hidden.size > most;
  // A cell that has another value in a whole table follows from no elimination either, unless overlap is guessed.
  if (overlaps || (single && !isFound))
    for (const [i, guessing] of determined(system, hidden, zeros, guarded))
      findings.push({ kind: 'determined', cell: at(i).cell, guessing });
  const insiders = overlaps || isFound ? null : mayTellInsiders(highs, system, view, hidden, primary, zeros);
  const told = new Map<string, readonly [cell: number, insider: number]>();
  if (overlaps || insiders?.open)
    for (const [i, one] of insiderPairs(guessed(system), hidden, zeros, primary)) told.set(`${i} ${one}`, [i, one]);
  for (const pair of toldByBounds(highs, system, view, hidden, insiders?.pairs ?? [])) told.set(pair.join(' '), pair);
  for (const [i, insider] of told.values())
    findings.push({ kind: 'insider', cell: at(i).cell, insider: at(insider).cell });
  const mayHide = (i: number) => !hidden.has(i) && verdicts[i]!.kind === 'safe';
  for (const { cell, insider, short } of closeRests(system, hidden, mayHide, policy))
    if (guarded(cell)) findings.push({ kind: 'insider', cell: at(cell).cell, insider: at(insider).cell, short });
  for (const [i, { low, high }] of narrow) findings.push({ kind: 'narrow', cell: at(i).cell, low, high });
  onAttacked?.(cells, cells);
  return findings;
}

/** Overlap is a guess: what follows without it must not be missed, nor what follows with it. By position, whether it takes the guess. */
function determined(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  zeros: ReadonlySet<number>,
  guarded: (i: number) => boolean,
): Map<number, boolean> {
  const sums = onlySums(system);
  const certain = learned(sums, hidden, zeros, guarded);
  const isNoGuess = sums.relations.length === system.relations.length;
  const guess = isNoGuess ? certain : learned(guessed(system), hidden, zeros, guarded);
  return new Map([...certain, ...guess].map((i) => [i, !certain.has(i)]));
}
