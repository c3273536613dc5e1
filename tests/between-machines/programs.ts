import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { stringify } from 'yaml';
import { EmbeddedReleaseStore } from '../../apps/node-municipality/src/releases/embedded-release-store.ts';
import { content } from '../../apps/node-municipality/test/released-fixture.ts';

const root = join(import.meta.dirname, '../..');
const programs = {
  node: join(root, 'apps/node-municipality/bin/zicht-node.mjs'),
  gateway: join(root, 'apps/gateway/bin/zicht-gateway.mjs'),
} as const;

/** A program that serves, and the first line of JSON that it printed. */
export interface Serving {
  readonly child: ChildProcess;
  readonly said: Record<string, unknown>;
  /** All that it wrote to standard error so far. */
  err(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Start a real program of ours; it has said where it serves when this resolves. */
export async function serve(which: keyof typeof programs, directory: string, ...words: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [programs[which], 'serve', '--dir', directory, '--json', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (part) => (err += part));
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (first) => done(String(first)));
    child.once('exit', () => fail(new Error(err)));
  });
  return {
    child,
    said: JSON.parse(line.split('\n')[0]!) as Record<string, unknown>,
    err: () => err,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill(signal);
      return (await gone)[0] as number | null;
    },
  };
}

/** Run a command of a program to its end; gives what it printed as JSON. */
export async function run(which: keyof typeof programs, ...words: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [programs[which], ...words, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>;
}

/** A node directory of GM9901 with one published release; `more` is added to its configuration. */
export async function nodeDirectory(directory: string, more: object): Promise<string> {
  mkdirSync(directory, { recursive: true });
  const municipalities = [{ code: 'GM9901', name: 'Voorbeeld' }];
  writeFileSync(join(directory, 'zicht-node.yaml'), stringify({ municipalities, ...more }));
  await new EmbeddedReleaseStore(join(directory, 'releases', 'GM9901')).publish(content(1));
  return directory;
}

/** Ask a gateway, over https with the certificates of an authority, which release the municipality has: it asks the node for that. */
export async function releaseOf(
  graphql: string,
  ca?: Buffer,
): Promise<{ release: { id: string } | null; reason: unknown }> {
  const asked = (ca === undefined ? plain : secure)(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(ca && { ca }),
  });
  asked.end(JSON.stringify({ query: '{ municipality(code: "GM9901") { release { id } } }' }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { data, errors } = (await json(response)) as {
    data: { municipality: { release: { id: string } | null } };
    errors?: { extensions: Record<string, unknown> }[];
  };
  return { release: data.municipality.release, reason: errors?.[0]?.extensions['reason'] };
}

export const published = content(1).manifest.id;
