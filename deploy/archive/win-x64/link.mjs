// Lets Node find our own packages by their names: a junction each, which needs no administrator. Run again after the folder has moved.
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const names = join(here, 'node_modules', '@zichtlijn');
mkdirSync(names, { recursive: true });
for (const name of readdirSync(join(here, 'packages'))) {
  const link = join(names, name);
  rmSync(link, { force: true, recursive: false });
  symlinkSync(join(here, 'packages', name), link, 'junction');
}
