import { defaultPolicy } from '@zichtlijn/disclosure';
import { failing } from './attacker.ts';
import { benchSizes, benchTable } from './bench-table.ts';
import { type CoreEngine, coreEngine } from './core-engine.ts';
import type { DisclosureResult } from './disclosure-result.ts';
import { gaussFloor } from './gauss-floor.ts';

/** The program of one measured process: a table and an engine in, one line of JSON out. */
const [name, engine] = process.argv.slice(2);
const table = benchTable(benchSizes.find((size) => size.name === name)!);
const { values, leaves } = table;
const { threshold } = defaultPolicy;
const primary = values.map((value) => (value > 0 && value < threshold ? 1 : 0));
const started = performance.now();
const hidden =
  engine === 'gauss-only'
    ? gaussFloor(table, Uint8Array.from(primary))
    : (await coreEngine(table, engine as CoreEngine)).hidden;
const seconds = (performance.now() - started) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
const targets = [...values.keys()].filter((cell) => primary[cell] === 1);
const secondary = [...values.keys()].filter((cell) => hidden[cell] === 1 && primary[cell] === 0);
const result: DisclosureResult = {
  table: name!,
  engine: engine!,
  cells: values.length,
  primary: targets.length,
  secondary: secondary.length,
  cost: rounded(
    secondary.reduce((sum, cell) => sum + 1 + Math.log1p(values[cell]!), 0),
    1,
  ),
  // Every non-zero cell of the finest level is at least one, and so is what it adds up to.
  failing: await failing(table, hidden, targets, (cell) => ({ lo: Math.max(1, leaves[cell]!), hi: threshold - 1 })),
  seconds: rounded(seconds, 2),
  peakMb: Math.round(peakMb),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
