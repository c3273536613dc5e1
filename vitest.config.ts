import { defineConfig } from 'vitest/config';

/** One copy of graphql in a run: Vite would take its `.mjs`, while packages outside Vite load its CommonJS. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const unit = (name: string, dir: string) => ({
  resolve,
  test: {
    name,
    root: `${import.meta.dirname}/${dir}`,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** One run, sorted by purpose: `npx vitest run --project disclosure` runs one of them. */
export default defineConfig({
  test: {
    projects: [
      unit('indicators', 'packages/indicators'),
      unit('disclosure', 'packages/disclosure'),
      unit('release', 'packages/release'),
      unit('synthetic', 'packages/synthetic'),
      unit('database', 'packages/database'),
      unit('messages', 'packages/messages'),
      unit('graphql-limits', 'packages/graphql-limits'),
      unit('local-postgres', 'packages/local-postgres'),
      unit('node-municipality', 'apps/node-municipality'),
      unit('gateway', 'apps/gateway'),
      unit('protect', 'apps/protect'),
      unit('bench', 'bench'),
      {
        resolve,
        test: {
          name: 'tests',
          root: `${import.meta.dirname}/tests`,
          include: ['*/**/*.test.ts'],
          exclude: ['attacks/**'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        test: {
          name: 'attacks',
          root: `${import.meta.dirname}/tests`,
          include: ['attacks/*.test.ts'],
          globalSetup: ['attacks/town/served-towns.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
