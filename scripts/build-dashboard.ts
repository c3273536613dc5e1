import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const dashboard = join(import.meta.dirname, '../apps/dashboard');

/** Build the dashboard, when it is not there or is older than what it is made of: `npm ci` runs no scripts, so nobody else did. Tells whether it was built now. */
export async function buildDashboard(): Promise<boolean> {
  const built = changedAt(join(dashboard, 'dist/index.html'));
  const sources = readdirSync(join(dashboard, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const made = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(dashboard, name));
  if (built > Math.max(...[...sources, ...made].map(changedAt))) return false;
  await build({ configFile: join(dashboard, 'vite.config.ts'), logLevel: 'error' });
  return true;
}

/** When a file last changed, in milliseconds; 0 when it is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
