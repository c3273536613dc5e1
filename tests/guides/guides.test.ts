import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDeliveries } from '@zichtlijn/synthetic';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { freePort } from '../../scripts/demo/free-port.ts';
import { prepareNodes } from '../../scripts/demo/node.ts';
import { stepsOf } from './guide.ts';
import { lacking, Reader } from './reader.ts';

/** As the guides presuppose it: a node that published a release of invented data. */
async function publishedNode(home: string): Promise<void> {
  const town = { municipality: 'GM9901', name: 'Voorbeeldstad', dwellings: 100, collects: ['object'] } as const;
  const files = join(home, 'bestanden');
  const deliveries = await writeDeliveries({ ...town, seed: 'guides', directory: files });
  const children = new Children((fault) => {
    throw fault;
  });
  const directory = join(home, 'knooppunt');
  await prepareNodes(children, [{ ...town, directory, areas: join(files, 'areas.csv'), deliveries, databases: null }]);
}

const followed = ['landelijk-coordineren.md', 'analyseren.md', 'toetsen.md', 'knooppunt-draaien.md'];
/** Followed by a suite of their own. */
const elsewhere = ['README.md', 'aansluiten.md'];

test('every guide is followed', () => {
  const guides = readdirSync(join(import.meta.dirname, '../../docs/guides'));
  expect(guides.sort()).toEqual([...followed, ...elsewhere].sort());
});

describe.skipIf(lacking.length > 0)(`guides, to the letter${lacking.map((name) => `, skipped: no ${name}`)}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'guides-'));
  let reader: Reader;
  beforeAll(async () => {
    await publishedNode(home);
    reader = new Reader(
      home,
      new Map([
        ['4000', await freePort(0)],
        ['4001', await freePort(0)],
      ]),
    );
  });
  afterEach(() => reader.stop());
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('coordinating, analysing and auditing, one after another beside a node that serves', async () => {
    await reader.follow({ does: 'start', text: 'npx zicht-node serve --dir knooppunt --port 4001\n' });
    for (const name of ['landelijk-coordineren.md', 'analyseren.md', 'toetsen.md'])
      for (const step of stepsOf(name)) await reader.follow(step);
  });

  test('running a node, from its backup to an incident', async () => {
    for (const step of stepsOf('knooppunt-draaien.md')) await reader.follow(step);
  });
});
