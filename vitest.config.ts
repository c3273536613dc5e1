import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { JourneysFirst } from './scripts/journeys-first.ts';
import { temporaryFilesInMemory } from './scripts/temporary-files-in-memory.ts';

// Tests start our programs a hundred times: Node keeps what it compiled of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

await temporaryFilesInMemory();

/** Of every project. By itself Vitest leaves a core free, which on the two of a build machine means one file at a time; and tests wait for programs and clocks. */
const run = (name: string) => ({
  maxWorkers: availableParallelism() + 1,
  // A process serves many files, so that the embedded database is compiled and initialised once. No test replaces a module.
  isolate: false,
  execArgv: [
    // As both programs do before anything that stands on drizzle is looked for (decision 0044).
    ...['--import', join(import.meta.dirname, 'packages/database/src/resolve-within-drizzle.ts')],
    // Each embedded database takes 128 MiB outside the heap, for which V8 would go over the whole heap of all tests of the process each time: a sixth of their work.
    ...['--external-memory-accounted-in-global-limit', '--min-semi-space-size=16', '--initial-heap-size=512'],
  ],
  // Node loads tests and what they try as it loads our programs, and keeps what it compiled. The dashboard is another matter: what it is written in, Node does not read.
  experimental: { viteModuleRunner: name === 'dashboard', nodeLoader: false },
  // Real databases and real processes on a busy machine: a limit is there for what hangs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  name,
});

const unit = (name: string, dir: string, globalSetup: string[] = []) => ({
  test: { ...run(name), root: `${import.meta.dirname}/${dir}`, include: ['test/**/*.test.ts'], globalSetup },
});

/** One run, sorted by purpose: `npx vitest run --project disclosure` runs one of them. */
export default defineConfig({
  test: {
    sequence: { sequencer: JourneysFirst },
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
        test: {
          ...run('tests'),
          root: `${import.meta.dirname}/tests`,
          include: ['*/**/*.test.ts'],
          exclude: ['archive/**', 'attacks/**', 'browser/**', 'journeys/demo.test.ts'],
        },
      },
      {
        test: {
          // One demonstration for all of them, which comes up while other tests run.
          ...run('browser'),
          root: `${import.meta.dirname}/tests`,
          include: ['browser/*.test.ts', 'journeys/demo.test.ts'],
          globalSetup: ['browser/start-demo.ts'],
        },
      },
      {
        test: {
          ...run('attacks'),
          root: `${import.meta.dirname}/tests`,
          include: ['attacks/*.test.ts'],
          globalSetup: ['attacks/town/served-towns.ts'],
        },
      },
    ],
  },
});
