import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, printFault } from '@zichtlijn/messages';
import { billOfMaterials } from './archive/bill-of-materials.ts';
import { checksumsOf, sha256 } from './archive/checksums.ts';
import { lockedAt, neededBy, readLock } from './archive/locked-packages.ts';
import { addRuntime, type Platform } from './archive/runtime.ts';
import { linkPackages, stageProduct } from './archive/stage-product.ts';
import { buildDashboard } from './build-dashboard.ts';

const root = join(import.meta.dirname, '..');
const applications = ['apps/gateway', 'apps/node-municipality', 'apps/protect'];
const platforms: readonly Platform[] = [
  { name: 'linux-x64', os: 'linux', executable: 'node' },
  { name: 'win-x64', os: 'win32', executable: 'node.exe' },
];

/** One offline archive for a platform: runtime, programs, packages, checksums and bill of materials. Returns its file. */
function archive(platform: Platform, out: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const entries = readLock(root);
  const needed = neededBy(entries, applications);
  const runtime = lockedAt(entries, `node_modules/node-${platform.name}`, platform.os);
  const name = `zichtlijn-${version}-${platform.name}`;
  const work = mkdtempSync(join(tmpdir(), 'zicht-archive-'));
  try {
    const stage = join(work, name);
    mkdirSync(stage);
    stageProduct(root, stage, needed);
    addRuntime(stage, platform, runtime);
    cpSync(join(root, 'deploy', 'archive', platform.name), stage, { recursive: true });
    writeFileSync(join(stage, 'sbom.cdx.json'), billOfMaterials(version, [runtime, ...needed.packages]));
    writeFileSync(join(stage, 'SHA256SUMS'), checksumsOf(stage));
    if (platform.os === 'linux') linkPackages(stage, needed.own);
    return pack(platform, work, name, out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pack({ os }: Platform, work: string, name: string, out: string): string {
  const file = join(out, `${name}.${os === 'win32' ? 'zip' : 'tar.gz'}`);
  rmSync(file, { force: true });
  const [program, ...words] =
    os === 'win32'
      ? ['zip', '-q', '-X', '-r', file, name]
      : ['tar', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-czf', file, name];
  try {
    execFileSync(program!, words, { cwd: work, stdio: 'ignore' });
  } catch {
    throw new Fault('ARCHIVE_PACK', {
      nl: `Het programma ${program} ontbreekt of kon het archief niet schrijven. Installeer het, of maak ruimte in de doelmap.`,
      en: `The program ${program} is missing or could not write the archive. Install it, or make room in the target directory.`,
    });
  }
  writeFileSync(`${file}.sha256`, `${sha256(file)}  ${basename(file)}\n`);
  return file;
}

try {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'dist') }, platform: { type: 'string' } },
  });
  await buildDashboard();
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  for (const platform of platforms)
    if (values.platform === undefined || values.platform === platform.name)
      process.stdout.write(`${archive(platform, out)}\n`);
} catch (error) {
  process.exitCode = printFault(error, false);
}
