import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Fault, printFault, say } from '@zichtlijn/messages';
import { type Mutant, mutantsOf } from './mutate/mutants.ts';

/**
 * `npm run mutate -- disclosure` turns every comparison in the primary rules around, one at a time, and says which of them no test of the
 * rules notices; more words keep to files whose path has one of them. It works on a copy of the package; exit code 1 when a mutant survives.
 */
const root = join(import.meta.dirname, '..');
const copy = join(root, '.mutants', 'disclosure');
const mutated = [
  'src/rules',
  'src/safety.ts',
  'src/preset.ts',
  'src/raise-policy.ts',
  'src/quantile.ts',
  'src/measures.ts',
  'src/ledger.ts',
  'src/following-from.ts',
  'src/revision.ts',
  'src/public-knowledge.ts',
  'src/released-table.ts',
  'src/publish.ts',
  'src/computable.ts',
  'src/remedies.ts',
  'src/engine/promise.ts',
];
/** The quick ones first: most mutants are noticed there. */
const stages = [
  ['test/rules/', 'test/primary', 'test/released-table', 'test/remedies', 'test/following', 'test/computable'],
  ['test/policy', 'test/percent', 'test/engine/promise'],
  ['test/ledger', 'test/public-knowledge', 'test/overlap'],
  ['test/attacker', 'test/audit-pattern'],
];

if (process.argv[2] === 'disclosure') mutate();
else {
  const usage = { nl: 'Gebruik: npm run mutate -- disclosure', en: 'Usage: npm run mutate -- disclosure' };
  process.exitCode = printFault(new Fault('USAGE', usage), false);
}

function mutate(): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'packages/disclosure'), copy, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  const only = process.argv.slice(3);
  const mutants = mutated
    .flatMap(sources)
    .filter((path) => only.length === 0 || only.some((one) => path.includes(one)))
    .flatMap((path) => mutantsOf(path, readFileSync(join(copy, path), 'utf8')));
  if (!pass()) throw new Error('The tests fail before anything is mutated');
  const survivors = mutants.filter((mutant, i) => survives(mutant, `${i + 1}/${mutants.length}`));
  rmSync(join(root, '.mutants'), { recursive: true });
  const [all, left] = [mutants.length, survivors.length];
  process.stdout.write(
    `${say({ nl: `${all} mutanten, ${left} overlevend.`, en: `${all} mutants, ${left} survive.` })}\n`,
  );
  if (left > 0) process.exitCode = 1;
}

function sources(place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(join(copy, place)).map((name) => relative(copy, join(copy, place, name)));
}

function survives({ path, line, from, to, text }: Mutant, at: string): boolean {
  const file = join(copy, path);
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, text);
  const survived = pass();
  writeFileSync(file, original);
  const mark = survived ? 'SURVIVES' : 'killed';
  process.stdout.write(`${at} ${mark} ${path}:${line} ${from} → ${to}\n`);
  return survived;
}

/** A mutant that makes the tests run for ever is noticed too. */
function pass(): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // A test that is only slow on a busy machine must not pass for one that noticed.
  const options = ['run', '--root', '.', '--bail', '1', '--no-isolate', '--test-timeout', '100000'];
  return stages.every(
    (tests) =>
      spawnSync(process.execPath, [vitest, ...options, ...tests], { cwd: copy, timeout: 600_000 }).status === 0,
  );
}
