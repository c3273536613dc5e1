import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyName, signStatement, statementText } from '@zichtlijn/release';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gatekeeper } from '../../src/access/gatekeeper.ts';
import { createNode } from '../../src/configuration/create-node.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { exportStatement } from '../../src/export-notices.ts';
import { httpListener } from '../../src/graphql/http-listener.ts';
import { nodeServer } from '../../src/graphql/node-server.ts';
import { hearStatement } from '../../src/host-release.ts';
import { releaseKey } from '../../src/keys/release-key.ts';
import { releaseLocation } from '../../src/release-location.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { knowledgeSentence, retractionKnowledge } from '../../src/releases/retraction-knowledge.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const DAY = 24 * 60 * 60 * 1_000;
const root = mkdtempSync(join(tmpdir(), 'hosted-'));
const town = join(root, 'town');
const own = { code: 'GM9901', name: 'Voorbeeld' };
const table = 'context.woningen@1';
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
/** A release that was made so many days ago. */
const made = (number: number, days: number) => {
  const whole = content(number);
  return { ...whole, manifest: { ...whole.manifest, createdAt: ago(days) } };
};
const first = content(1).manifest.id;
let postgres: OwnDatabase;
let key: string;

/** A host of the town, which was given its first release forty days ago. */
async function hostIn(directory: string, addresses: object): Promise<NodeConfiguration> {
  createNode({ directory, municipality: own.code, name: own.name, releaseKeys: [key], ...addresses });
  const configuration = readConfiguration(directory);
  await withReleaseStore(configuration, own, (store) => store.publish(made(1, 40)));
  return configuration;
}

async function standing(configuration: NodeConfiguration, knownWithinDays = 35) {
  const reader = await openReleaseReader(releaseLocation(configuration, own.code, 'serveUrl'), own.code);
  try {
    const { release, knowledge, retractedTables } = await standingOf(reader, false, { knownWithinDays });
    return { release: release?.manifest.id ?? null, known: knowledge?.knownAt, tables: [...retractedTables] };
  } finally {
    await reader.close();
  }
}

/** What the town states of a moment, in a file. */
async function stated(at: string): Promise<string> {
  const configuration = readConfiguration(town);
  const file = join(root, 'GM9901.retractions');
  await withReleaseStore(configuration, own, (store) =>
    exportStatement(store, configuration, own.code, file, Date.parse(at)),
  );
  return file;
}

/** A statement that nothing was retracted, in a file. */
function signedFile(about: { readonly at: string; readonly release: string }, by = releaseKey(town).key): string {
  const file = join(root, 'signed.retractions');
  writeFileSync(file, statementText(signStatement({ municipality: own.code, notices: [], ...about }, by)));
  return file;
}

