import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyText, NodeSessions, policyQuestion, signPolicy, stateHashOf } from '@zichtlijn/assertion';
import { type Certified, type NodeOrder, type SignedOrder, signCertificate, signOrder } from '@zichtlijn/conformance';
import { federation } from '../../src/joining/federation.ts';
import { nodeContractSdl } from '../../src/schema/node-subgraph.ts';

/** What a node may do wrong when it is probed. */
export interface Misconduct {
  readonly isOpen?: true;
  readonly takesAnySession?: true;
  readonly ownsAll?: true;
  readonly takesAll?: true;
  readonly isSilent?: true;
  readonly sdl?: string;
  readonly clockMs?: number;
  readonly statesWith?: KeyObject;
}

const key = () => generateKeyPairSync('ed25519').privateKey;
export const gatewayIdentity = key();
const gateway = keyText(gatewayIdentity);

/** A node of these municipalities over real HTTP, with its keys, that joins as a node does, and may do one thing wrong. */
export class JoiningNode {
  readonly key = key();
  readonly releaseKey = key();
  readonly id: string;
  misconduct: Misconduct = {};
  url = '';
  readonly #municipalities: readonly string[];
  readonly #sessions: NodeSessions;
  readonly #server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    this.#answer(request.url ?? '', request.headers, body, response);
  });

  constructor(...municipalities: string[]) {
    this.#municipalities = municipalities;
    this.id = municipalities[0]!.toLowerCase();
    this.#sessions = new NodeSessions([gateway], municipalities);
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
    return this;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** A certificate of this node as it conforms, except for what is said. */
  certificate(change: Partial<Certified> = {}, by = this.key) {
    const { contract, software, golden, policy } = federation();
    const numbers = Object.fromEntries(Object.entries(policy.numbers).map(([name, { value }]) => [name, value]));
    const about: Certified = {
      format: 'zichtlijn-conformance-1',
      municipalities: [...this.#municipalities],
      gateway,
      nodeKey: keyText(by),
      releaseKey: keyText(this.releaseKey),
      ...{ software, contract, golden, engine: 'pglite' },
      policy: { ...policy, numbers },
      issuedAt: new Date().toISOString(),
      until: new Date(Date.now() + 300 * 86_400_000).toISOString(),
      ...change,
    };
    return signCertificate(about, by, this.releaseKey);
  }

  join(secret: string, change: Partial<Extract<NodeOrder, { order: 'join' }>> = {}): SignedOrder {
    const order = { order: 'join' as const, secret, address: this.url, certificate: this.certificate(), ...change };
    return signOrder({ ...this.#about(), ...order }, this.key);
  }

  renew(certificate = this.certificate(), by = this.key, issuedAt = Date.now()): SignedOrder {
    return signOrder({ ...this.#about(), order: 'renew', certificate, issuedAt }, by);
  }

  leave(by = this.key, issuedAt = Date.now()): SignedOrder {
    return signOrder({ ...this.#about(), order: 'leave', issuedAt }, by);
  }

  #about() {
    return { format: 'zichtlijn-order-1' as const, node: this.id, gateway, issuedAt: Date.now() };
  }

  #answer(path: string, headers: NodeJS.Dict<string | string[]>, body: string, response: ServerResponse): void {
    const wrong = this.misconduct;
    const answer = this.#answerTo(path, headers, body);
    if (answer === 'silence') return;
    const { status, value } = body.length > 2 * 1024 * 1024 && !wrong.takesAll ? { status: 413, value: {} } : answer;
    response.writeHead(status).end(JSON.stringify(value));
  }

  #answerTo(path: string, headers: NodeJS.Dict<string | string[]>, body: string) {
    const wrong = this.misconduct;
    const said = (value: unknown, status = 200) => ({ status, value });
    if (path === '/session') {
      const isTaken = wrong.takesAnySession || this.#sessions.accept(JSON.parse(body), Date.now());
      return said(null, isTaken ? 204 : 401);
    }
    const [assertion, trace] = [headers['zicht-assertion'] as string | undefined, String(headers['traceparent'] ?? '')];
    const verdict = this.#sessions.verify(assertion, trace, body, Date.now());
    const isForged = wrong.takesAnySession && assertion !== undefined;
    if (typeof verdict === 'string' && !wrong.isOpen && !isForged)
      return said({ session: { key: this.#sessions.key } }, 401);
    if (path === '/policy') return said(this.#state(body));
    if (body.includes('_service')) return said({ data: { _service: { sdl: wrong.sdl ?? nodeContractSdl() } } });
    const { representations } = (JSON.parse(body.trim() || '{}').variables ?? {}) as {
      representations?: { code: string }[];
    };
    const isOwn = wrong.ownsAll || representations?.every(({ code }) => this.#municipalities.includes(code));
    if (isOwn) return wrong.isSilent ? ('silence' as const) : said({ data: { _entities: [{ release: null }] } });
    const refusal = { path: ['_entities', 0], extensions: { code: 'NOT_OWNER' } };
    return said({ data: { _entities: [null] }, errors: [refusal] });
  }

  #state(body: string) {
    const { node, nonce } = policyQuestion.parse(JSON.parse(body));
    const municipalities = this.#municipalities.map((code) => ({ code, release: null, retracted: [] }));
    const state = JSON.stringify({ memory: 'fresh', policy: null, municipalities });
    const about = { node, nonce, issuedAt: Date.now() + (this.misconduct.clockMs ?? 0), stateHash: stateHashOf(state) };
    const signature = signPolicy(this.misconduct.statesWith ?? this.key, about);
    return { issuedAt: about.issuedAt, stateHash: about.stateHash, signature, state };
  }
}
