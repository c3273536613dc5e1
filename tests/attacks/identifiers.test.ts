import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, localPostgresReason } from '@zichtlijn/local-postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewayProgram, nodeProgram } from '../../scripts/demo/programs.ts';
import { demoPurpose, registerPurpose } from '../../scripts/demo/purpose.ts';
import { searchEveryFile } from './every-file.ts';
import { binaryNumbers, openDigests, writtenTexts } from './identifying-texts.ts';
import { identities } from './identity.ts';
import { NeedleSearch } from './needle-search.ts';
import { type TaintedDelivery, writeLongDelivery, writeTaintedDeliveries } from './tainted-deliveries.ts';
import { startTalkativePostgres } from './talkative-postgres.ts';
import { Transcript } from './transcript.ts';

/** So many that a delivery is refused by its first rows, that the server sorts on disk, and that every way of breaking a row is there five times. */
const everybody = identities(1_100);
const written = everybody.flatMap(writtenTexts);
const search = new NeedleSearch([...written, ...everybody.flatMap(openDigests), ...everybody.flatMap(binaryNumbers)]);

const isTaken = ({ refused }: TaintedDelivery) => refused === null;

const engines = [
  { engine: 'PGlite', reason: null, refusedWith: [] },
  { engine: 'PostgreSQL', reason: localPostgresReason(), refusedWith: ['--json'] },
];

