import type { KeyObject } from 'node:crypto';
import { type ClientHttp2Session, connect as http2 } from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer, type TlsOptions } from 'node:tls';
import {
  channelOf,
  DIAL_PROTOCOL,
  dialAnswer,
  dialHello,
  dialNonce,
  dialProof,
  isDialOf,
  keyText,
  readDialLine,
  type Succession,
  signDial,
  writeDialLine,
} from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { type Certificates, isLoopback, type ListenAddress, type ServiceLog } from '@zichtlijn/operations';
import type { KnownBy } from '../assertion/gateway-identity.ts';
import { DialledDispatcher } from './dialled-dispatcher.ts';

const HANDSHAKE_MS = 5_000;
const PING_MS = 10_000;
const MOST_WAITING = 512;

/**
 * Takes connections of nodes that nobody can reach from outside. Each side proves its Ed25519 key on that very connection; then the gateway is the
 * client of HTTP/2 on it. The newest connection of a node replaces the one before: after a cut, the node knows sooner than the gateway.
 */
export class DialIn {
  readonly #sessions = new Map<string, ClientHttp2Session>();
  #identity: KeyObject;
  readonly #keyOf: (node: string) => string | null;
  readonly #log: ServiceLog | undefined;
  #succession: Succession;
  readonly #open = new Set<Socket>();
  readonly #pingMs: number;
  #server: Server | undefined;

  /** @param keyOf the public key of a node that is registered as one that dials @param succession how earlier keys named this one @param pingMs a connection over which nothing passes any more is lost after twice as long */
  constructor(
    identity: KeyObject,
    keyOf: (node: string) => string | null,
    log?: ServiceLog,
    succession: Succession = [],
    pingMs = PING_MS,
  ) {
    this.#succession = succession;
    this.#pingMs = pingMs;
    this.#identity = identity;
    this.#keyOf = keyOf;
    this.#log = log;
  }

  /** Be known by another key to every node that dials from now on; a connection that stands was proved and goes on. */
  succeed({ identity, succession }: KnownBy): void {
    this.#identity = identity;
    this.#succession = succession;
  }

  /** Sends to the connection that the node has at that moment. */
  dispatcher(node: string): DialledDispatcher {
    return new DialledDispatcher(() => this.#sessions.get(node));
  }

  /** Listen. @throws Fault DIAL_IN_TLS without certificates outside loopback, or DIAL_IN_ADDRESS */
  async listen({ host, port }: ListenAddress, certificates: Certificates | null): Promise<number> {
    if (certificates === null && !isLoopback(host)) throw tlsNeeded();
    const take = (socket: Socket) => this.#take(socket);
    const options: TlsOptions = { ...certificates?.current(), minVersion: 'TLSv1.3', ALPNProtocols: [DIAL_PROTOCOL] };
    const server = certificates === null ? createServer(take) : createSecureServer(options, take);
    this.#server = server;
    await new Promise<void>((done, fail) => {
      server.once('error', () => fail(addressTaken()));
      server.listen(port, host, done);
    });
    return (server.address() as AddressInfo).port;
  }

  #take(socket: Socket): void {
    socket.on('error', () => undefined);
    if (this.#open.size >= MOST_WAITING) return void socket.destroy();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    this.#shake(socket).catch(() => {
      this.#log?.warn('DIAL_REFUSED');
      socket.destroy();
    });
  }

  async #shake(socket: Socket): Promise<void> {
    const { node, nonce: nodeNonce } = dialHello.parse(await readDialLine(socket, HANDSHAKE_MS));
    const dialled = { node, nodeNonce, gatewayNonce: dialNonce(), channel: channelOf(socket) };
    const signature = signDial('gateway', dialled, this.#identity);
    const succession = this.#succession;
    const named = succession.length === 0 ? {} : { succession };
    await writeDialLine(
      socket,
      dialAnswer.parse({ key: keyText(this.#identity), nonce: dialled.gatewayNonce, signature, ...named }),
    );
    const proof = dialProof.parse(await readDialLine(socket, HANDSHAKE_MS));
    const key = this.#keyOf(node);
    if (key === null || !isDialOf('node', dialled, key, proof.signature)) throw new Error('not this node');
    this.#keep(node, key, socket);
  }

  #keep(node: string, key: string, socket: Socket): void {
    const session = http2('http://node.invalid', { createConnection: () => socket });
    session.on('error', () => undefined);
    const before = this.#sessions.get(node);
    this.#sessions.set(node, session);
    before?.destroy();
    this.#log?.info('DIALLED', { node });
    let isAnswered = true;
    const beat = setInterval(() => {
      // A node that was taken out of the register, or has another key, loses its connection.
      if (!isAnswered || session.destroyed || this.#keyOf(node) !== key) return hangUp(session, socket);
      isAnswered = false;
      session.ping(() => (isAnswered = true));
    }, this.#pingMs);
    session.once('close', () => {
      clearInterval(beat);
      if (this.#sessions.get(node) !== session) return;
      this.#sessions.delete(node);
      this.#log?.warn('DIAL_LOST', { node });
    });
  }

  /** Close every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((done) => (this.#server ? this.#server.close(() => done()) : done()));
    for (const session of this.#sessions.values()) session.destroy();
    for (const socket of this.#open) socket.destroy();
    await closed;
  }
}

/** A session that was being closed would wait for the other side, which may be gone without a word. */
function hangUp(session: ClientHttp2Session, socket: Socket): void {
  session.destroy();
  socket.destroy();
}

const tlsNeeded = (): Fault =>
  new Fault('DIAL_IN_TLS', {
    nl: 'Buiten deze machine bellen knooppunten alleen over TLS in. Geef dialIn in tls.yaml een certificaat, of luister op 127.0.0.1.',
    en: 'Outside this machine nodes dial in over TLS only. Give dialIn in tls.yaml a certificate, or listen on 127.0.0.1.',
  });
const addressTaken = (): Fault =>
  new Fault('DIAL_IN_ADDRESS', {
    nl: 'Op het adres van --dial-in kan niet worden geluisterd: de poort is bezet, of het adres is niet van deze machine.',
    en: 'The address of --dial-in cannot be listened on: the port is in use, or the address is not of this machine.',
  });
