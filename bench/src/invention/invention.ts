import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('./invent-town.ts', import.meta.url));
const run = promisify(execFile);

/** A village, a town and a city of Amsterdam's size. */
const sizes = [500, 50_000, 480_000];

/** What inventing all datasets of a municipality takes: rows, processor time and the most memory the process ever had. */
export async function* invention(): AsyncGenerator<object> {
  for (const dwellings of sizes) {
    const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-invention-'));
    try {
      const { stdout } = await run(process.execPath, [program, String(dwellings), directory]);
      yield { bench: 'invention', dwellings, ...JSON.parse(stdout) };
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}
