import { printFault, say } from '@zichtlijn/messages';
import { type GeneratedFile, generatedFiles } from './generated-files.ts';
import { type Drift, driftedFiles, driftFault, writeFiles } from './write-generated.ts';

/**
 * `npm run generate` writes every generated file that differs from what the code makes; with `--check` it writes nothing, names each, and
 * ends with exit code 1 when there is one.
 */
const root = `${import.meta.dirname}/..`;

const files = generatedFiles();
const drifted = driftedFiles(root, files);
if (process.argv.includes('--check')) check(drifted);
else write(files, drifted);

function check(found: readonly Drift[]): void {
  for (const drift of found) process.exitCode = printFault(driftFault(drift), false);
  if (found.length === 0) reportClean();
}

function write(all: readonly GeneratedFile[], found: readonly Drift[]): void {
  writeFiles(root, all, found);
  for (const { path, kind } of found) {
    const removed = { nl: `verwijderd: ${path}`, en: `removed: ${path}` };
    const written = { nl: `geschreven: ${path}`, en: `written: ${path}` };
    process.stdout.write(`${say(kind === 'surplus' ? removed : written)}\n`);
  }
  reportClean();
}

function reportClean(): void {
  const clean = {
    nl: `${files.length} gegenereerde bestanden kloppen met de code.`,
    en: `${files.length} generated files are as the code makes them.`,
  };
  process.stdout.write(`${say(clean)}\n`);
}
