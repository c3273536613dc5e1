import {
  auditPattern,
  type CellAddress,
  ProtectionFault,
  type ProtectOptions,
  protectTogether,
  type ReleasedCell,
} from '@zichtlijn/disclosure';
import { language, type Sentence, say } from '@zichtlijn/messages';
import { attackPattern } from './attack-pattern.ts';
import { auditLines } from './audit-file.ts';
import { coreFault } from './core-fault.ts';
import { writeOutput } from './output-files.ts';
import { type Prepared, prepare } from './prepare.ts';
import { protectedLines } from './protected-file.ts';
import { readableReport, reportOf } from './report.ts';
import { type Options, oneOf } from './settings.ts';

/** Protects a table, or attacks a pattern. Of a protection nothing is written when anything is wrong. */
export async function run(file: string, options: Options): Promise<void> {
  const started = performance.now();
  const how = protectOptions(options);
  const prepared = await prepare(file, options);
  try {
    if (options.auditOnly === undefined) await protect(prepared, options, how, started);
    else await attackPattern(prepared, options.auditOnly, options);
  } catch (error) {
    throw coreFault(error);
  }
}

async function protect(prepared: Prepared, options: Options, how: ProtectOptions, started: number): Promise<void> {
  const { table, codesOf, cube, policy, sizes } = prepared;
  const protection = await protectTogether([table], policy, sizes, how);
  const report = reportOf(protection, options.engine, (performance.now() - started) / 1000);
  const names = cube.dimensions.map(({ name }) => name);
  const released = protection.tables[0]!;
  // Of what is going to be written, as an outsider reads it; the protection passed an audit of its own before it came out.
  const shown = new Set(released.cells.filter(({ value }) => value !== null).map(shownAddress));
  const audit = await auditPattern([table], (cell) => !shown.has(addressText(cell)), policy, sizes);
  if (audit.findings.length > 0) throw new ProtectionFault('not-protected', [released.indicator]);
  await writeOutput(options.out, [
    { name: 'protected.csv', content: protectedLines(released, names, codesOf), confidential: false },
    { name: 'report.confidential.json', content: [`${JSON.stringify(report, null, 2)}\n`], confidential: true },
    { name: 'audit.confidential.csv', content: auditLines(audit, names, codesOf), confidential: true },
  ]);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : readableReport(report, language()));
}

function shownAddress(cell: ReleasedCell): string {
  return addressText({ ...cell, quantity: cell.measure === 'sum' ? 'value' : cell.measure === 'count' ? 'n' : '' });
}

function addressText({ quantity, area, period, category }: CellAddress): string {
  return JSON.stringify([quantity, area, period, category]);
}

/** How cells are chosen; `exact` may work far longer than is usual. */
function protectOptions(options: Options): ProtectOptions {
  const engine = oneOf('engine', options.engine, ['auto', 'fast', 'exact']);
  const cost = oneOf('cost', options.cost, ['plain', 'by-reading']);
  const chosen = { auto: {}, fast: { engine: 'fast' as const }, exact: { effort: 1_000_000 } }[engine];
  return { cost, ...chosen, ...(process.stderr.isTTY ? progress : {}) };
}

const progress = {
  onProgress: showing({ nl: 'beveiligd', en: 'protected' }),
  onAttacked: showing({ nl: 'aangevallen als buitenstaander', en: 'attacked as an outsider' }),
};

function showing(stage: Sentence): (done: number, cells: number) => void {
  return (done, cells) => {
    const share = cells === 0 ? 100 : Math.floor((100 * done) / cells);
    process.stderr.write(`\r${say(stage)} ${share}%${share === 100 ? '\n' : ''}`);
  };
}
