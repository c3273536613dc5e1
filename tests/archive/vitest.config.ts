import { defineConfig } from 'vitest/config';

/** Archives take minutes to make and to try, so they are no part of `npm test`: `npm run test:archive`. */
export default defineConfig({
  test: {
    name: 'archive',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
