import { addressKey } from './address-key.ts';
import { attackRelease } from './attack/attack-release.ts';
import { cellSystem, isPublic } from './cell-system.ts';
import type { Finding } from './finding.ts';
import { type EarlierCell, isHeld, ledgerOf, revised, tooNear } from './ledger.ts';
import type { Protection } from './protection.ts';
import type { KnownCell } from './public-knowledge.ts';
import { percentOf } from './rules/percent.ts';
import { quantitiesByMeasure } from './shape-quantities.ts';
import type { ConfidentialTable } from './table.ts';
import type { Verdict } from './verdict.ts';

/** What everybody sees, or takes for granted. */
const asTold: Verdict = { kind: 'known', shown: true };

/**
 * Verifies a protection on its own: reads what is released, and tries to compute what is not, by linear algebra and by the interval that whole
 * tables leave each hidden cell. Knows nothing of how the cells to hide were chosen, and trusts no solver.
 * @param published what every earlier release told: seen by the attacker as well, and held against this one where this one contradicts it.
 * @param known what anybody knows from elsewhere: the attacker knows it too.
 * @param onAttacked takes now and then how many hidden cells were attacked, of how many.
 * @returns what could be computed; empty when nothing.
 */
export async function audit(
  tables: readonly ConfidentialTable[],
  protection: Omit<Protection, 'report'>,
  published: readonly EarlierCell[] = [],
  known: readonly KnownCell[] = [],
  onAttacked?: (done: number, cells: number) => void,
): Promise<readonly Finding[]> {
  const { policy } = protection;
  const system = cellSystem(tables, known);
  const ledger = ledgerOf(system, published);
  const released = releasedValues(tables, protection);
  const rules = new Map(protection.reasons.map((reason) => [addressKey(reason.address), reason.rule]));
  const findings: Finding[] = [];
  const hidden = new Set<number>();
  const given = new Set<number>();
  const verdicts = system.variables.map((variable, i): Verdict => {
    const { key, cell, publishable, complement, beyond, overlap } = variable;
    if (isPublic(variable)) given.add(i);
    const shown = released.get(key);
    const rule = rules.get(key);
    const near = tooNear(system, ledger, policy, i);
    const truth = ledger.shown.get(i) ?? cell.value;
    if (shown?.some((value) => value !== truth)) findings.push({ kind: 'untrue', cell });
    if (ledger.shown.has(i)) {
      given.add(i);
      if (rule !== undefined) findings.push({ kind: 'unexplained', cell });
      return asTold;
    }
    if (shown !== undefined) {
      if (isHeld(ledger, i) || near !== null) findings.push({ kind: 'undone', cell });
      if (cell.units === 0) given.add(i);
      return { kind: 'safe' };
    }
    if (rule === undefined && cell.units === 0 && !publishable && !complement && !beyond && !overlap) {
      given.add(i);
      return asTold;
    }
    if (!isPublic(variable)) hidden.add(i);
    if (publishable && rule === undefined && cell.units > 0) findings.push({ kind: 'unexplained', cell });
    if (rule === undefined) return { kind: 'internal' };
    const beside = rule === 'secondary' || (rule === 'ledger' && !isHeld(ledger, i));
    if (beside) return { kind: 'safe' };
    return rule === 'difference' && near !== null
      ? { kind: 'primary', rule, promise: near }
      : { kind: 'primary', rule };
  });
  const ruleOf = (i: number) => rules.get(system.variables[i]!.key);
  // What is hidden for the sake of a difference need not withstand who knows the difference.
  const guarded = (i: number) => ruleOf(i) !== undefined && (ruleOf(i) !== 'ledger' || isHeld(ledger, i));
  const secondary = (i: number) => verdicts[i]!.kind === 'safe';
  const unrevised = { verdicts, hidden, zeros: given, guarded, onAttacked };
  if (ledger.differing.size === 0)
    return [...findings, ...(await attackRelease(system, { ...unrevised, secondary }, policy))];
  findings.push(...(await attackRelease(system, unrevised, policy)));
  const looking = revised(verdicts, system, ledger, policy);
  const recounted = new Set([...ledger.differing].filter((i) => !isPublic(system.variables[i]!)));
  const seen = {
    verdicts: looking,
    hidden: new Set([...hidden, ...recounted]),
    zeros: new Set([...given].filter((i) => !recounted.has(i))),
    guarded: (i: number) => ruleOf(i) === 'ledger' || (ledger.differing.has(i) && looking[i]!.kind === 'primary'),
    secondary,
    onAttacked,
  };
  return [...findings, ...(await attackRelease(system, seen, policy))];
}

function releasedValues(tables: readonly ConfidentialTable[], { tables: released }: Pick<Protection, 'tables'>) {
  const shapes = new Map(tables.map((table) => [`${table.indicator}@${table.version}`, table.shape]));
  const values = new Map<string, number[]>();
  for (const { indicator, version, cells } of released) {
    const shape = shapes.get(`${indicator}@${version}`);
    const quantities = new Map(shape && quantitiesByMeasure(shape));
    for (const cell of cells) {
      const quantity = quantities.get(cell.measure);
      if (quantity === undefined || cell.value === null) continue;
      const key = addressKey({ ...cell, quantity });
      const value = shape?.kind === 'percent' ? percentOf(cell.value) : cell.value;
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  return values;
}
