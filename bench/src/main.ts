import { Fault, printFault } from '@zichtlijn/messages';
import { build } from './build/build.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { endurance } from './endurance/endurance.ts';
import { federation } from './federation/federation.ts';
import { invention } from './invention/invention.ts';

type Results = Promise<readonly object[]> | AsyncIterable<object>;

/** What can be measured: `npm run bench -- <name> [--json]`. Each takes the rest of the command line and gives a line a variant. */
const benches: Readonly<Record<string, (args: readonly string[]) => Results>> = {
  build,
  disclosure,
  endurance,
  federation,
  invention(args) {
    if (args.length > 0) throw unknownBench(['invention', ...args]);
    return invention();
  },
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const given = args.filter((arg) => arg !== '--json');

try {
  const [name = '', ...more] = given;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined) throw unknownBench(given);
  const results: object[] = [];
  for await (const result of await bench(more)) {
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else results.push(result);
  }
  if (!json) console.table(results);
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
