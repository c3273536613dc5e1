import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One copy of graphql in a run: Vite would take its `.mjs`, while packages outside Vite load its CommonJS. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

// Tests start our programs a hundred times: Node keeps what it compiled of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

/**
 * Whether the memory of this machine can hold what tests write for a while: room for four times the most that was seen, in files that may be programs, and as much
 * memory beside it.
 */
function hasRoomInMemory(memory: string): boolean {
  const enough = 4 * 1024 ** 3;
  if (process.platform !== 'linux' || process.availableMemory() < 2 * enough) return false;
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === memory);
    return bavail * bsize >= enough && mount?.split(' ')[2] === 'tmpfs' && !mount.includes('noexec');
  } catch {
    return false;
  }
}

// Tests make and remove databases, hundreds of files each: a disk spends more on that than the tests do on what they try.
if (process.env['TMPDIR'] === undefined && hasRoomInMemory('/dev/shm')) {
  const inMemory = mkdtempSync('/dev/shm/zicht-');
  chmodSync(inMemory, 0o755);
  process.env['TMPDIR'] = inMemory;
  process.once('exit', () => rmSync(inMemory, { recursive: true, force: true }));
}

/** Of every project. By itself Vitest leaves a core free, which on the two of a build machine means one file at a time; and tests wait for programs and clocks. */
const run = {
  maxWorkers: availableParallelism() + 1,
  // A process serves many files, so that the embedded database is compiled and initialised once. No test replaces a module.
  isolate: false,
  // As both programs do before anything that stands on drizzle is looked for (decision 0044).
  execArgv: ['--import', join(import.meta.dirname, 'packages/database/src/resolve-within-drizzle.ts')],
  // Real databases and real processes on a busy machine: a limit is there for what hangs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

const unit = (name: string, dir: string, globalSetup: string[] = []) => ({
  resolve,
  test: { ...run, name, root: `${import.meta.dirname}/${dir}`, include: ['test/**/*.test.ts'], globalSetup },
});

/** One run, sorted by purpose: `npx vitest run --project disclosure` runs one of them. */
export default defineConfig({
  test: {
    projects: [
      unit('indicators', 'packages/indicators'),
      unit('disclosure', 'packages/disclosure'),
      unit('release', 'packages/release'),
      unit('conformance', 'packages/conformance'),
      unit('synthetic', 'packages/synthetic'),
      unit('database', 'packages/database'),
      unit('messages', 'packages/messages'),
      unit('graphql-limits', 'packages/graphql-limits'),
      unit('processing-log', 'packages/processing-log'),
      unit('assertion', 'packages/assertion'),
      unit('operations', 'packages/operations'),
      unit('pages', 'packages/pages'),
      unit('local-postgres', 'packages/local-postgres'),
      unit('node-municipality', 'apps/node-municipality', ['test/postgresql/serve-run.ts']),
      unit('gateway', 'apps/gateway'),
      unit('protect', 'apps/protect'),
      unit('dashboard', 'apps/dashboard'),
      unit('bench', 'bench'),
      {
        resolve,
        test: {
          ...run,
          name: 'tests',
          root: `${import.meta.dirname}/tests`,
          include: ['*/**/*.test.ts'],
          exclude: ['archive/**', 'attacks/**', 'browser/**', 'journeys/demo.test.ts'],
        },
      },
      {
        resolve,
        test: {
          ...run,
          // One demonstration for all of them, which comes up while other tests run.
          name: 'browser',
          root: `${import.meta.dirname}/tests`,
          include: ['browser/*.test.ts', 'journeys/demo.test.ts'],
          globalSetup: ['browser/start-demo.ts'],
        },
      },
      {
        resolve,
        test: {
          ...run,
          name: 'attacks',
          root: `${import.meta.dirname}/tests`,
          include: ['attacks/*.test.ts'],
          globalSetup: ['attacks/town/served-towns.ts'],
        },
      },
    ],
  },
});
