import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { exportRelease } from '../../src/export-release.ts';
import { knownKeys } from '../../src/known-keys.ts';
import { publish } from '../../src/publish.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { createSmallTown, municipality } from '../releases/small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'built-after-'));
const file = join(root, 'none.release');
let configuration: Awaited<ReturnType<typeof createSmallTown>>;

beforeAll(async () => {
  configuration = await createSmallTown(join(root, 'town'));
  await build(configuration, municipality);
  await publish(configuration, municipality);
  await withReleaseStore(configuration, municipality, (store) =>
    store.retract({ subject: 'context.woningen@1', reason: 'disclosure-risk', at: '2026-11-29T09:00:00.000Z' }),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a table that was retracted', () => {
  it('is given anew in no file: what is sealed is one whole', async () => {
    const made = await withReleaseStore(configuration, municipality, (store) =>
      exportRelease(store, knownKeys(configuration), null, () => file),
    );
    expect(made).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('is in no release that is built after it, and protected with the others all the same', async () => {
    const { manifest, tables, withheld, reasons } = await build(configuration, municipality);
    const names = [...tables, ...withheld].map(({ indicator, version }) => `${indicator}@${version}`);
    expect(names).not.toContain('context.woningen@1');
    expect(names).toContain('context.objecten@1');
    expect(manifest.definitions).not.toContainEqual({ indicator: 'context.woningen', version: 1 });
    expect(reasons.some(({ address }) => address.quantity.startsWith('context.woningen@'))).toBe(true);
  });
});
