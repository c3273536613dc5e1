import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { Children } from '../../scripts/demo/children.ts';
import { gatewayKeyOf, serveGateway } from '../../scripts/demo/gateway.ts';
import { serveNode } from '../../scripts/demo/node.ts';
import { nodeProgram } from '../../scripts/demo/programs.ts';
import { demoPurpose } from '../../scripts/demo/purpose.ts';
import { ConsoleVisitor } from './between/console-visitor.ts';
import { Eavesdropper, type Reply, send } from './between/eavesdropper.ts';
import { copyNode } from './town/copy-node.ts';
import { twinMunicipality } from './town/write-twin-town.ts';

// A gateway that remembers is attacked where it could give what its node would not: to another purpose, and after a retraction, with and
// without somebody on the line who repeats what the node stated before. Real processes; the bound is what the gateway was told, which is never more than the minute that is promised.

/** Retraction reaches every memory within this: a minute (decision 32), or what a gateway is told instead. */
const BOUND_SECONDS = 12;

const children = new Children(() => undefined);
const [first, second] = ['context.woningen', 'context.objecten'];
const other = { ...demoPurpose, id: 'anders' };
let home = '';
let line: Eavesdropper;
let node = '';
let gateway = '';
let directory = '';

const zichtNode = (...args: string[]) =>
  children.run({ title: `zicht-node ${args[0]}`, program: nodeProgram, arguments: [...args, '--dir', directory] });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zichtlijn-remembered-'));
  directory = join(home, 'node');
  const gatewayKey = await gatewayKeyOf(children, join(home, 'gateway'));
  await copyNode(inject('towns').firstTwin, directory);
  const file = join(directory, 'zicht-node.yaml');
  const policy = [{ purpose: demoPurpose.id, indicators: ['context.*'], levels: ['MUNICIPALITY'] }];
  const configuration = parse(await readFile(file, 'utf8'));
  await writeFile(file, stringify({ ...configuration, gatewayKeys: [gatewayKey], policy, memory: 'stale' }));
  const policyKey = (await zichtNode('key')).trim();
  node = await serveNode(children, { name: 'node', directory, databases: null });
  line = await Eavesdropper.before(node);
  const known = { municipality: twinMunicipality, address: line.url, policyKey };
  const bound = ['--memory-seconds', String(BOUND_SECONDS)];
  gateway = await serveGateway(children, join(home, 'gateway'), 0, [known], {}, bound);
});
afterAll(async () => {
  line?.close();
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

const answered = /"value":\[[\d,n]/;
const ask = (indicator: string, purpose: string = demoPurpose.id): Promise<Reply> =>
  send(
    `${gateway}/graphql`,
    JSON.stringify({
      query: `{ municipality(code: "${twinMunicipality}") { answer table(indicator: "${indicator}") { cells } } }`,
    }),
    { 'content-type': 'application/json', 'zicht-purpose': purpose },
  );
const questions = () => line.overheard.filter(({ path }) => path === '/graphql').length;

/** Ask until the gateway answers from memory. */
async function untilRemembered(indicator: string): Promise<void> {
  for (;;) {
    const before = questions();
    expect((await ask(indicator)).text).toMatch(answered);
    if (questions() === before) return;
    await setTimeout(50);
  }
}

/** When the last question was sent that the gateway gave numbers to, in seconds from now; it is asked until it gives none, or should long have given none. */
async function lastGiven(indicator: string): Promise<number> {
  const from = performance.now();
  for (let last = 0; ; await setTimeout(100)) {
    const sent = (performance.now() - from) / 1_000;
    if (!answered.test((await ask(indicator)).text)) return last;
    last = sent;
    if (last > BOUND_SECONDS) return last;
  }
}

test('what one purpose was given, is not remembered for another that the node refuses', async () => {
  await writeFile(join(home, 'gateway', 'purposes.yaml'), JSON.stringify({ purposes: [demoPurpose, other] }));
  await untilRemembered(first);
  await untilRemembered(second);
  // The changed file holds within seconds.
  let { text } = await ask(first, other.id);
  for (; text.includes('PURPOSE_UNKNOWN'); { text } = await ask(first, other.id)) await setTimeout(100);
  for (let i = 0; i < 3; i++) {
    expect(text).not.toMatch(answered);
    expect(text).toContain('PURPOSE_REFUSED');
    ({ text } = await ask(first, other.id));
  }
});

/** What the node of the owner lets hold, from when `policy apply` ends. */
async function narrowTo(indicators: readonly string[]): Promise<void> {
  const file = join(directory, 'zicht-node.yaml');
  const policy = [{ purpose: demoPurpose.id, indicators, levels: ['MUNICIPALITY', 'DISTRICT'] }];
  await writeFile(file, stringify({ ...parse(await readFile(file, 'utf8')), policy }));
  expect(await zichtNode('policy', 'apply', '--json')).toContain('"holds":"yes"');
}

test('what its owner narrows while the node serves is refused at once, in a comparison that was being followed too, and by the memory within the bound', async () => {
  await untilRemembered(first);
  await untilRemembered(second);
  // Somebody follows a comparison whose question is on its way to the node meanwhile.
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  line.before = async ({ path }) => (path === '/graphql' ? held : undefined);
  const body = { indicator: first, period: '2020JJ00', in: { municipalities: [twinMunicipality] } };
  const overheard = questions();
  const followed = send(`${gateway}/stroom/vergelijken`, JSON.stringify(body), {
    'content-type': 'application/json',
    'zicht-purpose': demoPurpose.id,
  });
  while (questions() === overheard) await setTimeout(20);
  await narrowTo([second]);
  release();
  line.before = () => undefined;
  // Refused, or too late for the gateway's patience: a number in no case.
  const { text } = await followed;
  expect(text).toContain('event: end');
  expect(text).not.toMatch(answered);
  expect(await lastGiven(first)).toBeLessThan(BOUND_SECONDS);
  await untilRemembered(second);
  // A faulty file changes nothing; what is wider than the release gives what was released.
  const file = join(directory, 'zicht-node.yaml');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('DISTRICT', 'STRAAT'));
  await expect(zichtNode('policy', 'apply')).rejects.toThrow('CONFIGURATION_INVALID');
  expect((await ask(first)).text).toContain('PURPOSE_REFUSED');
  await writeFile(file, good);
  await narrowTo(['*']);
  // Asked for all there is, the node gives what it released: of this nothing was collected.
  expect((await ask('drugs.verdachten')).text).not.toMatch(/"value":\[[^\]]*\d/);
});

test('after a retraction on the console of the node it refuses at once, and the memory within the bound', async () => {
  await untilRemembered(first);
  const console = await ConsoleVisitor.at(children, directory);
  // What was asked before stands there, with what came from the memory, and the chain is whole.
  expect(await console.read('/vragen')).toMatch(/heel, \d+ records.*PURPOSE_REFUSED.*uit het geheugen van de gateway/s);
  expect(await console.retract(`${first}@1`, 'error-in-source')).toBe(303);
  expect(await lastGiven(first)).toBeLessThan(BOUND_SECONDS);
  expect((await ask(first)).text).toContain('RETRACTED');
  // The other table stands, and is remembered again.
  await untilRemembered(second);
});

test('also when somebody on the line repeats what the node stated before, and lets nothing else through but reports', async () => {
  await untilRemembered(second);
  const statements: Reply[] = [];
  line.exchange = (asked, reply) => {
    if (asked.path === '/policy') statements.push(reply);
    return reply;
  };
  while (statements.length === 0) await setTimeout(100);
  // Reports of what was given go through: a node that takes none would be taken to be away.
  line.exchange = ({ path }, reply) => {
    if (path === '/policy') return statements[0]!;
    return path === '/served' ? reply : { ...reply, status: 502, text: '' };
  };
  // Nothing comes through any more, and what is remembered is given.
  expect((await ask(second)).text).toMatch(answered);
  await zichtNode('retract', `${second}@1`, '--reason', 'disclosure-risk');
  expect(await lastGiven(second)).toBeLessThan(BOUND_SECONDS);
});