describe.each(engines.filter(({ reason }) => reason === null))(
  `${everybody.length} identities through a node on $engine`,
  { timeout: 900_000 },
  ({ engine, refusedWith }) => {
    const root = mkdtempSync(join(tmpdir(), 'zicht-attack-'));
    const inRoot = (name: string) => join(root, name);
    const transcript = new Transcript(inRoot('temporary'));
    const node = inRoot('node');
    let deliveries: readonly TaintedDelivery[] = [];
    let server: LocalPostgres | null = null;

    const run = (...[command, ...rest]: readonly string[]) =>
      transcript.run(nodeProgram, command!, '--dir', node, ...rest);
    /** Commands in one process; gives the code that each ended with and what it complained of, and whatever all of them said. */
    const inTurn = async (lines: readonly (readonly string[])[]) => {
      const asked = JSON.stringify(lines.map((line) => [...line, '--dir', node]));
      const { said, errors } = await transcript.run(join(import.meta.dirname, 'commands-in-turn.ts'), asked);
      const ended = [...errors.matchAll(/(.*?)ended with (\d+)\n/gs)];
      return { said, codes: ended.map(([, , code]) => Number(code)), complaints: ended.map(([, own = '']) => own) };
    };
    const ingestLine = ({ dataset, file, manifest, mapping }: TaintedDelivery, ...rest: readonly string[]) => [
      'ingest',
      dataset,
      file,
      '--manifest',
      manifest,
      '--mapping',
      mapping,
      ...rest,
    ];

    beforeAll(async () => {
      chmodSync(root, 0o755);
      deliveries = writeTaintedDeliveries(inRoot('deliveries'), everybody);
      const databases = engine === 'PostgreSQL' ? await databaseOptions() : [];
      await run('init', '--municipality', 'GM9901', '--name', 'Proefstad', ...databases);
    });
    afterAll(async () => {
      await transcript.stop();
      await server?.stop();
      rmSync(root, { recursive: true, force: true });
    });

    async function databaseOptions(): Promise<string[]> {
      server = await startTalkativePostgres(inRoot('server'));
      const [vault, release] = [server.url('vault'), server.url('release')];
      return ['--vault-url', vault, '--release-url', release, '--serve-url', release];
    }

    /** Whatever lies beside the deliveries: the node, its databases, temporary files, and what was said so far. */
    function leaked(): string[] {
      writeFileSync(inRoot('said'), transcript.text);
      const places = ['node', 'temporary', 'gateway', 'server'].map(inRoot);
      const found = places.flatMap((directory) => searchEveryFile(directory, search).places);
      return [...found, ...[...search.in(readFileSync(inRoot('said')))].map((text) => `said: ${text}`)];
    }

    test('the search sees every identity in the deliveries themselves', () => {
      const inDeliveries = new Set<string>();
      for (const { file } of deliveries) for (const text of search.in(readFileSync(file))) inDeliveries.add(text);
      const missing = everybody.filter((one) => {
        const { bag, bsn, rsin, kvk, deed, surname, postcode, street } = one;
        return ![bag, bsn, rsin, kvk, deed, surname, postcode, street].every((t) => inDeliveries.has(t.toLowerCase()));
      });
      expect(missing).toEqual([]);
      const digests = everybody.flatMap(openDigests).map(({ text }) => text.toLowerCase());
      const seen = search.in(Buffer.from(digests.join('\n'), 'latin1'));
      expect(digests.filter((text) => !seen.has(text))).toEqual([]);
    });

    test('an ingest that stands still and is then killed has left none on disk', async () => {
      const { dataset, file, manifest, mapping } = writeLongDelivery(inRoot('deliveries'), everybody);
      const papers = ['--manifest', manifest, '--mapping', mapping];
      const child = transcript.start(nodeProgram, 'ingest', '--dir', node, dataset, file, ...papers);
      await new Promise((done) => child.stderr?.once('data', done));
      child.kill('SIGSTOP');
      expect(leaked()).toEqual([]);
      const gone = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
      child.kill('SIGKILL');
      expect(await gone).toBe('SIGKILL');
      expect(leaked()).toEqual([]);
    });

    test('every command runs, and what must be refused is refused', async () => {
      const [taken, refused] = [deliveries.filter(isTaken), deliveries.filter((delivery) => !isTaken(delivery))];
      const lines = [['build'], ['preview', '--reasons'], ['preview', '--json'], ['publish'], ['status']];
      const { said, codes, complaints } = await inTurn([
        ...taken.map((delivery) => ingestLine(delivery)),
        // A refusal says the same on either engine: each of the two forms is tried on one.
        ...refused.map((delivery) => ingestLine(delivery, ...refusedWith)),
        ...[['status', '--json'], ...lines, ['publish', '--json']],
      ]);
      expect(codes).toEqual([...taken.map(() => 0), ...refused.map(() => 1), 0, ...lines.map(() => 0), 0]);
      for (const [at, { refused: code }] of refused.entries()) expect(complaints[taken.length + at]).toContain(code);
      const status = /^\{.*"deliveries".*\}$/m.exec(said)![0];
      const kept = JSON.parse(status).deliveries.map((one: { dataset: string; kept: number }) => [
        one.dataset,
        one.kept,
      ]);
      expect(Object.fromEntries(kept)).toEqual({
        object: 3 * everybody.length,
        person_year: everybody.length,
        property_transfer: 3 * everybody.length,
      });
    });

    test('node and gateway answer, and the node refuses questions that hold an identity without repeating it', async () => {
      await registerPurpose(inRoot('gateway'));
      const nodeUrl = await transcript.serve(/"url":"([^"]+)"/, nodeProgram, 'serve', '--dir', node, '--json');
      const gatewayUrl = await transcript.serve(
        /"graphql":"([^"]+)"/,
        ...[gatewayProgram, 'serve', '--dir', inRoot('gateway'), '--port', '0', '--json'],
      );
      const add = ['nodes', 'add', nodeUrl, '--municipality', 'GM9901', '--dir', inRoot('gateway')];
      expect(await transcript.run(gatewayProgram, ...add)).toMatchObject({ code: 0 });
      const headers = { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id };
      const ask = async (url: string, query: string, variables: object = {}) => {
        const body = JSON.stringify({ query, variables });
        const answer = await fetch(url, { method: 'POST', headers, body });
        const text = await answer.text();
        transcript.add(`${JSON.stringify([...answer.headers])} ${text}`);
        return text;
      };
      const compare = (indicator: string, period: string, level: string) =>
        ask(
          gatewayUrl,
          `{ compare(in: { municipalities: ["GM9901"] }, indicator: "${indicator}", period: "${period}", level: ${level})
            { rows { code answer cells observations { area value status } release { id } } } }`,
        );
      expect(await compare('context.woningen', '2019JJ00', 'MUNICIPALITY')).toContain('"answer":"ANSWERED"');
      expect(await compare('vastgoed.transactiewaarde', '2012JJ00/2016JJ00', 'NEIGHBOURHOOD')).toContain('BU99010101');
      const { bag, surname, deed } = everybody[0]!;
      const entity = (code: string) =>
        `{ _entities(representations: [{ __typename: "Municipality", code: "${code}" }])`;
      for (const query of [
        `{ ${surname} }`,
        `${entity(bag)} { __typename } }`,
        `{ ${deed}`,
        `query ${surname} { _service }`,
      ])
        expect(await ask(nodeUrl, query)).toContain('"errors"');
    });

    test.runIf(engine === 'PostgreSQL')('the server wrote down what it was told, and temporary files on disk', () => {
      const written = readdirSync(inRoot('server'), { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.log'),
      );
      const log = written.map((path) => readFileSync(join(inRoot('server'), path), 'utf8')).join('');
      expect(log).toMatch(/temporary file: path "base\/pgsql_tmp/);
      expect(log).toMatch(/parameters: .*\$1 = /i);
    });

    test('nothing of them is anywhere but in the deliveries: no plain text, no number, no digest without a secret', async () => {
      expect(leaked()).toEqual([]);
      await transcript.stop();
      await server?.stop();
      expect(leaked()).toEqual([]);
      expect(searchEveryFile(root, search).places.every((place) => place.startsWith(inRoot('deliveries')))).toBe(true);
    });
  },
);
