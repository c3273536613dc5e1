import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const dashboard = join(import.meta.dirname, '../apps/dashboard');
const vite = join(fileURLToPath(import.meta.resolve('vite/package.json')), '../bin/vite.js');

/** Build the dashboard, when it is not there or is older than what it is made of: `npm ci` runs no scripts, so nobody else did. Tells whether it was built now. */
export async function buildDashboard(): Promise<boolean> {
  const built = changedAt(join(dashboard, 'dist/index.html'));
  const sources = readdirSync(join(dashboard, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const made = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(dashboard, name));
  if (built > Math.max(...[...sources, ...made].map(changedAt))) return false;
  // In a process of its own: what is meant for readers is made the same whatever NODE_ENV is here, and here it stays what it is.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: dashboard, env });
  return true;
}

/** When a file last changed, in milliseconds; 0 when it is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
