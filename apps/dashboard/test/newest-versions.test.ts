import { expect, test } from 'vitest';
import { newestVersions } from '../src/catalogue/newest-versions.ts';

test('an indicator of which two versions are served is chosen once, as the newest: a question without a version is answered by that', () => {
  const all = [
    { id: 'kwaliteit.afgewezen-rijen', version: 1 },
    { id: 'context.woningen', version: 1 },
    { id: 'kwaliteit.afgewezen-rijen', version: 2 },
  ];
  expect(newestVersions(all)).toEqual([
    { id: 'context.woningen', version: 1 },
    { id: 'kwaliteit.afgewezen-rijen', version: 2 },
  ]);
});
