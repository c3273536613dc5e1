import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { auditPattern, defaultPolicy, ProtectionFault, protectTogether } from '../src/index.ts';
import { cell, sum, table } from './city.ts';
import { recovered } from './outsider.ts';
import { randomCity, tablesOf } from './random-city.ts';

/** What came of protecting and auditing on a machine on which WebAssembly does not run. */
export interface WithoutSolver {
  /** Of each city that was released, how many cells cut generation chose and what an outsider recovers. */
  readonly released: readonly { readonly byCuts: number; readonly recovered: readonly string[] }[];
  /** What the audit of a pattern finds in which one contributor knows another cell. */
  readonly findings: readonly string[];
}

// A thread of its own, because another may have loaded the solver already; it is loaded when it is first asked for.
Reflect.deleteProperty(globalThis, 'WebAssembly');

const released: { byCuts: number; recovered: readonly string[] }[] = [];
for (const city of fc.sample(randomCity, { numRuns: 12, seed: 7 })) {
  const tables = tablesOf(city, 'object');
  try {
    const protection = await protectTogether(tables, defaultPolicy);
    released.push({ byCuts: protection.report.byCuts, recovered: recovered(tables, protection) });
  } catch (error) {
    if (!(error instanceof ProtectionFault)) throw error;
  }
}
const kind = (category: string, value: number) => cell(value, { category });
const [total, ...kinds] = [kind('t', 30), kind('a', 1), kind('b', 9), kind('c', 20)] as const;
const given = table([total, ...kinds], { relations: [sum(total, kinds)] });
const { findings } = await auditPattern([given], ({ category }) => 'ab'.includes(category), defaultPolicy);
parentPort!.postMessage({
  released,
  findings: findings.map((one) => `${one.kind} ${one.cell.category}`),
} satisfies WithoutSolver);