beforeAll(async () => {
  postgres = await ownDatabase();
  createNode({ directory: town, municipality: own.code, name: own.name });
  key = keyName(releaseKey(town).key);
  await withReleaseStore(readConfiguration(town), own, (store) => store.publish(made(1, 40)));
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

describe.each(['sealed directories', 'PostgreSQL'])('a host that was brought a release by file, on %s', (engine) => {
  let host: NodeConfiguration;
  beforeAll(async () => {
    const { url } = postgres;
    const addresses = engine === 'PostgreSQL' ? { releaseUrl: url, serveUrl: url } : {};
    host = await hostIn(join(root, engine), addresses);
  });

  it('gives it for as long as it can know that nothing was retracted, and then nothing', async () => {
    expect(await standing(host, 41)).toMatchObject({ release: first, tables: [] });
    expect(await standing(host)).toMatchObject({ release: null });
  });

  it('gives it again once it heard, without a notice, and not what the statement retracts', async () => {
    const at = ago(3);
    await hearStatement(host, signedFile({ at, release: first }));
    expect(await standing(host)).toEqual({ release: first, known: at, tables: [] });
    await withReleaseStore(readConfiguration(town), own, (store) =>
      store.retract({ subject: table, reason: 'disclosure-risk', at: ago(2) }),
    );
    // The notice of it never arrives; the next statement does, and twice.
    const later = ago(1);
    const file = await stated(later);
    for (const _ of [1, 2]) await hearStatement(host, file);
    expect(await standing(host)).toEqual({ release: first, known: later, tables: [table] });
    const passed = join(root, `${engine}.passed`);
    await withReleaseStore(host, own, (store) => exportStatement(store, host, own.code, passed));
    expect(readFileSync(passed)).toEqual(readFileSync(file));
    expect(readFileSync(passed, 'utf8')).not.toContain('disclosure-risk');
  });

  it('knows no less by an earlier statement, and nothing of a later release by one that did not know that', async () => {
    const { known } = await standing(host);
    await hearStatement(host, await stated(ago(20)));
    expect(await standing(host)).toMatchObject({ known });
    await withReleaseStore(host, own, (store) => store.publish(made(2, 36)));
    expect(await standing(host)).toMatchObject({ release: null });
  });
});

it('says so to who asks, and not what would be true of it', async () => {
  const host = readConfiguration(join(root, 'sealed directories'));
  const reader = await openReleaseReader(releaseLocation(host, own.code, 'serveUrl'), own.code);
  const server = nodeServer();
  await server.start();
  const parts = {
    ...{ server, releases: new Map([[own.code, reader]]), append: async () => undefined },
    gatekeeper: new Gatekeeper({ gatewayKeys: [], policy: null }, [own.code]),
    allowed: () => ({ knownWithinDays: 35 }),
  };
  const http = createServer(httpListener(parts)).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const ask = async () => {
    const query = `{ _entities(representations: [{ __typename: "Municipality", code: "GM9901" }]) { ... on Municipality { release { id retractionsKnownAt } table(indicator: "context.woningen") { version } } } }`;
    const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as {
      data: { _entities: [object] };
      errors?: { extensions: { code: string; nl: string } }[];
    };
  };
  const refused = await ask();
  expect(refused.data._entities).toEqual([{ release: null, table: null }]);
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['RETRACTIONS_UNKNOWN']);
  expect(refused.errors?.[0]?.extensions.nl).toContain('hoorde te lang niet');
  const second = content(2).manifest.id;
  await hearStatement(host, signedFile({ at: new Date().toISOString(), release: second }));
  const { release } = (await ask()).data._entities[0] as { release: { retractionsKnownAt: string } };
  expect(release).toMatchObject({ id: second });
  expect(Date.now() - Date.parse(release.retractionsKnownAt)).toBeLessThan(DAY);
  http.closeAllConnections();
  http.close();
  await server.stop();
  await reader.close();
});

it('believes no statement with another byte, of another key, or of a day that is still to come', async () => {
  const directory = join(root, 'careful');
  createNode({ directory, municipality: own.code, name: own.name, releaseKeys: [key] });
  const host = readConfiguration(directory);
  const right = readFileSync(await stated(ago(1)));
  const file = join(root, 'wrong.retractions');
  const refuses = async (content: Uint8Array | string) => {
    writeFileSync(file, content);
    const fault = await hearStatement(host, file).then(
      (statement) => (statement === null ? 'taken for something else' : 'believed'),
      ({ code, sentence }: { code: string; sentence: { nl: string } }) => `${code} ${sentence.nl}`,
    );
    expect(fault).toMatch(/^(FILE_REFUSED .*retractions|taken for something else)/);
    expect(await withReleaseStore(host, own, (store) => store.heard())).toBeNull();
    return fault;
  };
  const somewhere = fc.tuple(fc.nat(right.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(somewhere, async ([at, by]) => {
      const changed = Buffer.from(right);
      changed[at] = changed[at]! ^ by;
      await refuses(changed);
    }),
    { numRuns: 100 },
  );
  await refuses(right.subarray(0, -1));
  const about = { at: ago(1), release: first };
  expect(await refuses(readFileSync(signedFile({ ...about, at: ago(-3) })))).toContain('klok');
  createNode({ directory: join(root, 'stranger'), municipality: own.code, name: own.name });
  const stranger = releaseKey(join(root, 'stranger')).key;
  expect(await refuses(readFileSync(signedFile(about, stranger)))).toContain('andere sleutel');
});

it('tells in both languages what to ask for, and when', () => {
  const told = (days: number) =>
    knowledgeSentence(
      retractionKnowledge(null, { id: first, createdAt: '2026-10-01T08:00:00.000Z' }, days, Date.UTC(2026, 10, 1)),
      'GM9901',
    );
  expect(told(35)).toEqual({
    nl: 'Wat deze gemeente introk is bekend tot en met 2026-10-01. Lees voor 2026-11-05 een nieuwer GM9901.retractions in: daarna wordt niets van haar gegeven.',
    en: 'What this municipality retracted is known up to and including 2026-10-01. Take in a newer GM9901.retractions before 2026-11-05: after that nothing of it is given.',
  });
  expect(told(30).nl).toBe(
    'Sinds 2026-10-01 is niet gehoord wat deze gemeente introk, dus er wordt niets van haar gegeven. Vraag haar om GM9901.retractions en lees dat in met "zicht-node import".',
  );
});
