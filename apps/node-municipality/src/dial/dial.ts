import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP, connect as plain, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import {
  channelOf,
  DIAL_PROTOCOL,
  dialAnswer,
  dialNonce,
  isDialOf,
  isKnownOrSuccessor,
  readDialLine,
  signDial,
  writeDialLine,
} from '@zichtlijn/assertion';
import { isLoopback } from '@zichtlijn/operations';
import type { ServeOptions } from '../serve-options.ts';
import { throughProxy } from './through-proxy.ts';

const HANDSHAKE_MS = 5_000;
type DialOut = NonNullable<ServeOptions['dialOut']>;

/**
 * One connection to the gateway on which both sides have proven who they are. Rejects when the gateway cannot be reached, is not believed by its
 * certificate, or holds none of the keys that this node was given.
 */
export async function dial(to: DialOut, node: string, gatewayKeys: readonly string[], key: KeyObject): Promise<Socket> {
  const socket = await open(to);
  try {
    await opened(socket, isLoopback(to.host) && to.ca === null ? 'connect' : 'secureConnect');
    const nodeNonce = dialNonce();
    await writeDialLine(socket, { node, nonce: nodeNonce });
    const answer = dialAnswer.parse(await readDialLine(socket, HANDSHAKE_MS));
    const dialled = { node, nodeNonce, gatewayNonce: answer.nonce, channel: channelOf(socket) };
    // Only then the node proves itself: to a gateway of its own, on this connection.
    const isKnown = isKnownOrSuccessor(answer.key, gatewayKeys, answer.succession ?? []);
    if (!isKnown || !isDialOf('gateway', dialled, answer.key, answer.signature)) throw new Error('not its gateway');
    await writeDialLine(socket, { signature: signDial('node', dialled, key) });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function open({ host, port, ca, proxy }: DialOut): Promise<Socket> {
  if (isLoopback(host) && ca === null) return plain(port, host);
  const way =
    proxy === null ? { host, port } : { host, socket: await throughProxy(new URL(proxy), host, port, HANDSHAKE_MS) };
  return secure({
    ...way,
    ...(ca === null ? {} : { ca: readFileSync(ca) }),
    ...(isIP(host) ? {} : { servername: host }),
    minVersion: 'TLSv1.3',
    ALPNProtocols: [DIAL_PROTOCOL],
  });
}

function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => socket.destroy(new Error('late')), HANDSHAKE_MS);
    const end = () => clearTimeout(late);
    socket.once(event, () => {
      end();
      done();
    });
    socket.on('error', (error) => {
      end();
      fail(error);
    });
    socket.once('close', () => {
      end();
      fail(new Error('closed'));
    });
  });
}
