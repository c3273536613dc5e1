import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '@zichtlijn/messages';
import type { BuildResult } from './build-result.ts';

const program = fileURLToPath(new URL('./measured-build.ts', import.meta.url));
const databases = ['postgres', 'pglite'] as const;

/**
 * Measures the counting of a build against bare SQL, size by size and database by database, each in a process of its own so that its memory can be told.
 * @param args `--dwellings N` (more than once; 20,000 unless given), `--database postgres|pglite` (more than once; `postgres` unless given),
 * `--rounds N` (3 unless given), `--counting-only` (leaves out disclosure control).
 */
export async function* build(args: readonly string[]): AsyncGenerator<BuildResult> {
  const { dwellings, database, rounds, countingOnly } = asked(args);
  for (const engine of database)
    for (const size of dwellings) yield await measure([engine, String(size), String(rounds), String(countingOnly)]);
}

async function measure(args: readonly string[]): Promise<BuildResult> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) {
    const [engine, size] = args;
    throw new Fault('BENCH_PROCESS_ENDED', {
      nl: `De meting van ${size} woningen met ${engine} stopte voortijdig; wat het proces zelf zei, staat hierboven.`,
      en: `The measurement of ${size} dwellings with ${engine} ended early; what the process itself said stands above.`,
    });
  }
  return JSON.parse(line) as BuildResult;
}

function asked(args: readonly string[]) {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch {
    throw unknown();
  }
  const dwellings = (given.dwellings ?? ['20000']).map(Number);
  const database = given.database ?? ['postgres'];
  const rounds = Number(given.rounds);
  const isSize = (size: number) => Number.isInteger(size) && size >= 100 && size <= 600_000;
  const isKnown = database.every((one) => databases.some((known) => known === one));
  if (!dwellings.every(isSize) || !isKnown || !(rounds >= 1 && rounds <= 100)) throw unknown();
  return { dwellings, database, rounds, countingOnly: given['counting-only'] };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      dwellings: { type: 'string', multiple: true },
      database: { type: 'string', multiple: true },
      rounds: { type: 'string', default: '3' },
      'counting-only': { type: 'boolean', default: false },
    },
  }).values;
}

function unknown(): Fault {
  return new Fault('BENCH_UNKNOWN', {
    nl: `Mogelijk is --dwellings met een aantal van 100 tot en met 600000, --database met ${databases.join(' of ')}, --rounds met een aantal van 1 tot en met 100, en --counting-only.`,
    en: `Possible are --dwellings with a number from 100 to 600000, --database with ${databases.join(' or ')}, --rounds with a number from 1 to 100, and --counting-only.`,
  });
}
