import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { identityKey, keyText } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { listeningUrl } from '../listening-url.ts';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';
import type { Fleet } from './contract-fleet.ts';

const program = fileURLToPath(new URL('../../../apps/gateway/bin/zicht-gateway.mjs', import.meta.url));

/** The purpose that every measured question names. */
const purpose = {
  id: 'bench',
  title: { nl: 'Meting', en: 'Measurement' },
  legalBasis: 'geen: verzonnen gegevens',
  controller: 'wie meet',
  indicators: ['*'],
  levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'],
  until: '2099-12-31',
};

/** The directory of a gateway that asks who comes, for what purpose, and has a key by which nodes know it. */
export class GatewayDirectory {
  readonly path: string;
  /** The public key that its nodes are given. */
  readonly key: string;

  private constructor(path: string) {
    this.path = path;
    this.key = keyText(identityKey(join(path, 'gateway-key.pem'))!);
  }

  static async make(access: object): Promise<GatewayDirectory> {
    const path = await temporaryDirectory();
    await writeFile(join(path, 'purposes.yaml'), JSON.stringify({ purposes: [purpose] }));
    await writeFile(join(path, 'access.yaml'), JSON.stringify(access), { mode: 0o600 });
    return new GatewayDirectory(path);
  }

  /** Another directory with the same purposes, access and key. */
  async copy(): Promise<GatewayDirectory> {
    const path = await temporaryDirectory();
    await cp(this.path, path, { recursive: true });
    return new GatewayDirectory(path);
  }

  /** Register the nodes of these municipalities, at a gateway that runs meanwhile. With the key of its statements, what a node gives is remembered. */
  async register(
    { ports, policyKey }: Pick<Fleet, 'ports' | 'policyKey'>,
    codes: readonly string[],
    remembers: boolean,
  ): Promise<void> {
    const gateway = this.#start();
    try {
      await listeningUrl(gateway);
      for (const code of codes) {
        const url = `http://127.0.0.1:${ports[code]}/graphql`;
        const key = remembers ? { policyKey } : {};
        await this.#command({ command: 'add', url, municipalities: [code], ...key });
      }
    } finally {
      await gateway.stop();
    }
  }

  /** The line that `nodes add` sends to a gateway that runs: starting that program for every node would take minutes. */
  async #command(command: object): Promise<void> {
    const socket = connect(join(this.path, 'control.sock'));
    await once(socket, 'connect');
    socket.write(`${JSON.stringify(command)}\n`);
    const reply = JSON.parse(await text(socket)) as { nodes?: unknown };
    if (reply.nodes !== undefined) return;
    throw new Fault('BENCH_REGISTER', {
      nl: 'Het register van de gateway nam een knooppunt niet aan; er is niets gemeten.',
      en: 'The gateway’s register did not take a node; nothing was measured.',
    });
  }

  #start(directory = this.path): MeasuredProcess {
    return startMeasured(program, ['serve', '--dir', directory, '--port', '0', '--json'], {});
  }

  /** The real gateway, as its operator starts it, on a copy of this directory that goes when it has stopped. */
  async start(): Promise<MeasuredProcess> {
    const copy = await temporaryDirectory();
    await cp(this.path, copy, { recursive: true });
    const gateway = this.#start(copy);
    return {
      ...gateway,
      async stop() {
        await gateway.stop();
        await rm(copy, { recursive: true, force: true });
      },
    };
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

const temporaryDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'zichtlijn-bench-'));
