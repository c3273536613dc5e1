import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '@zichtlijn/messages';
import { goldenBuild } from './golden-build.ts';
import { goldenTown } from './golden-node.ts';

/** `npm run golden`: build the golden microdata and commit to what came of it. Then run `npm run generate`, which puts its hash in schema/federation.json. */
const file = join(import.meta.dirname, `${goldenTown.id}.json`);
const release = await goldenBuild();
writeFileSync(file, `${JSON.stringify({ id: goldenTown.id, ...release }, null, 2)}\n`);
process.stdout.write(`${say({ nl: `Geschreven: ${release.root}`, en: `Written: ${release.root}` })}\n`);
