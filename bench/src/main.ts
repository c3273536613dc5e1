import { Fault, printFault } from '@zichtlijn/messages';
import { federation } from './federation/federation.ts';
import type { BenchResult } from './result.ts';

/** What can be measured: `npm run bench -- <name> [--json]`. */
const benches: Readonly<Record<string, () => Promise<BenchResult[]>>> = { federation };

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => arg !== '--json');

try {
  const [name = '', ...more] = names;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined || more.length > 0) throw unknownBench(names);
  const results = await bench();
  if (json) for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
  else console.table(results);
} catch (error) {
  process.exitCode = printFault(error, json);
}

function unknownBench(given: readonly string[]): Fault {
  const known = Object.keys(benches).join(', ');
  return new Fault('BENCH_UNKNOWN', {
    nl: `Noem één meting (gegeven: ${given.join(' ') || 'niets'}); er is: ${known}. Bijvoorbeeld \`npm run bench -- federation --json\`.`,
    en: `Name one bench (given: ${given.join(' ') || 'nothing'}); there is: ${known}. For example \`npm run bench -- federation --json\`.`,
  });
}
