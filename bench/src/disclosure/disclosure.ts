import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '@zichtlijn/messages';
import { benchSizes } from './bench-table.ts';
import type { DisclosureResult } from './disclosure-result.ts';

const program = fileURLToPath(new URL('./measured-engine.ts', import.meta.url));
const engines = ['gauss-only', 'nearby', 'fast', 'auto', 'exact'] as const;
/** Tables for which `--quick` is enough. */
const quick = ['2x12-s42', '15x100-s42'];
/** Cells from which on an engine is not asked: the floor keeps every column in memory, `fast` and `nearby` say little more where `auto` is as quick; `exact` proves the least loss of small tables alone. */
const most: Readonly<Record<(typeof engines)[number], number>> = {
  'gauss-only': 20_000,
  nearby: 50_000,
  fast: 50_000,
  auto: 1e9,
  exact: 300,
};

/**
 * Measures disclosure control, table by table and engine by engine, each in a process of its own so that its memory can be told.
 * @param args `--table NAME` (more than once), `--engine NAME`, `--quick`, `--long` for what takes many minutes and gigabytes too.
 */
export async function* disclosure(args: readonly string[]): AsyncGenerator<DisclosureResult> {
  const { tables, engine } = asked(args);
  for (const { name, cells } of tables)
    for (const one of engines) {
      const isLeftOut = cells > most[one];
      if (engine === undefined ? isLeftOut : engine !== one) continue;
      yield await measure(name, one);
    }
}

async function measure(table: string, engine: string): Promise<DisclosureResult> {
  const child = spawn(process.execPath, ['--max-old-space-size=6144', program, table, engine], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw ended(table, engine);
  return JSON.parse(line) as DisclosureResult;
}

function asked(args: readonly string[]) {
  const sized = benchSizes.map(
    ({ name, wijken, buurten, years = 5, offences = [1], allYears = false, isLong = false }) => ({
      ...{ name, isLong },
      cells:
        (wijken + buurten + 1) * 7 * (offences.length > 1 ? offences.length + 1 : 1) * (allYears ? years + 1 : years),
    }),
  );
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch {
    throw unknown();
  }
  const { table, engine } = given;
  const whole = sized.filter(({ isLong }) => given.long || !isLong).map(({ name }) => name);
  const names = table ?? (given.quick ? quick : whole);
  const tables = names.flatMap((name) => sized.filter((size) => size.name === name));
  if (tables.length < names.length || (engine !== undefined && !engines.some((one) => one === engine))) throw unknown();
  return { tables, engine };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      table: { type: 'string', multiple: true },
      engine: { type: 'string' },
      quick: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
    },
  }).values;
}

function unknown(): Fault {
  const names = benchSizes.map(({ name }) => name).join(', ');
  return new Fault('BENCH_UNKNOWN', {
    nl: `Mogelijk is --quick, --long, --table met ${names}, en --engine met ${engines.join(', ')}.`,
    en: `Possible are --quick, --long, --table with ${names}, and --engine with ${engines.join(', ')}.`,
  });
}

function ended(table: string, engine: string): Fault {
  return new Fault('BENCH_PROCESS_ENDED', {
    nl: `De meting van ${table} met ${engine} stopte voortijdig; wat het proces zelf zei, staat hierboven.`,
    en: `The measurement of ${table} with ${engine} ended early; what the process itself said stands above.`,
  });
}
