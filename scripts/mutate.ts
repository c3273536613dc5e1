import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Fault, printFault, say } from '@zichtlijn/messages';
import { mutantsOf } from './mutate/mutants.ts';
import { type Mutated, packages } from './mutate/packages.ts';
import { TestProgram } from './mutate/test-program.ts';

/**
 * `npm run mutate -- disclosure` turns every comparison, sum and number by which a value is shown or not around, one at a time, and says which of them
 * no test notices; more words keep to files whose path has one of them. It works on a copy of the package; exit code 1 when a mutant survives.
 */
const root = join(import.meta.dirname, '..');
const [name = '', ...only] = process.argv.slice(2);

if (Object.hasOwn(packages, name)) await mutate(packages[name]!, join(root, '.mutants', name));
else {
  const names = Object.keys(packages).join(', ');
  const usage = {
    nl: `Gebruik: npm run mutate -- PAKKET (${names})`,
    en: `Usage: npm run mutate -- PACKAGE (${names})`,
  };
  process.exitCode = printFault(new Fault('USAGE', usage), false);
}

async function mutate({ from, files, tests }: Mutated, copy: string): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, from), copy, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const mutants = files
    .flatMap((place) => sources(copy, place))
    .filter((path) => only.length === 0 || only.some((one) => path.includes(one)))
    .flatMap((path) => mutantsOf(path, readFileSync(join(copy, path), 'utf8')));
  const program = new TestProgram(copy, tests);
  let left = 0;
  for (const [i, mutant] of mutants.entries()) {
    const by = await program.noticing(mutant);
    if (by === null) left++;
    const { path, line, from, to } = mutant;
    const seen = by === null ? 'SURVIVES' : `noticed by ${by}`;
    process.stdout.write(`${i + 1}/${mutants.length} ${path}:${line} ${from} → ${to} ${seen}\n`);
  }
  await program.end();
  rmSync(copy, { recursive: true });
  const all = mutants.length;
  process.stdout.write(
    `${say({ nl: `${all} mutanten, ${left} overlevend.`, en: `${all} mutants, ${left} survive.` })}\n`,
  );
  if (left > 0) process.exitCode = 1;
}

function sources(copy: string, place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(join(copy, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => relative(copy, join(copy, place, name)));
}
